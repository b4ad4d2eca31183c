/** Articles with what three coders gave as who, what, when, where, why and how of the main event (Hamborg et al. 2019). */

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Source } from '../../src/language/facts/event/opening.ts';
import { namesOf } from '../../src/language/names/names.ts';
import { quotationsOf } from '../../src/language/text/quotation-marks.ts';
import { paragraphsOf, sentencesOf } from '../../src/language/text/sentences.ts';
import { tag } from '../../src/language/text/tagged.ts';
import type { MainEvent } from '../contract.ts';

export const questions = ['who', 'what', 'when', 'where', 'why', 'how'] as const;

const article = z.object({
  title: z.string(),
  description: z.string().nullable(),
  text: z.string(),
  /** What it is about, as the coders grouped the articles: "tram", "tram victims". */
  category: z.string(),
  gold: z.record(z.enum(questions), z.array(z.object({ text: z.string() }))),
});

export type Example = { story: string; source: Source; gold: Record<keyof MainEvent, string[]> };

/** As `read()` makes it of title, description and text, one a paragraph or more. */
const sourceOf = (title: string, text: string): Source => {
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs);
  const tokens = tag(text, sentences);
  const [first] = paragraphs;
  return {
    text,
    tokens,
    sentences,
    headline: first && text.slice(first.start, first.end) === title.trim() ? first : null,
    names: namesOf(text, tokens, sentences),
    quotations: quotationsOf(text, paragraphs),
  };
};

/** A line an article. Categories that begin with the same word are of one story. */
export const examplesFrom = async (file: string): Promise<Example[]> => {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => {
    const { title, description, text, category, gold } = article.parse(JSON.parse(line));
    const texts = (question: keyof MainEvent) => gold[question].map((one) => one.text);
    return {
      story: category.split(' ', 1)[0] ?? category,
      source: sourceOf(title, [title, description, text].filter(Boolean).join('\n\n')),
      gold: {
        who: texts('who'),
        what: texts('what'),
        when: texts('when'),
        where: texts('where'),
        why: texts('why'),
        how: texts('how'),
      },
    };
  });
};

/** The articles in five parts of about the same size, all of one story in the same part. */
export const partsOf = (examples: Example[]): Example[][] => {
  const parts: Example[][] = Array.from({ length: 5 }, () => []);
  const stories = [...Map.groupBy(examples, ({ story }) => story).values()];
  for (const story of stories.sort((a, b) => b.length - a.length))
    parts.sort((a, b) => a.length - b.length)[0]?.push(...story);
  return parts;
};
