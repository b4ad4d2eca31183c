/** Articles without end out of a few: each is made of three parts of others, with what was read in them. */
import type { Reading, Span } from '../contract.ts';

/** A part of a reading: paragraphs `from` to `to`, and where they stand. */
type Part = { reading: Reading; from: number; to: number; extent: Span };

const within = (extent: Span, span: Span) => span.start >= extent.start && span.end <= extent.end;

const partOf = (reading: Reading, third: number): Part | null => {
  const count = reading.paragraphs.length;
  const from = Math.floor((third * count) / 3);
  const to = Math.floor(((third + 1) * count) / 3);
  const [first, last] = [reading.paragraphs[from], reading.paragraphs[to - 1]];
  return first && last && to > from ? { reading, from, to, extent: { start: first.start, end: last.end } } : null;
};

/** Pseudo-random numbers, the same for the same seed (mulberry32). */
export const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

/** What stands in one part of a reading, moved to where that part stands in the new text. */
const moved = (
  { reading, from, extent }: Part,
  offset: number,
  firstParagraph: number,
  firstSentence: number,
): Reading => {
  const by = offset - extent.start;
  const move = <S extends Span>(span: S): S => ({ ...span, start: span.start + by, end: span.end + by });
  const moveOr = <S extends Span>(span: S | null): S | null => (span && within(extent, span) ? move(span) : null);
  const inside = (span: Span) => within(extent, span);
  const sentences = reading.sentences.filter(inside);
  const before = reading.sentences.findIndex(inside);
  const place = (sentence: number) => sentence - before + firstSentence;
  return {
    version: reading.version,
    text: '',
    title: '',
    headline: null,
    standfirst: null,
    paragraphs: reading.paragraphs.filter(inside).map(move),
    sentences: sentences.map((one) => ({ ...move(one), paragraph: one.paragraph - from + firstParagraph })),
    names: reading.names
      .map((name) => ({
        ...name,
        mentions: name.mentions.filter(inside).map(move),
        description: moveOr(name.description),
      }))
      .filter(({ mentions }) => mentions.length > 0),
    quotes: reading.quotes
      .filter(({ spans }) => spans.every(inside))
      .map((quote) => ({
        ...quote,
        spans: quote.spans.map(move),
        cue: moveOr(quote.cue),
        speaker: moveOr(quote.speaker),
        setting: moveOr(quote.setting),
      })),
    facts: reading.facts.filter(inside).map((fact) => ({ ...move(fact), sentence: place(fact.sentence) })),
    event: { who: null, what: null, when: null, where: null, why: null, how: null },
    timeline: reading.timeline.filter(inside).map((date) => ({ ...move(date), sentence: place(date.sentence) })),
    topics: reading.topics.filter(inside).map(move),
    ranking: sentences.map((_, at) => at + firstSentence),
    questions: null,
  };
};

/** A text of three parts of three of these readings, and what was read in it; without end. */
export function* recombined(pool: Reading[], seed: number): Generator<Reading> {
  const next = random(seed);
  const parts = [0, 1, 2].map((third) => pool.flatMap((reading) => partOf(reading, third) ?? []));
  for (;;) {
    let text = '';
    const read: Reading[] = [];
    for (const thirds of parts) {
      const part = thirds[Math.floor(next() * thirds.length)];
      if (!part) return;
      const before = read.at(-1);
      const offset = text === '' ? 0 : text.length + 2;
      const paragraphs = read.reduce((sum, one) => sum + one.paragraphs.length, 0);
      const sentences = before ? read.reduce((sum, one) => sum + one.sentences.length, 0) : 0;
      read.push(moved(part, offset, paragraphs, sentences));
      text = `${text}${text === '' ? '' : '\n\n'}${part.reading.text.slice(part.extent.start, part.extent.end)}`;
    }
    const [first] = read;
    if (!first) return;
    yield {
      ...first,
      text,
      paragraphs: read.flatMap((one) => one.paragraphs),
      sentences: read.flatMap((one) => one.sentences),
      names: read.flatMap((one) => one.names),
      quotes: read.flatMap((one) => one.quotes),
      facts: read.flatMap((one) => one.facts),
      timeline: read.flatMap((one) => one.timeline),
      topics: read.flatMap((one) => one.topics),
      ranking: read.flatMap((one) => one.ranking),
    };
  }
}
