/** An option that takes a file: chosen by a button, or dropped on the composer. */
import { type App, localName } from './app.ts';
import { checkOption, type Filled, type Option } from './command-draft.ts';
import { upload } from './connection.ts';
import { el } from './elements.ts';
import { icon } from './icons.ts';
import type { OptionField } from './option-field.ts';

/** Lets one choose files; `take` gets each. */
export const filePicker = (take: (file: File) => void): HTMLInputElement => {
  const input = el('input', { type: 'file', class: 'unseen', tabindex: -1, 'aria-hidden': 'true' });
  input.addEventListener('change', () => {
    for (const file of input.files ?? []) take(file);
    input.value = '';
  });
  return input;
};

export const fileField = (option: Option, app: App, trouble: (why: string) => void): OptionField => {
  let filled: Filled = { text: '', chosen: null };
  const name = localName(option, app.as().locale);
  const take = async (file: File) => {
    button.replaceChildren(icon('file'), `${file.name} …`);
    try {
      filled = { text: file.name, chosen: await upload(file, app.as().user) };
      field.mark(false);
    } catch (error) {
      filled = { text: '', chosen: null };
      trouble(error instanceof Error ? error.message : String(error));
    }
    button.replaceChildren(icon('file'), filled.text || 'Choose a file');
    button.focus();
  };
  const picker = filePicker(take);
  const button = el(
    'button',
    { type: 'button', 'aria-label': `${name}: choose a file`, 'aria-describedby': 'composer-problem' },
    icon('file'),
    'Choose a file',
  );
  button.addEventListener('click', () => picker.click());
  const root = el('span', { class: 'pill' }, el('span', { class: 'pill-name' }, name), button, picker);
  const field: OptionField = {
    option,
    root,
    focus: () => button.focus(),
    isEmpty: () => filled.chosen === null,
    check: () => checkOption(option, filled),
    mark(wrong) {
      root.classList.toggle('wrong', wrong);
    },
    take,
  };
  return field;
};
