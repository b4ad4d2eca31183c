/** Finding components in what the bot sent, wherever they are nested. */
import {
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord.js';

type Node = { type: number; custom_id?: string; [key: string]: unknown };

/** Every component of a message or a modal, in reading order. */
export const walk = (components: readonly unknown[], found: Node[] = []): Node[] => {
  for (const component of components) {
    if (typeof component !== 'object' || component === null || !('type' in component)) continue;
    const node = component as Node;
    found.push(node);
    if (Array.isArray(node.components)) walk(node.components, found);
    if (node.accessory !== undefined) walk([node.accessory], found);
    if (node.component !== undefined) walk([node.component], found);
  }
  return found;
};

/** The component that is pressed, or why the client would not let these `values` be sent from it. */
export const pressed = (
  message: APIMessage,
  press: { customId: string; componentType: number; values: readonly string[] },
): { component: Node } | { trouble: string } => {
  const component = walk(message.components ?? []).find(({ custom_id }) => custom_id === press.customId);
  if (component?.type !== press.componentType) return { trouble: 'This message has no such component.' };
  if (component.disabled) return { trouble: 'This component is disabled.' };
  if (component.type !== ComponentType.StringSelect) return { component };
  const { options, min_values, max_values } = component as unknown as APIStringSelectComponent;
  const [least, most] = [min_values ?? 1, max_values ?? 1];
  const known = press.values.every((value) => options.some((option) => option.value === value));
  const fits = known && press.values.length >= least && press.values.length <= most;
  return fits ? { component } : { trouble: `Choose between ${least} and ${most} of the options.` };
};

/** What the person typed into a modal, in the shape of its own components; or why it can't be sent. */
export const fillModal = (
  modal: APIModalInteractionResponseCallbackData,
  values: Record<string, string>,
): { trouble: string } | { components: unknown[] } => {
  for (const field of walk(modal.components)) {
    const trouble = field.custom_id === undefined ? null : fieldTrouble(field, values[field.custom_id] ?? '');
    if (trouble) return { trouble };
  }
  let id = 0;
  const fill = (component: Node): unknown => {
    id += 1;
    const own = { type: component.type, id };
    if (component.type === ComponentType.ActionRow) {
      return { ...own, components: (component.components as Node[]).map(fill) };
    }
    if (component.type === ComponentType.Label) return { ...own, component: fill(component.component as Node) };
    const typed = values[component.custom_id ?? ''] ?? '';
    if (component.type === ComponentType.TextInput) return { ...own, custom_id: component.custom_id, value: typed };
    if (component.type === ComponentType.StringSelect) {
      return { ...own, custom_id: component.custom_id, values: typed === '' ? [] : [typed] };
    }
    return own;
  };
  return { components: (modal.components as unknown as Node[]).map(fill) };
};

const fieldTrouble = (field: Node, typed: string): string | null => {
  if (field.type === ComponentType.StringSelect) {
    if (typed === '') return field.required === false ? null : 'This field is required.';
    const options = field.options as { value: string }[];
    return options.some(({ value }) => value === typed) ? null : 'Choose one of the options.';
  }
  if (field.type !== ComponentType.TextInput) return 'The playground does not imitate this kind of field.';
  if (typed === '') return field.required === false ? null : 'This field is required.';
  const { min_length = 0, max_length = 4_000 } = field as { min_length?: number; max_length?: number };
  if (typed.length >= min_length && typed.length <= max_length) return null;
  return `Must be between ${min_length} and ${max_length} in length.`;
};
