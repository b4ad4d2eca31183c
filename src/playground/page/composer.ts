/** Where one writes: plain text that is posted as oneself, or a command after `/`. */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { type App, commandsOf, localDescription, localName, placeName, placeOf } from './app.ts';
import { acceptDrops, attachments } from './attachments.ts';
import { type CommandForm, commandForm } from './command-form.ts';
import { byId, el } from './dom.ts';
import { findCommands, optionsOf, readTyped } from './draft.ts';
import { filePicker } from './file-field.ts';
import { icon } from './icons.ts';
import { listbox } from './listbox.ts';

export type Composer = {
  /** After who, where or the language changed: commands and names may differ. */
  draw(): void;
  /** Puts text in as if it had been typed. */
  type(text: string): void;
};

export const composer = (app: App): Composer => {
  const root = byId('composer');
  const list = listbox();
  const problem = el('p', { class: 'composer-problem', id: 'composer-problem', role: 'alert' });
  const sending = el('p', { class: 'sending', role: 'status' });
  const text = el('textarea', {
    rows: 1,
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-describedby': 'composer-problem',
    maxlength: 2000,
  });
  const slot = el('div', { class: 'slot' }, text);
  const files = attachments(app, (why) => say(why));
  const picker = filePicker((file) => take(file));
  const attach = el(
    'button',
    { type: 'button', class: 'attach', 'aria-label': 'Attach a file', title: 'Attach a file' },
    icon('plus'),
  );
  const send = el('button', { type: 'button', class: 'send', 'aria-label': 'Send', title: 'Send' }, icon('send'));
  let form: CommandForm | null = null;
  root.append(list.root, files.root, el('div', { class: 'bar' }, attach, picker, slot, send), problem, sending);

  const nameOf = (named: Parameters<typeof localName>[0]) => localName(named, app.as().locale);
  const say = (why: string | null) => {
    problem.textContent = why ?? '';
  };
  const leave = (written: string, refocus = true) => {
    form = null;
    list.close();
    say(null);
    slot.replaceChildren(text);
    text.value = written;
    grow(text);
    if (!refocus) return;
    text.focus();
    offerCommands();
  };
  const begin = (command: APIApplicationCommand, values = new Map<string, string>()) => {
    say(null);
    const opened = commandForm(command, values, app, list, {
      leave,
      problem: say,
      async send(options) {
        leave('');
        sending.textContent = `Sending /${nameOf(command)}…`;
        const why = await app.act({ do: 'call', command: command.name, options, target: null });
        sending.textContent = '';
        if (why !== null) app.note(why, nameOf(command));
      },
    });
    form = opened;
    text.value = '';
    slot.replaceChildren(opened.root);
    opened.focus();
  };
  const offerCommands = () => {
    if (!/^\/\S*$/.test(text.value)) return list.close();
    const found = findCommands(commandsOf(app), text.value.slice(1), nameOf);
    const entries = found.map((command) => ({
      label: [
        `/${nameOf(command)}`,
        ...optionsOf(command)
          .filter((option) => option.required)
          .map((option) => el('span', { class: 'hint' }, nameOf(option))),
      ],
      note: localDescription(command, app.as().locale),
      aside: app.world().app.name,
      pick: () => begin(command),
    }));
    list.show(text, app.world().app.name, entries, 0, 'No command fits. Write / to see them all.');
  };
  const readText = () => {
    const typed = / /.test(text.value) ? readTyped(text.value, commandsOf(app), nameOf) : null;
    if (typed) begin(typed.command, typed.values);
    else offerCommands();
  };
  const post = async () => {
    const written = text.value.trim();
    if (written === '' && files.isEmpty()) return;
    text.value = '';
    grow(text);
    say(await app.act({ do: 'say', text: written, attachments: files.takeAll() }));
  };
  const take = (file: File) => {
    if (!form?.take(file)) void files.add(file);
  };

  text.addEventListener('input', () => {
    grow(text);
    say(null);
    readText();
  });
  text.addEventListener('blur', () => list.close());
  text.addEventListener('keydown', (event) => {
    if (event.isComposing || list.key(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void post();
  });
  send.addEventListener('click', () => (form ? form.submit() : void post()));
  attach.addEventListener('click', () => picker.click());
  acceptDrops(take);

  return {
    draw() {
      const place = placeOf(app);
      const label = `Message ${place?.kind === 'server' ? '#' : '@'}${place ? placeName(place, app) : ''}`;
      text.placeholder = label;
      text.setAttribute('aria-label', `${label}; write / for commands`);
      // Commands differ from place to place, and their names from language to language.
      leave('', false);
    },
    type(written) {
      leave(written, false);
      const typed = readTyped(written, commandsOf(app), nameOf);
      if (typed) return begin(typed.command, typed.values);
      text.focus();
      offerCommands();
    },
  };
};

const grow = (text: HTMLTextAreaElement) => {
  text.rows = Math.min(8, text.value.split('\n').length);
};
