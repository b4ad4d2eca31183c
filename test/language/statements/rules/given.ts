/** Articles as they are before their statements are put together, with attributions as a tagger would find them. */

import { resolveMentions } from '../../../../src/language/names/mentions.ts';
import { namesOf } from '../../../../src/language/names/names.ts';
import type { Span } from '../../../../src/language/reading.ts';
import { type Attribution, unasked } from '../../../../src/language/statements/attributions.ts';
import type { Parsed } from '../../../../src/language/statements/parsed-article.ts';
import { quotationsOf } from '../../../../src/language/text/quotation-marks.ts';
import { paragraphsOf, sentencesOf } from '../../../../src/language/text/sentences.ts';
import { tag } from '../../../../src/language/text/tagged.ts';

export const parsedOf = (text: string): Parsed => {
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs);
  const tokens = tag(text, sentences);
  const quotations = quotationsOf(text, paragraphs);
  const mentions = resolveMentions(text, tokens, sentences, quotations, namesOf(text, tokens, sentences));
  return { text, paragraphs, sentences, tokens, quotations, mentions };
};

/** Words of a text by a source at a cue. A number behind `#` says which of several places is meant: "he#1" is the second one. */
export type Given = { words: string[]; by: string | null; cue: string | null };

const placeOf = (text: string, written: string): Span => {
  const [words = '', which = '0'] = written.split('#');
  let start = -1;
  for (let n = 0; n <= Number(which); n++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${written}” is not in the text.`);
  return { start, end: start + words.length };
};

export const attributionOf = (text: string, { words, by, cue }: Given): Attribution => ({
  contents: words.map((piece) => placeOf(text, piece)),
  cue: cue === null ? null : placeOf(text, cue),
  source: by === null ? null : placeOf(text, by),
  evidence: unasked('stated'),
});

/** Statements as a table has them: the source and the words as written, and how the source was found. */
export const told = (text: string, statements: Attribution[]): [string | null, string, string][] =>
  statements
    .map((statement) => ({ ...statement, contents: statement.contents.toSorted((a, b) => a.start - b.start) }))
    .toSorted((a, b) => (a.contents[0]?.start ?? 0) - (b.contents[0]?.start ?? 0))
    .map(({ contents, source, evidence }) => [
      source && text.slice(source.start, source.end),
      contents.map(({ start, end }) => text.slice(start, end)).join(' … '),
      evidence.how,
    ]);
