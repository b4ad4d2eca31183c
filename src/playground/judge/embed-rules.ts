/** Embeds (Discord documentation, Message: Embed Limits). */
import { z } from 'zod';
import { type Flaw, filled, report } from './flaw.ts';

const TOTAL = 6_000;

/** Of a picture or a link: on the web, or a file that is sent along. */
const picture = z.object({ url: z.url({ protocol: /^(https?|attachment)$/ }).max(2_048) });
const url = picture.shape.url;

export const embed = z
  .object({
    title: z.string().max(256).nullish(),
    description: z.string().max(4_096).nullish(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_048)
      .nullish(),
    color: z.int().min(0).max(0xffffff).nullish(),
    image: picture.nullish(),
    thumbnail: picture.nullish(),
    fields: z
      .array(z.object({ name: filled(256), value: filled(1_024) }))
      .max(25)
      .nullish(),
    footer: z.object({ text: filled(2_048), icon_url: url.nullish() }).nullish(),
    author: z.object({ name: filled(256), icon_url: url.nullish() }).nullish(),
  })
  .superRefine(({ title, description, fields, image, thumbnail, footer, author }, context) => {
    const shows = title?.trim() || description?.trim() || fields?.length || image || thumbnail || footer || author;
    if (!shows) report(context, ['description'], 'BASE_TYPE_REQUIRED', 'This field is required');
  });

type Embed = z.output<typeof embed>;

/** The limit that holds for all texts of all embeds together. */
export const embedsTotal = (embeds: readonly Embed[]): Flaw[] => {
  const texts = embeds.flatMap(({ title, description, fields, footer, author }) => [
    title,
    description,
    footer?.text,
    author?.name,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  const size = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  if (size <= TOTAL) return [];
  return [
    { path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message: `Embed size exceeds maximum size of ${TOTAL}` },
  ];
};
