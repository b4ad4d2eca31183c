/** Buttons and menus (Discord documentation, Component Reference). */
import { ButtonStyle, ComponentType } from 'discord.js';
import { z } from 'zod';
import { LIMITS } from '../../discord/limits.ts';
import { filled, repeated, report } from './flaw.ts';

export const customId = z.string().min(1).max(LIMITS.customId);

/** A custom emoji by its id, or a character of Unicode by its name (openapi.json, ComponentEmojiForRequest). */
const emoji = z
  .object({ id: z.string().regex(/^\d+$/).nullish(), name: z.string().max(32).nullish() })
  .refine(({ id, name }) => id != null || !!name?.trim(), {
    error: 'Invalid emoji',
    params: { code: 'COMPONENT_INVALID_EMOJI' },
  });

export const button = z
  .object({
    type: z.literal(ComponentType.Button),
    style: z.enum(ButtonStyle),
    label: z.string().max(LIMITS.button.label).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    url: z
      .url({ protocol: /^(https?|discord)$/ })
      .max(LIMITS.button.url)
      .nullish(),
    sku_id: z.string().nullish(),
    disabled: z.boolean().nullish(),
  })
  .superRefine(({ style, label, emoji, custom_id, url, sku_id }, context) => {
    const needs = style === ButtonStyle.Link ? 'url' : style === ButtonStyle.Premium ? 'sku_id' : 'custom_id';
    const given = { url, sku_id, custom_id };
    for (const field of ['url', 'sku_id', 'custom_id'] as const) {
      if (field === needs && given[field] == null) {
        report(context, [field], 'BASE_TYPE_REQUIRED', `A button of style ${style} needs a ${field}.`);
      }
      if (field !== needs && given[field] != null) {
        report(context, [field], 'BUTTON_COMPONENT_INVALID_FIELD', `A button of style ${style} takes no ${field}.`);
      }
    }
    if (style !== ButtonStyle.Premium && !label?.trim() && !emoji) {
      report(context, ['label'], 'BUTTON_COMPONENT_LABEL_REQUIRED', 'A button needs a label or an emoji.');
    }
  });

const { options, label, value, description, placeholder } = LIMITS.select;
const count = {
  min_values: z.int().min(0).max(options).nullish(),
  max_values: z.int().min(1).max(options).nullish(),
  placeholder: z.string().max(placeholder).nullish(),
  disabled: z.boolean().nullish(),
};

const checkCount = (
  { min_values, max_values }: { min_values?: number | null | undefined; max_values?: number | null | undefined },
  context: z.core.$RefinementCtx,
) => {
  if ((min_values ?? 1) > (max_values ?? 1)) {
    report(context, ['min_values'], 'SELECT_COMPONENT_MIN_ABOVE_MAX', 'min_values is greater than max_values.');
  }
};

export const stringSelect = z
  .object({
    type: z.literal(ComponentType.StringSelect),
    custom_id: customId,
    options: z
      .array(
        z.object({
          label: filled(label),
          value: filled(value),
          description: z.string().max(description).nullish(),
          emoji: emoji.nullish(),
          default: z.boolean().nullish(),
        }),
      )
      .min(1)
      .max(options),
    ...count,
  })
  .superRefine((select, context) => {
    checkCount(select, context);
    const most = select.max_values ?? 1;
    if (most > select.options.length) {
      report(context, ['options'], 'BASE_TYPE_BAD_LENGTH', `Must be between ${most} and ${options} in length.`);
    }
    if (select.options.filter((option) => option.default).length > most) {
      report(context, ['options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULTS', `At most ${most} options can be the default.`);
    }
    for (const index of repeated(select.options, (option) => option.value)) {
      const code = 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED';
      report(context, ['options', index, 'value'], code, 'The specified option value is already used.');
    }
  });

/** Menus of people, roles and channels. */
export const entitySelect = z
  .object({
    type: z.literal([
      ComponentType.UserSelect,
      ComponentType.RoleSelect,
      ComponentType.MentionableSelect,
      ComponentType.ChannelSelect,
    ]),
    custom_id: customId,
    default_values: z.array(z.object({ id: z.string(), type: z.enum(['user', 'role', 'channel']) })).nullish(),
    ...count,
  })
  .superRefine((select, context) => {
    checkCount(select, context);
    // Component Reference, User Select: "number of default values must be in the range of min_values and max_values".
    const given = select.default_values?.length ?? 0;
    if (given > (select.max_values ?? 1) || (given > 0 && given < (select.min_values ?? 1))) {
      report(context, ['default_values'], 'SELECT_COMPONENT_DEFAULT_VALUES_COUNT', 'Not as many as may be chosen.');
    }
  });
