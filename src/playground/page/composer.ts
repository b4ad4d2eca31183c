/** Where one writes: plain text that is posted as oneself, or a command after `/`. */
import type { APIApplicationCommand } from 'discord.js';
import { type App, commandsOf, localName, placeName, placeOf } from './app.ts';
import { acceptDrops, attachments } from './attachment-tray.ts';
import { isCommandLike, readTyped } from './command-draft.ts';
import { type CommandForm, commandForm } from './command-form.ts';
import { commandEntries } from './command-list.ts';
import { lost } from './connection.ts';
import { byId, el } from './elements.ts';
import { filePicker } from './file-field.ts';
import { icon } from './icons.ts';
import { listbox } from './listbox.ts';
import { post } from './post-message.ts';

export type Composer = {
  /** After who, where or the language changed: commands and names may differ. */
  draw(): void;
  /** Puts text in as if it had been typed. */
  type(text: string): void;
  /** The line to the server is back: what was said about its loss no longer holds. */
  calm(): void;
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
  const files = attachments();
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
  const isEmpty = () => form === null && text.value === '';
  const write = (written: string) => {
    text.value = written;
    text.rows = Math.min(8, written.split('\n').length);
  };
  const leave = (written: string, refocus = true) => {
    form = null;
    list.close();
    say(null);
    slot.replaceChildren(text);
    write(written);
    if (!refocus) return;
    text.focus();
    offerCommands();
  };
  const show = (opened: CommandForm) => {
    form = opened;
    text.value = '';
    slot.replaceChildren(opened.root);
    opened.focus();
  };
  const begin = (command: APIApplicationCommand, values = new Map<string, string>(), loose = '') => {
    say(null);
    const opened = commandForm(command, { values, loose }, app, list, {
      leave,
      problem: say,
      async send(options) {
        leave('');
        sending.textContent = `Sending /${nameOf(command)}…`;
        const why = await app.act({ do: 'call', command: command.name, options, target: null });
        sending.textContent = '';
        if (why === lost && isEmpty()) {
          show(opened);
          say(why);
        } else if (why !== null) app.note(why, nameOf(command));
      },
    });
    show(opened);
  };
  const beginTyped = (written: string) => {
    const typed = readTyped(written, commandsOf(app), nameOf);
    if (typed) begin(typed.command, typed.values, typed.loose);
    return typed !== null;
  };
  const offerCommands = () => {
    if (!/^\/+\S*$/.test(text.value)) return list.close();
    const entries = commandEntries(text.value.replace(/^\/+/, ''), app, begin);
    list.show(text, app.world().app.name, entries, 0, 'No command fits. Write / to see them all.');
  };
  const readText = () => {
    if (!text.value.includes(' ') || !beginTyped(text.value)) offerCommands();
  };
  const submitText = async () => {
    const written = text.value.trim();
    if (isCommandLike(written)) return beginTyped(written) || refuse(written);
    if (written === '' && files.isEmpty()) return;
    write('');
    const taken = files.takeAll();
    const why = await post(written, taken.files, app);
    say(why);
    if (why === null) return;
    if (isEmpty()) write(written);
    taken.putBack();
  };
  const refuse = (written: string) => {
    const [word] = written.replace(/^\/+/, '').split(/\s/);
    say(`There is no command /${word}. Choose one, or begin a text with something other than a slash.`);
    text.focus();
    list.show(text, app.world().app.name, commandEntries('', app, begin), null);
  };
  const take = (file: File) => {
    if (!form?.take(file)) files.add(file);
  };

  text.addEventListener('input', () => {
    write(text.value);
    say(null);
    readText();
  });
  text.addEventListener('blur', () => list.close());
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isCommandLike(text.value)) return leave('');
    if (event.isComposing || list.key(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void submitText();
  });
  send.addEventListener('click', () => (form ? form.submit() : void submitText()));
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
    calm: () => problem.textContent === lost && say(null),
    type(written) {
      leave(written, false);
      if (beginTyped(written)) return;
      text.focus();
      offerCommands();
    },
  };
};
