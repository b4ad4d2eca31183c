import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { matched } from '../../../bench/quotes/matching.ts';
import { read } from '../../../src/language/read.ts';
import { quotesAbout } from '../../../src/language/summary/sentences-about.ts';
import { wordsOf } from '../../../src/language/text/stems.ts';

/** F1 in per cent over GUM's twelve articles: the least that may be. Raise them when the reader gets better. */
const floor = { words: 56.6, whoSaidWhat: 45.1 };

const span = z.object({ start: z.int(), end: z.int() });
const article = z.object({
  id: z.string(),
  split: z.enum(['train', 'dev', 'test']),
  title: z.string(),
  text: z.string(),
  quotes: z.array(
    z.object({
      ...span.shape,
      type: z.enum(['direct', 'mixed', 'indirect']),
      speaker: z
        .object({
          ...span.shape,
          text: z.string(),
          canonical: z.object({ mentions: z.array(z.object({ text: z.string() })) }),
        })
        .nullable(),
      cue: span.nullable(),
      speech: z.boolean(),
      inHeadline: z.boolean().default(false),
    }),
  ),
});

const lastWord = (text: string) =>
  wordsOf(text)
    .at(-1)
    ?.lower.replace(/['’]s$/, '');

/** Whether `name` is how the article calls its `speaker` somewhere: GUM marks every mention. */
const isCalled = (name: string | undefined, { speaker }: z.infer<typeof article>['quotes'][number]): boolean =>
  speaker === null || name === undefined
    ? speaker === null && name === undefined
    : speaker.canonical.mentions.some(({ text }) => lastWord(text) === lastWord(name) || text.startsWith(`${name},`));

const percent = (part: number, whole: number) => Math.round((1000 * part) / whole) / 10;

test('statements and their speakers in GUM’s articles: no worse than recorded', () => {
  const lines = readFileSync(new URL('../../fixtures/gum/articles.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  let [words, right, all] = [0, 0, 0];
  for (const line of lines) {
    const gum = article.parse(JSON.parse(line));
    const quotes = quotesAbout(read(gum));
    const { pairs } = matched({ article: gum, found: quotes });
    all += gum.quotes.length + quotes.length;
    words += pairs.length;
    right += pairs.filter(({ gold, found }) => {
      const quote = gum.quotes.find((one) => one === gold);
      return quote !== undefined && isCalled(found.speaker?.name, quote);
    }).length;
  }
  const [wordsF1, whoSaidWhatF1] = [percent(2 * words, all), percent(2 * right, all)];
  expect(lines).toHaveLength(12);
  expect(wordsF1).toBeGreaterThanOrEqual(floor.words);
  expect(whoSaidWhatF1).toBeGreaterThanOrEqual(floor.whoSaidWhat);
});
