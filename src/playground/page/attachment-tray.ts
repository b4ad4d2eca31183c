/** The files that will go with a message, above the composer until it is sent. */
import { el } from './elements.ts';
import { icon } from './icons.ts';

export type Attachments = {
  root: HTMLElement;
  add(file: File): void;
  isEmpty(): boolean;
  /** All of them; none are left, unless they are put back. */
  takeAll(): { files: File[]; putBack(): void };
};

export const attachments = (): Attachments => {
  const root = el('div', { class: 'files' });
  const files = new Map<HTMLElement, File>();
  return {
    root,
    add(file) {
      const remove = el('button', { type: 'button', 'aria-label': `Remove ${file.name}` }, icon('close'));
      const chip = el('span', { class: 'chip' }, icon('file'), file.name, remove);
      remove.addEventListener('click', () => {
        files.delete(chip);
        chip.remove();
      });
      files.set(chip, file);
      root.append(chip);
    },
    isEmpty: () => files.size === 0,
    takeAll() {
      const taken = [...files];
      files.clear();
      root.replaceChildren();
      return {
        files: taken.map(([, file]) => file),
        putBack() {
          for (const [chip, file] of taken) files.set(chip, file);
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
