/** The files that will go with a message, above the composer until it is sent. */
import type { App } from './app.ts';
import { upload } from './connection.ts';
import { el } from './dom.ts';
import { icon } from './icons.ts';

export type Attachments = {
  root: HTMLElement;
  /** Uploads a file; it joins when that is done. */
  add(file: File): Promise<void>;
  isEmpty(): boolean;
  /** The ids of all; none are left, unless they are put back. */
  takeAll(): { ids: string[]; putBack(): void };
};

export const attachments = (app: App, trouble: (why: string) => void): Attachments => {
  const root = el('div', { class: 'files' });
  const ids = new Map<HTMLElement, string>();
  return {
    root,
    async add(file) {
      try {
        const id = await upload(file, app.as().user);
        const remove = el('button', { type: 'button', 'aria-label': `Remove ${file.name}` }, icon('close'));
        const chip = el('span', { class: 'chip' }, icon('file'), file.name, remove);
        remove.addEventListener('click', () => {
          ids.delete(chip);
          chip.remove();
        });
        ids.set(chip, id);
        root.append(chip);
      } catch (error) {
        trouble(error instanceof Error ? error.message : String(error));
      }
    },
    isEmpty: () => ids.size === 0,
    takeAll() {
      const taken = [...ids];
      ids.clear();
      root.replaceChildren();
      return {
        ids: taken.map(([, id]) => id),
        putBack() {
          for (const [chip, id] of taken) ids.set(chip, id);
          root.prepend(...taken.map(([chip]) => chip));
        },
      };
    },
  };
};

/** Files dropped anywhere on the page are taken. */
export const acceptDrops = (take: (file: File) => void): void => {
  const dropping = (on: boolean) => document.body.classList.toggle('dropping', on);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    dropping(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && dropping(false));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    dropping(false);
    for (const file of event.dataTransfer?.files ?? []) take(file);
  });
};
