/** One option of the command being written: a pill with its name and a field, and what is offered for it above. */
import { type App, localDescription, localName } from './app.ts';
import { type Checked, checkOption, choicesOf, type Filled, type Option } from './command-draft.ts';
import { el } from './elements.ts';
import type { Entry, Listbox } from './listbox.ts';

export type OptionField = {
  option: Option;
  root: HTMLElement;
  focus(): void;
  isEmpty(): boolean;
  check(): Checked;
  /** Marks the field as wrong, or as right again. */
  mark(wrong: boolean): void;
  /** Only a field for files takes one. */
  take?(file: File): void;
};

/** What a field asks of the form around it. */
export type FieldEvents = {
  /** Something was chosen: on to the next field. */
  next(from: OptionField): void;
  /** The text changed: gives what of it stays. */
  changed(field: OptionField, text: string): string;
  /** What autocompletion offers for this option, null if that failed. */
  complete(option: Option): Promise<{ name: string; value: string | number }[] | null>;
};

// Milliseconds without a key before the bot is asked.
const pause = 150;

export const textField = (option: Option, text: string, app: App, list: Listbox, events: FieldEvents): OptionField => {
  const { locale } = app.as();
  let filled: Filled = { text, chosen: null };
  let asked = 0;
  let timer = 0;
  const input = el('input', {
    type: 'text',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    'aria-label': `${localName(option, locale)}: ${localDescription(option, locale)}`,
    'aria-required': option.required ? 'true' : null,
    'aria-describedby': 'composer-problem',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    inputmode: option.type === 4 ? 'numeric' : option.type === 10 ? 'decimal' : null,
  });
  const root = el('label', { class: 'pill' }, el('span', { class: 'pill-name' }, localName(option, locale)), input);

  const write = (next: Filled) => {
    filled = next;
    input.value = next.text;
    input.size = Math.min(60, Math.max(2, next.text.length + 1));
  };
  const title = () => `${localName(option, locale)} — ${localDescription(option, locale)}`;
  const entry = ({ name, value }: { name: string; value: string | number | boolean }): Entry => ({
    label: [name],
    selected: filled.chosen === value,
    pick() {
      write({ text: name, chosen: value });
      field.mark(false);
      list.close();
      events.next(field);
    },
  });
  const offer = () => {
    clearTimeout(timer);
    const choices = choicesOf(option);
    if (choices.length > 0) {
      const typed = filled.chosen === null ? input.value.trim().toLowerCase() : '';
      const fitting = choices.filter(({ name }) => name.toLowerCase().includes(typed));
      list.show(input, title(), fitting.map(entry), 0, 'Nothing fits. Choose one of the values on the list.');
    } else if ('autocomplete' in option && option.autocomplete) {
      if (list.isOpen()) list.deactivate();
      else list.show(input, title(), [], null, 'Loading options…');
      timer = window.setTimeout(ask, asked === 0 ? 0 : pause);
      // What was asked for another text must not come up beside this one, for Enter to choose from.
      asked++;
    } else list.show(input, title(), [], null, option.type === 4 || option.type === 10 ? 'A number' : 'Write freely');
  };
  const ask = async () => {
    const number = ++asked;
    const choices = await events.complete(option);
    // An answer that comes after a later question is of no use any more.
    if (number !== asked || document.activeElement !== input) return;
    list.show(
      input,
      title(),
      (choices ?? []).map(entry),
      0,
      choices === null ? 'Loading the options failed.' : 'Nothing is offered for this. Write it as you like.',
    );
  };

  input.addEventListener('input', () => {
    field.mark(false);
    write({ text: events.changed(field, input.value), chosen: null });
    // Another option may have begun.
    if (document.activeElement === input) offer();
  });
  input.addEventListener('focus', offer);
  input.addEventListener('blur', () => {
    clearTimeout(timer);
    asked++;
    list.close();
  });
  const field: OptionField = {
    option,
    root,
    focus: () => input.focus(),
    isEmpty: () => input.value === '',
    check: () => checkOption(option, filled),
    mark(wrong) {
      root.classList.toggle('wrong', wrong);
      input.setAttribute('aria-invalid', String(wrong));
    },
  };
  write(filled);
  return field;
};
