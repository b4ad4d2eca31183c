/** Statements in headlines and standfirsts: “Lake will be gone by 2050 – scientist”, “Central bank: no cut before autumn”. */

import { cueOf, isDenying } from '../../lexicon/cues.ts';
import type { Span } from '../../reading.ts';
import { nounPhraseAt, spanOf, type Unit } from '../../text/phrases.ts';
import { overlaps } from '../../text/spans.ts';
import { type Attribution, type How, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { unitsAt } from '../sentence-units.ts';
import { isFiniteVerb } from '../subjects.ts';
import { canSpeak } from './can-speak.ts';
import { isRulingAt, isSayingAt, postposedIn } from './postposed.ts';
import { takenBy } from './taken-words.ts';
import { titledIn } from './titled.ts';

/** Characters; what is longer is no headline. */
const longest = 160;

type Form = { how: How; pattern: RegExp; speaker: 'first' | 'last' };
const forms: Form[] = [
  { how: 'signed', pattern: /^(.+?)\s(—|–|―|--?)\s((?:(?!\s[—–―-]\s)[^:“”"])+?)\.?$/u, speaker: 'last' },
  { how: 'stated', pattern: /^((?:[^:“”"—–]){2,60}?)(:)\s(.+?)\.?$/u, speaker: 'first' },
];

const quoted = /^["“„«‘'].*["”“»’']$/su;
/** “Doctors: how to stay healthy” */
const asking = /^(?:how|why|what|who|when|where|which)\s/iu;
/** “The mayor: a life in pictures”, “Two leaders: a tortured relationship” */
const titling = /^(?:an?|the|from|\d+)\s/iu;

/** Whether the words say something rather than name it. */
const states = (parsed: Parsed, { start, end }: Span, how: How): boolean => {
  const words = parsed.text.slice(start, end);
  if (quoted.test(words)) return true;
  if (asking.test(words) || words.split(/\s/).length < 3) return false;
  if (how === 'signed' || !titling.test(words)) return true;
  const inside = unitsAt(parsed, start).filter((unit) => unit.start >= start && unit.end <= end);
  return inside.some((unit) => isFiniteVerb(unit) && !unit.lower.endsWith('ed'));
};

const attributionIn = (parsed: Parsed, heading: Span): Attribution | null => {
  const titled = titledIn(parsed, heading);
  if (titled) return titled;
  const words = parsed.text.slice(heading.start, heading.end);
  for (const { how, pattern, speaker } of forms) {
    const match = pattern.exec(words);
    const [, first, mark, last] = match ?? [];
    if (first === undefined || mark === undefined || last === undefined) continue;
    const at = heading.start + words.indexOf(mark, first.length);
    const front = { start: heading.start, end: heading.start + first.length };
    const start = heading.start + words.lastIndexOf(last);
    const back = { start, end: start + last.length };
    const [source, content] = speaker === 'first' ? [front, back] : [back, front];
    if (!canSpeak(parsed, source) || !states(parsed, content, how)) continue;
    return { contents: [content], cue: { start: at, end: at + mark.length }, source, evidence: unasked(how) };
  }
  const units = unitsAt(parsed, heading.start);
  return postposedIn(parsed.text, units, true) ?? preposedIn(parsed, units);
};

/** Whether "vows to …", "denies knowing" or "rule that" stands at `at`, whatever the verb is taken for. */
const isVowAt = (units: Unit[], at: number): boolean => {
  const [verb, next] = [units[at]?.lower ?? '', units[at + 1]];
  // "Judges rule that"
  if (at === 1 && next?.lower === 'that') return cueOf(verb)?.statement === true;
  if (next?.lower === 'to') return cueOf(verb)?.infinitive === true;
  return isDenying(verb) && cueOf(verb)?.statement === true && next?.lower.endsWith('ing') === true;
};

/** “Commission insists the result stands”, “Rovers manager vows to stay” */
const preposedIn = (parsed: Parsed, units: Unit[]): Attribution | null => {
  const at = units.findIndex(
    (_, index) => isSayingAt(units, index) || isRulingAt(units, index) || isVowAt(units, index),
  );
  const verb = units[at];
  if (!verb || at < 1) return null;
  const isVow = isVowAt(units, at);
  const subject = nounPhraseAt(parsed.text, units, 0)?.to ?? 0;
  // "Volunteers say", whatever "volunteers" is taken for
  if (at > 1 && subject !== at && !(isVow && subject > at)) return null;
  const source = spanOf(units, { from: 0, to: at });
  const isClause = isVow || units.slice(at + 2).some(isFiniteVerb);
  if (!canSpeak(parsed, source) || !isClause) return null;
  const contents = [spanOf(units, { from: at + 1, to: units.length })];
  return { contents, cue: { start: verb.start, end: verb.end }, source, evidence: unasked('stated') };
};

const stopped = /[.!?]["”’']?$/;

/** The headline, and the standfirst under it: one sentence each, the second without a full stop. */
const headingsIn = ({ text, paragraphs, sentences }: Parsed): Span[] =>
  paragraphs.slice(0, 2).filter(({ start, end }, index) => {
    const single = sentences.filter(({ paragraph }) => paragraph === index).length === 1;
    return single && end - start <= longest && (index === 0 || !stopped.test(text.slice(start, end)));
  });

const overlap = (one: Span | null | undefined, other: Span | null | undefined): boolean =>
  one != null && other != null && overlaps(one, other);

/** Whether the tagger found what the form of a heading says. */
const isSame = (one: Attribution, other: Attribution): boolean =>
  overlap(one.source, other.source) && overlap(one.contents[0], other.contents[0]);

/** "we", within what somebody says */
const isOwn = (text: string, { start, end }: Span): boolean => /^(?:i|we|you)$/i.test(text.slice(start, end));

/** Adds what headings say by their form alone, where the tagger found nothing with a source. */
export const withHeadlines = (parsed: Parsed, attributions: Attribution[]): Attribution[] => {
  const headings = headingsIn(parsed);
  const isTaken = takenBy(
    parsed.text,
    attributions.filter(({ source, contents }) => source && contents.length > 0 && !isOwn(parsed.text, source)),
  );
  const [taken, free] = [headings.filter(isTaken), headings.filter((heading) => !isTaken(heading))];
  const told = (some: Span[]) => some.flatMap((heading) => attributionIn(parsed, heading) ?? []);
  const stopless = taken.filter(({ start, end }) => !stopped.test(parsed.text.slice(start, end)));
  const [again, found] = [told(stopless), told(free)];
  const isNew = takenBy(parsed.text, found);
  const kept = attributions.filter(({ cue, contents }) => !isNew(cue ?? contents[0] ?? { start: 0, end: 0 }));
  const evidenceOf = (one: Attribution) => again.find((other) => isSame(one, other))?.evidence ?? one.evidence;
  return [...kept.map((one) => ({ ...one, evidence: evidenceOf(one) })), ...found];
};
