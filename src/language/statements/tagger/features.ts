/** What the tagger is told of each word beside the word itself: small whole numbers, each an index into a table of weights. */
import { cueOf } from '../../lexicon/cues.ts';
import { roles } from '../../lexicon/name-words.ts';
import type { Resolved } from '../../names/resolved-mentions.ts';
import type { Sentence, Span } from '../../reading.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import type { Token } from '../../text/tagged.ts';
import { type Word, wordsIn } from './tokens.ts';

/** One paragraph as the tagger sees it; the lists are as long as `words`. */
export type Paragraph = {
  words: Word[];
  /** Indices into `words` where sentences begin. */
  sentences: number[];
  shape: number[];
  mark: number[];
  start: number[];
  tag: number[];
  name: number[];
  /** Of the whole paragraph, in bits: has marks, the one before was left open, is itself left open, reads like a headline. */
  flags: number;
};

/** The look of a word: how its letters are written, or that it is a number or a mark. */
const shapeOf = (written: string): number => {
  if (/^\p{N}/u.test(written)) return 5;
  if (!/^\p{L}/u.test(written)) return /^['’]\p{L}/u.test(written) ? 6 : 7;
  if (/^\P{Lu}+$/u.test(written)) return 0;
  if (/^\p{Lu}\P{Lu}*$/u.test(written)) return 1;
  if (/^\P{Ll}+$/u.test(written)) return written.length > 1 && !written.endsWith('.') ? 2 : 3;
  return 4;
};

/** compromise's tags, the telling ones first; 0 is none of them. */
const tags = [
  'Pronoun',
  'Negative',
  'QuestionWord',
  'Modal',
  'Copula',
  'Auxiliary',
  'PastTense',
  'Gerund',
  'PresentTense',
  'Infinitive',
  'Participle',
  'Verb',
  'Date',
  'Value',
  'Person',
  'Organization',
  'Place',
  'ProperNoun',
  'Plural',
  'Noun',
  'Adjective',
  'Adverb',
  'Preposition',
];
const tagOf = (token: Token | undefined): number =>
  token === undefined ? 0 : tags.findIndex((name) => token.tags.has(name)) + 1;

const kinds = { person: 1, organisation: 2, place: 3 } as const;

const opensQuotation = 1;
const closesQuotation = 2;
const inQuotation = 3;
const inFewWords = 4;
const inOpenOne = 5;
const innerMark = 6;
const strayMark = 7;
/** Quoted words up to this many are mostly a title, a term or a scare quote. */
const few = 3;

/** All marks of one use are one word, so that nothing hangs on the style of a paper. */
const markForms = new Map([
  [opensQuotation, '``'],
  [closesQuotation, "''"],
  [innerMark, '`'],
  [strayMark, '"'],
]);

const isMark = (written: string) => /^(?:["“”„«»‹›‘’']|``|'')$/.test(written);

const markOf = (text: string, word: Word, at: Quotation | undefined): number => {
  const mark = isMark(text.slice(word.start, word.end));
  if (!at || word.end <= at.start) return mark ? strayMark : 0;
  if (word.start < at.inner.start) return opensQuotation;
  if (word.start >= at.inner.end) return closesQuotation;
  if (mark) return innerMark;
  if (at.open) return inOpenOne;
  return text
    .slice(at.inner.start, at.inner.end)
    .trim()
    .split(/\s+/, few + 1).length > few
    ? inQuotation
    : inFewWords;
};

/** Gives a text's paragraphs with all that the tagger is told of their words. `tokens`, `quotations` and `mentions` are in order. */
export const paragraphsFor = (
  text: string,
  paragraphs: Span[],
  sentences: Sentence[],
  tokens: Token[],
  quotations: Quotation[],
  mentions: Resolved[],
): Paragraph[] => {
  let sentence = 0;
  let token = 0;
  let quotation = 0;
  let mention = 0;
  let leftOpen = false;
  return paragraphs.map((paragraph, index) => {
    const words = wordsIn(text, paragraph);
    const seen: Paragraph = { words, sentences: [], shape: [], mark: [], start: [], tag: [], name: [], flags: 0 };
    let marked = false;
    let open = false;
    for (const [n, word] of words.entries()) {
      let begins = n === 0 ? 2 : 0;
      while (sentence < sentences.length && (sentences[sentence]?.start ?? 0) <= word.start) {
        if (sentences[sentence]?.paragraph === index) {
          begins = Math.max(begins, 1);
          seen.sentences.push(n);
        }
        sentence++;
      }
      while (token < tokens.length && (tokens[token]?.end ?? 0) <= word.start) token++;
      while (quotation < quotations.length && (quotations[quotation]?.end ?? 0) <= word.start) quotation++;
      while (mention < mentions.length && (mentions[mention]?.end ?? 0) <= word.start) mention++;
      const written = text.slice(word.start, word.end);
      const touching = tokens[token];
      const meant = mentions[mention];
      const mark = markOf(text, word, quotations[quotation]);
      word.form = markForms.get(mark) ?? word.form;
      if (mark !== 0) marked = true;
      if (mark === inOpenOne) open = true;
      seen.shape.push(shapeOf(written));
      seen.mark.push(mark);
      seen.start.push(begins);
      seen.tag.push(touching && touching.start < word.end ? tagOf(touching) : 0);
      seen.name.push(
        meant && meant.start < word.end && meant.by === 'name'
          ? kinds[meant.known.kind]
          : roles.has(word.form)
            ? 4
            : cueOf(word.form)
              ? 5
              : 0,
      );
    }
    const headline = !/[.!?:;,…]["”’»)\]]*$/.test(text.slice(paragraph.start, paragraph.end));
    seen.flags = Number(marked) + 2 * Number(leftOpen) + 4 * Number(open) + 8 * Number(headline);
    leftOpen = open;
    return seen;
  });
};
