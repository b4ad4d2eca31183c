/** The form that the bot opens: a dialog with Discord's text inputs and selects. */
import type {
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
  APITextInputComponent,
} from 'discord.js';
import type { App } from './app.ts';
import { drawMarkdown } from './draw-markdown.ts';
import { el } from './elements.ts';
import { icon } from './icons.ts';

type Field = {
  root: HTMLElement;
  input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  check(): string | null;
  id: string;
};

export const openModal = (id: string, modal: APIModalInteractionResponseCallbackData, app: App): void => {
  const fields: Field[] = [];
  const parts = modal.components.map((component) => {
    if (component.type === 10) return drawMarkdown(component.content, app);
    const input = component.type === 1 ? component.components[0] : component.type === 18 ? component.component : null;
    if (input?.type !== 4 && input?.type !== 3) return el('p', {}, 'The playground does not draw this kind of input.');
    const label = component.type === 18 ? component.label : input.type === 4 ? (input.label ?? '') : '';
    const description = component.type === 18 ? component.description : undefined;
    const field = drawField(input, label, description);
    fields.push(field);
    return field.root;
  });
  const failure = el('p', { class: 'form-failed', role: 'alert', hidden: true });
  const cancel = el('button', { type: 'button', class: 'button secondary' }, 'Cancel');
  const close = el('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, icon('close'));
  const submit = el('button', { type: 'submit', class: 'button primary' }, 'Submit');
  const form = el(
    'form',
    { novalidate: true },
    el('header', {}, el('h2', { id: 'modal-title' }, modal.title), close),
    el('p', { class: 'form-from' }, `This form will be submitted to ${app.world().app.name}.`),
    el('div', { class: 'fields' }, ...parts),
    failure,
    el('footer', {}, cancel, submit),
  );
  const dialog = el('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' }, form);
  cancel.addEventListener('click', () => dialog.close());
  close.addEventListener('click', () => dialog.close());
  // The browser gives the focus back. In Chromium the text cursor is lost with the dialog it was in, so the focus is set anew.
  dialog.addEventListener('close', () => {
    const back = document.activeElement;
    dialog.remove();
    if (!(back instanceof HTMLElement)) return;
    back.blur();
    back.focus();
  });
  // Enter sends by itself where a field has one line.
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (submit.disabled) return;
    const wrong = fields.filter((field) => show(field, field.check()));
    if (wrong[0]) return wrong[0].input.focus();
    submit.disabled = true;
    const values = Object.fromEntries(fields.map((field) => [field.id, field.input.value]));
    const why = await app.act({ do: 'submit', modal: id, values });
    if (why === null) return dialog.close();
    submit.disabled = false;
    failure.textContent = why;
    failure.hidden = false;
  });
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.input.focus();
};

const drawField = (
  component: APITextInputComponent | APIStringSelectComponent,
  label: string,
  description: string | undefined,
): Field => {
  const id = `field-${component.custom_id}`;
  const required = component.required ?? true;
  const input = component.type === 3 ? drawOptions(component) : drawInput(component);
  const root = el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label, required && el('span', { class: 'required', 'aria-hidden': 'true' }, ' *')),
    description && el('p', { class: 'field-description', id: `${id}-description` }, description),
    input,
    el('p', { class: 'field-problem', id: `${id}-problem` }),
  );
  input.id = id;
  if (required) input.setAttribute('aria-required', 'true');
  input.setAttribute('aria-describedby', `${description ? `${id}-description ` : ''}${id}-problem`);
  const min = component.type === 4 ? (component.min_length ?? 0) : 0;
  const check = () => {
    if (required && input.value.trim() === '') return 'This is needed.';
    return input.value !== '' && input.value.length < min ? `Write at least ${min} characters.` : null;
  };
  const field = { root, input, check, id: component.custom_id };
  input.addEventListener('input', () => show(field, null));
  return field;
};

const drawInput = (component: APITextInputComponent) => {
  const attributes = { maxlength: component.max_length ?? 4000, placeholder: component.placeholder };
  const input =
    component.style === 2 ? el('textarea', { rows: 5, ...attributes }) : el('input', { type: 'text', ...attributes });
  input.value = component.value ?? '';
  return input;
};

const drawOptions = (component: APIStringSelectComponent) =>
  el(
    'select',
    {},
    el('option', { value: '' }, component.placeholder ?? 'Make a selection'),
    ...component.options.map((option) => el('option', { value: option.value, selected: option.default }, option.label)),
  );

/** Shows what is wrong with a field, or that nothing is; true if something is. */
const show = (field: Field, problem: string | null) => {
  const line = field.root.querySelector('.field-problem');
  if (line) line.textContent = problem ?? '';
  field.input.setAttribute('aria-invalid', String(problem !== null));
  return problem !== null;
};
