/** An article cut into passages of about a paragraph, each as the network that answers questions sees it. */
import { shapeOf } from '../quotes/features.ts';
import { wordsIn } from '../quotes/words.ts';
import type { Reading, Span } from '../reading.ts';
import { stem } from '../stems.ts';

/** A word or mark with its place; what the network is told of it, and what of it a question can repeat. */
export type Token = Span & {
  /** As the vocabulary knows it. */
  form: string;
  shape: number;
  /** What the reading makes of it: an index into {@link kinds}, plus as many where it stands in a quote. */
  kind: number;
  /** In lower case, digits kept. */
  lower: string;
  /** Its stem, and those of its parts where it has a hyphen. */
  stems: string[];
};

export type PassageToken = Token & {
  /** Index into `Reading.sentences`. */
  sentence: number;
  /** Index into `Reading.names` of whom or what it is a mention of, else -1. */
  name: number;
};

/** Sentences that are read together: the first and the last one, as indices into `Reading.sentences`. */
export type Passage = { first: number; last: number };

export const kinds = ['none', 'person', 'organisation', 'place', 'date', 'number'] as const;

/** Characters in a passage: a paragraph with more is cut into about equal parts, and short ones stand together up to so many. */
const most = 1000;
const together = 650;
/** Words of a passage that are read. More have only those whose sentences never end. */
const mostTokens = 400;

const quotationMark = /^(?:["“”„«»]|\x60\x60|'')$/;

const tokenOf = (text: string, { start, end, form }: Span & { form: string }): Token => {
  const written = text.slice(start, end);
  const lower = written.toLowerCase().replaceAll('’', "'");
  const parts = lower.includes('-') ? lower.split('-').filter((part) => part !== '') : [];
  return {
    start,
    end,
    form: quotationMark.test(written) ? '"' : form,
    shape: shapeOf(written),
    kind: 0,
    lower,
    stems: [...new Set([lower, ...parts].map(stem))],
  };
};

/** The words of a question. */
export const questionTokens = (question: string): Token[] =>
  wordsIn(question, { start: 0, end: question.length }).map((word) => tokenOf(question, word));

const lengthOf = (span: Span | undefined): number => (span ? span.end - span.start : 0);

/** Gives, for places in order, the first of `spans` that reaches over each; of nested ones the inner may be missed. */
const walker = <T extends Span>(spans: T[]): ((place: Span) => T | null) => {
  const ordered = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  let at = 0;
  return ({ start, end }) => {
    while (at < ordered.length && (ordered[at]?.end ?? 0) <= start) at++;
    const here = ordered[at];
    return here && here.start < end ? here : null;
  };
};

/** What the network is told of the words of a passage. */
export const tokensIn = (
  { text, sentences, names, facts, quotes }: Reading,
  { first, last }: Passage,
): PassageToken[] => {
  const within = sentences.slice(first, last + 1);
  const place = { start: within[0]?.start ?? 0, end: within.at(-1)?.end ?? 0 };
  const isHere = ({ start, end }: Span) => start < place.end && place.start < end;
  const mention = walker(
    names.flatMap(({ kind, mentions }, name) =>
      mentions.filter(isHere).map(({ start, end, by }) => ({ start, end, by, kind, name })),
    ),
  );
  const fact = walker(facts.filter((fact) => (fact.kind === 'date' || fact.kind === 'number') && isHere(fact)));
  const quote = walker(quotes.flatMap(({ spans, type }) => (type === 'indirect' ? [] : spans.filter(isHere))));
  const tokens = within.flatMap((sentence, at) =>
    wordsIn(text, sentence).map((word) => {
      const token = tokenOf(text, word);
      const named = mention(token);
      const known = named?.by === 'name' ? named : fact(token);
      const kind = (known ? kinds.indexOf(known.kind) : 0) + (quote(token) ? kinds.length : 0);
      return { ...token, kind, sentence: first + at, name: named?.name ?? -1 };
    }),
  );
  return tokens.slice(0, mostTokens);
};

/** Index of the body's first sentence; the headline says the same again in fewer words. */
export const bodyFrom = ({ sentences, headline }: Reading): number =>
  Math.max(
    0,
    sentences.findIndex(({ start }) => start >= (headline?.end ?? 0)),
  );

/** The passages of a reading, in order; every sentence of the body stands in one. */
export const passagesOf = (reading: Reading): Passage[] => {
  const { sentences } = reading;
  const passages: Passage[] = [];
  let size = Number.POSITIVE_INFINITY;
  for (let from = bodyFrom(reading), to = from; from < sentences.length; from = to) {
    const { paragraph } = sentences[from] ?? {};
    let whole = 0;
    for (; sentences[to]?.paragraph === paragraph && to < sentences.length; to++) whole += lengthOf(sentences[to]);
    const part = whole / Math.ceil(whole / most);
    if (size + whole > together) size = Number.POSITIVE_INFINITY;
    for (let at = from; at < to; at++) {
      const own = lengthOf(sentences[at]);
      const open = passages.at(-1);
      if (open && size + own <= most && (whole <= most || size < part)) {
        open.last = at;
        size += own;
      } else {
        passages.push({ first: at, last: at });
        size = own;
      }
    }
  }
  return passages;
};
