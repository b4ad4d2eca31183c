/** The composer while a command is written: its name, the options that must be filled, and those that may be. */
import type { APIApplicationCommand } from 'discord.js';
import type { CommandOptionValue } from '../protocol.ts';
import { type App, localDescription, localName } from './app.ts';
import { type Option, optionsOf, strayWords, typedInto } from './command-draft.ts';
import { el } from './elements.ts';
import { fileField } from './file-field.ts';
import type { Listbox } from './listbox.ts';
import { type OptionField, textField } from './option-field.ts';

export type FormEvents = {
  /** Back to plain text, with this in the field. */
  leave(text: string): void;
  send(options: CommandOptionValue[]): void;
  /** What is wrong, beneath the composer; null when nothing is. */
  problem(why: string | null): void;
};

export type CommandForm = {
  root: HTMLElement;
  command: APIApplicationCommand;
  focus(): void;
  submit(): void;
  take(file: File): boolean;
};

export const commandForm = (
  command: APIApplicationCommand,
  { values, loose }: { values: Map<string, string>; loose: string },
  app: App,
  list: Listbox,
  events: FormEvents,
): CommandForm => {
  const { locale } = app.as();
  const all = optionsOf(command);
  const fields: OptionField[] = [];
  const rest = el('input', {
    type: 'text',
    class: 'rest',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-label': `Add an option to /${command.name}, or press Enter to send`,
    autocomplete: 'off',
  });
  rest.value = loose;
  const pills = el('div', { class: 'pills' });
  const root = el(
    'div',
    { class: 'command' },
    el('span', { class: 'command-name' }, `/${localName(command, locale)}`),
    pills,
    rest,
  );

  const unused = () => all.filter((option) => !fields.some((field) => field.option === option));
  const filledIn = (some: OptionField[]) =>
    some.flatMap(({ option, check }): CommandOptionValue[] => {
      const checked = check();
      return checked && 'value' in checked ? [{ name: option.name, type: option.type, value: checked.value }] : [];
    });
  const add = (option: Option, text = ''): OptionField => {
    const field: OptionField =
      option.type === 11
        ? fileField(option, app, events.problem)
        : textField(option, text, app, list, {
            next: (from) => focusAfter(from),
            changed: typed,
            complete: (focused) => complete(focused, field),
          });
    fields.push(field);
    pills.append(field.root);
    label();
    return field;
  };
  // Discord sends every option written so far, the one being typed as the raw text.
  const complete = (focused: Option, field: OptionField) => {
    const others = filledIn(fields.filter((one) => one !== field));
    const typed = field.root.querySelector('input')?.value ?? '';
    return app.complete(
      command.name,
      [...others, { name: focused.name, type: focused.type, value: typed }],
      focused.name,
    );
  };
  const label = () => {
    const count = unused().length;
    rest.placeholder = count > 0 ? `+${count} optional` : '';
  };
  const focusAfter = (field: OptionField) => {
    const empty = fields.slice(fields.indexOf(field) + 1).find((one) => one.isEmpty());
    if (empty) empty.focus();
    else rest.focus();
  };
  const use = (option: Option, words = '') => {
    rest.value = '';
    list.close();
    add(option, words).focus();
  };
  // An option's name and a colon begin it wherever they are typed.
  const typed = ({ option }: OptionField, text: string): string => {
    events.problem(null);
    const others = new Map(unused().map((one) => [localName(one, locale), one]));
    const { words, next } = typedInto(text, localName(option, locale), [...others.keys()]);
    const named = next && others.get(next.name);
    if (named) use(named, next.words);
    return words;
  };
  const offerOptions = (active: number | null) => {
    const typed = rest.value.trim().toLowerCase();
    const entries = unused()
      .filter((option) => localName(option, locale).startsWith(typed))
      .map((option) => ({
        label: [localName(option, locale)],
        note: localDescription(option, locale),
        pick: () => use(option),
      }));
    list.show(rest, `/${localName(command, locale)} — options`, entries, active);
  };
  const goBack = () => {
    const at = fields.findIndex((field) => field.root.contains(document.activeElement));
    const previous = fields[(at < 0 ? fields.length : at) - 1];
    const field = fields[at];
    if (field && !field.option.required) {
      fields.splice(at, 1);
      field.root.remove();
      label();
      if (previous) previous.focus();
      else rest.focus();
    } else if (previous) previous.focus();
    else events.leave(`/${command.name}`);
  };
  const stray = (words: string) => strayWords(words, all, (option) => localName(option, locale));
  const submit = () => {
    const words = rest.value.trim();
    if (words !== '') return events.problem(stray(words));
    const wrong = fields.filter((field) => {
      const checked = field.check();
      const isWrong = checked !== null && 'problem' in checked;
      field.mark(isWrong);
      return isWrong;
    });
    const [first] = wrong;
    const why = first?.check();
    if (!first || !why || !('problem' in why)) return events.send(filledIn(fields));
    first.focus();
    events.problem(`${localName(first.option, locale)}: ${why.problem}`);
  };

  for (const option of all) {
    const text = values.get(option.name);
    if (option.required || text !== undefined) add(option, text);
  }
  label();
  if (loose !== '') events.problem(stray(loose));
  rest.addEventListener('focus', () => offerOptions(null));
  rest.addEventListener('blur', () => list.close());
  rest.addEventListener('input', () => {
    const typed = rest.value.trim().toLowerCase();
    const named = unused().find((option) => typed === `${localName(option, locale)}:`);
    if (named) return use(named);
    events.problem(typed.includes(':') ? stray(typed) : null);
    offerOptions(typed === '' ? null : 0);
  });
  root.addEventListener('keydown', (event) => {
    if (event.isComposing || list.key(event)) return;
    const { target, key } = event;
    const empty = !(target instanceof HTMLInputElement) || target.value === '';
    if (key === 'Enter' && target instanceof HTMLInputElement) submit();
    else if (key === 'Escape') events.leave('');
    else if (key === 'Backspace' && empty) goBack();
    else return;
    event.preventDefault();
  });

  return {
    root,
    command,
    submit,
    focus: () => (fields.find((field) => field.isEmpty())?.focus ?? (() => rest.focus()))(),
    take(file) {
      const option = unused().find(({ type }) => type === 11);
      const field = fields.find((one) => one.take && one.isEmpty()) ?? (option && add(option));
      field?.take?.(file);
      return field !== undefined;
    },
  };
};
