/** The words of a sentence that answer a question, by the kind of answer that it wants. */
import { askedNoun, type Wanted } from './asked.ts';
import { datesIn } from './dates.ts';
import { nounPhraseAt, spanOf, unitsOf } from './phrases.ts';
import type { NameKind, Reading, Sentence, Span } from './reading.ts';
import { isStopWord, stem, type Word, wordsOf } from './stems.ts';
import { tag } from './tagged.ts';

const kindOf: Partial<Record<Wanted, NameKind>> = { person: 'person', place: 'place' };
const inside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

const namesInside = ({ names }: Reading, sentence: Span, kind: NameKind | undefined): Span[] =>
  names
    .filter((name) => kind === undefined || name.kind === kind)
    .flatMap(({ mentions }) => mentions.filter((mention) => mention.by === 'name' && inside(mention, sentence)))
    .sort((a, b) => a.start - b.start);

const candidatesOf = (reading: Reading, sentence: Span, wanted: Wanted): Span[] => {
  const written = reading.text.slice(sentence.start, sentence.end);
  if (wanted === 'date') return datesIn(written, sentence.start);
  if (wanted === 'number')
    return reading.facts.filter(({ kind, ...span }) => kind === 'number' && inside(span, sentence));
  const kind = kindOf[wanted];
  return kind ? namesInside(reading, sentence, kind) : [];
};

/** Whether the sentence holds what the question wants, if that has a form of its own. */
export const holdsKind = (reading: Reading, sentence: Span | undefined, wanted: Wanted): boolean =>
  sentence !== undefined && candidatesOf(reading, sentence, wanted).length > 0;

const reason = /\b(?:because(?: of)?|due to|since|in order to|so that|as a result of|thanks to|owing to|to(?= \w))\b/i;

/** From the word that gives a reason to the end of its clause. */
const reasonIn = (text: string, sentence: Span): Span | null => {
  const written = text.slice(sentence.start, sentence.end);
  const match = reason.exec(written);
  if (!match) return null;
  const length = /[,;:.]\s|[.!?]?$/.exec(written.slice(match.index))?.index ?? 0;
  return { start: sentence.start + match.index, end: sentence.start + match.index + length };
};

/** Noun phrases of the sentence, tagged now: a reading does not keep them. */
const phrasesOf = (text: string, sentence: Span): Span[] => {
  const written = text.slice(sentence.start, sentence.end);
  const whole = { start: 0, end: written.length };
  const units = unitsOf(written, whole, tag(written, [{ ...whole, paragraph: 0 }]), []);
  const found: Span[] = [];
  for (let at = 0; at < units.length; at++) {
    const phrase = nounPhraseAt(written, units, at);
    if (!phrase) continue;
    const { start, end } = spanOf(units, phrase);
    found.push({ start: sentence.start + start, end: sentence.start + end });
    at = phrase.to - 1;
  }
  return found;
};

/**
 * The candidate that is nearest to the question's words in the sentence, and is not made of them. One that holds the noun
 * asked for ("which party" -> "the Democratic Party") is preferred.
 */
const nearest = (text: string, sentence: Span, candidates: Span[], query: Word[], noun: string | null): Span | null => {
  const asked = new Set(query.map(({ stem }) => stem));
  const anchors = wordsOf(text.slice(sentence.start, sentence.end), sentence.start).filter((word) =>
    asked.has(word.stem),
  );
  const nounStem = noun === null ? null : stem(noun);
  let best: Span | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const words = wordsOf(text.slice(candidate.start, candidate.end)).filter(({ lower }) => !isStopWord(lower));
    const fresh = words.filter((word) => !asked.has(word.stem));
    if (words.length === 0 || fresh.length === 0) continue;
    const distances = anchors.map((anchor) =>
      Math.min(200, Math.max(anchor.start - candidate.end, candidate.start - anchor.end, 0)),
    );
    const mean = distances.reduce((sum, distance) => sum + distance, 0) / Math.max(1, distances.length);
    const distance = Math.min(200, ...distances) + mean / 2;
    const repeated = (words.length - fresh.length) / words.length;
    const fits = nounStem !== null && words.some((word) => word.stem === nounStem);
    const cost = distance + 60 * (fits ? 0 : repeated) - (fits ? 80 : 0);
    if (cost < lowest) {
      lowest = cost;
      best = candidate;
    }
  }
  return best;
};

/** Never null: where no part of the sentence stands out, the whole sentence is the answer. */
export const answerSpan = (
  reading: Reading,
  sentence: Sentence,
  question: string,
  query: Word[],
  wanted: Wanted,
): Span => {
  const { text } = reading;
  const noun = askedNoun(question);
  const pick = (candidates: Span[]) => nearest(text, sentence, candidates, query, noun);
  const { start, end } =
    (wanted === 'reason' ? reasonIn(text, sentence) : pick(candidatesOf(reading, sentence, wanted))) ??
    pick(phrasesOf(text, sentence)) ??
    sentence;
  return { start, end };
};
