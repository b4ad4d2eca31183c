/** Forms (Discord documentation, Interaction Callback: Modal; Component Reference). */
import { ComponentType } from 'discord.js';
import { z } from 'zod';
import { LIMITS } from '../../discord/limits.ts';
import { walk } from '../find-components.ts';
import { customId, entitySelect, stringSelect } from './button-rules.ts';
import { textDisplay } from './component-rules.ts';
import { filled, repeated, report } from './flaw.ts';
import { choiceFields } from './modal-field-rules.ts';

const { title, components, input, label, description, placeholder } = LIMITS.modal;

const textInput = z
  .object({
    type: z.literal(ComponentType.TextInput),
    custom_id: customId,
    style: z.literal([1, 2]),
    label: filled(label).nullish(),
    min_length: z.int().min(0).max(input).nullish(),
    max_length: z.int().min(1).max(input).nullish(),
    value: z.string().max(input).nullish(),
    placeholder: z.string().max(placeholder).nullish(),
    required: z.boolean().nullish(),
  })
  .superRefine(({ min_length, max_length }, context) => {
    if ((min_length ?? 0) > (max_length ?? input)) {
      report(context, ['min_length'], 'TEXT_INPUT_MIN_ABOVE_MAX', 'min_length is greater than max_length.');
    }
  });

/** A menu in a form. It can't be disabled (Component Reference, String Select: `disabled`). */
const inForm = (given: { disabled?: boolean | null | undefined }, context: z.core.$RefinementCtx) => {
  if (given.disabled) report(context, ['disabled'], 'MODAL_SELECT_DISABLED', 'A menu in a form cannot be disabled.');
};
const menu = stringSelect.superRefine(inForm);
const entityMenu = entitySelect.superRefine(inForm);

const labelledInput = textInput.superRefine(({ label }, context) => {
  if (!label) report(context, ['label'], 'BASE_TYPE_REQUIRED', 'This field is required');
});

const row = z.object({
  type: z.literal(ComponentType.ActionRow),
  components: z.tuple([labelledInput]),
});

const labelled = z.object({
  type: z.literal(ComponentType.Label),
  label: filled(label),
  description: z.string().min(1).max(description).nullish(),
  component: z.discriminatedUnion('type', [textInput, menu, entityMenu, ...choiceFields]),
});

export const modal = z
  .object({
    custom_id: customId,
    title: filled(title),
    components: z
      .array(z.discriminatedUnion('type', [row, labelled, textDisplay]))
      .min(1)
      .max(components),
  })
  .superRefine((form, context) => {
    if (repeated(walk(form.components), ({ custom_id }) => custom_id).length > 0) {
      report(context, ['components'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
    }
  });
