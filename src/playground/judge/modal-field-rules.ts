/** File uploads, radio buttons and checkboxes of a form (Discord documentation, Component Reference; openapi.json). */
import { ComponentType } from 'discord.js';
import { z } from 'zod';
import { LIMITS } from '../../discord/limits.ts';
import { customId } from './button-rules.ts';
import { filled, repeated, report } from './flaw.ts';

const MOST = 10;
const { label, value, description } = LIMITS.select;

const option = z.object({
  label: filled(label),
  value: filled(value),
  description: z.string().max(description).nullish(),
  default: z.boolean().nullish(),
});

const counts = { min_values: z.int().min(0).max(MOST).nullish(), max_values: z.int().min(1).max(MOST).nullish() };
const field = { custom_id: customId, required: z.boolean().nullish() };

type Choices = {
  options: { value: string; default?: boolean | null | undefined }[];
  min_values?: number | null | undefined;
  max_values?: number | null | undefined;
};

/** @param most how many may be chosen where the field doesn't say */
const checkChoices =
  (most: (options: number) => number) =>
  ({ options, min_values, max_values }: Choices, context: z.core.$RefinementCtx) => {
    const [least, limit] = [min_values ?? 0, max_values ?? most(options.length)];
    if (least > limit || limit > options.length) {
      report(context, ['max_values'], 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${options.length}.`);
    }
    if (options.filter((given) => given.default).length > limit) {
      report(context, ['options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', `At most ${limit} can be the default.`);
    }
    for (const index of repeated(options, (given) => given.value)) {
      const code = 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED';
      report(context, ['options', index, 'value'], code, 'The specified option value is already used.');
    }
  };

const radio = z
  .object({ ...field, type: z.literal(ComponentType.RadioGroup), options: z.array(option).min(2).max(MOST) })
  .superRefine(checkChoices(() => 1));

const checkboxes = z
  .object({
    ...field,
    ...counts,
    type: z.literal(ComponentType.CheckboxGroup),
    options: z.array(option).min(1).max(MOST),
  })
  .superRefine(checkChoices((options) => options));

const checkbox = z.object({
  type: z.literal(ComponentType.Checkbox),
  custom_id: customId,
  default: z.boolean().nullish(),
});

const upload = z
  .object({ ...field, ...counts, type: z.literal(ComponentType.FileUpload) })
  .superRefine(({ min_values, max_values }, context) => {
    if ((min_values ?? 1) <= (max_values ?? 1)) return;
    report(context, ['min_values'], 'FILE_UPLOAD_MIN_ABOVE_MAX', 'min_values is greater than max_values.');
  });

export const choiceFields = [radio, checkboxes, checkbox, upload] as const;
