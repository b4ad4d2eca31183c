/** What a message is built from (Discord documentation, Component Reference). */
import { ComponentType } from 'discord.js';
import { z } from 'zod';
import { LIMITS } from '../../discord/limits.ts';
import { button, entitySelect, stringSelect } from './button-rules.ts';
import { filled, report } from './flaw.ts';

const { actionRow: perRow, components: inAll, gallery: inGallery, sectionTexts, text } = LIMITS.message;
const ALTERNATIVE_TEXT = 1_024;

const actionRow = z
  .object({
    type: z.literal(ComponentType.ActionRow),
    components: z
      .array(z.discriminatedUnion('type', [button, stringSelect, entitySelect]))
      .min(1)
      .max(perRow),
  })
  .superRefine(({ components }, context) => {
    const hasSelect = components.some(({ type }) => type !== ComponentType.Button);
    if (hasSelect && components.length > 1) {
      report(context, ['components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'A menu takes a whole row.');
    }
  });

export const textDisplay = z.object({
  type: z.literal(ComponentType.TextDisplay),
  content: filled(text),
});

const media = z.object({ url: z.url({ protocol: /^(https?|attachment)$/ }).max(2_048) });
const description = z.string().max(ALTERNATIVE_TEXT).nullish();

const thumbnail = z.object({ type: z.literal(ComponentType.Thumbnail), media, description });

const section = z.object({
  type: z.literal(ComponentType.Section),
  components: z.array(textDisplay).min(1).max(sectionTexts),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});

const gallery = z.object({
  type: z.literal(ComponentType.MediaGallery),
  items: z.array(z.object({ media, description })).min(1).max(inGallery),
});

const file = z.object({
  type: z.literal(ComponentType.File),
  file: z.object({ url: z.string().startsWith('attachment://') }),
});

const separator = z.object({
  type: z.literal(ComponentType.Separator),
  divider: z.boolean().nullish(),
  spacing: z.literal([1, 2]).nullish(),
});

const inContainer = [actionRow, textDisplay, section, gallery, file, separator] as const;

const container = z.object({
  type: z.literal(ComponentType.Container),
  components: z.array(z.discriminatedUnion('type', inContainer)).min(1).max(inAll),
  accent_color: z.int().min(0).max(0xffffff).nullish(),
  spoiler: z.boolean().nullish(),
});

/** What may stand at the top of a message with IS_COMPONENTS_V2. */
export const componentsV2 = z.array(z.discriminatedUnion('type', [...inContainer, container]));

/** What may stand at the top of a message without it: rows of buttons or a menu. */
export const rows = z.array(z.discriminatedUnion('type', [actionRow])).max(perRow);
