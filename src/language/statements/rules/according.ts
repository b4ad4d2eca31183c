/** “According to X, …”, “…, according to X”, “In the view of X, …”: told by their form where the tagger missed them. */

import type { Span } from '../../reading.ts';
import { gap, nounPhraseAt, type Range, spanOf, type Unit } from '../../text/phrases.ts';
import { overlaps, startingIn } from '../../text/spans.ts';
import { type Attribution, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { unitsAt } from '../sentence-units.ts';

const cueIn = (units: Unit[]): Range | null => {
  const at = units.findIndex(({ lower }, index) => lower === 'according' && units[index + 1]?.lower === 'to');
  if (at >= 0) return { from: at, to: at + 2 };
  const first = units.slice(0, 4).map(({ lower }) => lower);
  return /^in the (?:view|opinion|words|eyes|judge?ment) of$/.test(first.join(' ')) ? { from: 0, to: 4 } : null;
};

/** Index of the first unit after `from` that a comma or a dash stands before. */
const commaAfter = (text: string, units: Unit[], from: number): number => {
  const at = units.findIndex((_, index) => index > from && /^["”’']?(?:[,;]| ?[—–])/.test(gap(text, units, index)));
  return at < 0 ? units.length : at;
};

/** The source that begins at `from`, with an apposition that has a name ("the harbour master, Fergal Lavin,"). */
const sourceAt = ({ text, mentions }: Parsed, units: Unit[], from: number): Range => {
  const comma = commaAfter(text, units, from);
  const next = commaAfter(text, units, comma);
  const isPerson = (range: Range) =>
    startingIn(mentions, spanOf(units, range)).some(({ by, known }) => by === 'name' && known.kind === 'person');
  const [first, second] = [
    { from, to: comma },
    { from: comma, to: next },
  ];
  const opens = units[comma]?.lower ?? '';
  const apposition =
    next < units.length &&
    (/^(?:who|which)$/.test(opens) ||
      (nounPhraseAt(text, units, comma)?.to === next &&
        isPerson(first) !== isPerson(second) &&
        (isPerson(second) || /^(?:an?|the|its|his|her|their)$/.test(opens))));
  return apposition ? { from, to: next } : first;
};

const verbal = /^(?:is|are|was|were|has|have|had|would|will|could|should|can|may|might|must|did|does|do)$/;
const connecting = /^(?:when|because|that|which)$/;
const preceding = /^(?:and|but|at|least|so|now|still|yet)$/;

/** The statement of a sentence that says according to whom it is so; null where it doesn't. */
export const accordingIn = (parsed: Parsed, units: Unit[]): Attribution | null => {
  const cue = cueIn(units);
  // "has learned that according to a posting it was so": that is a statement of whoever has learned it.
  if (!cue || cue.to >= units.length || units[cue.from - 1]?.lower === 'that') return null;
  const source = sourceAt(parsed, units, cue.to);
  let [from, to] = [0, cue.from];
  while (preceding.test(units[from]?.lower ?? '')) from++;
  while (/^(?:at|least|only|but|not)$/.test(units[to - 1]?.lower ?? '')) to--;
  const before = to > from ? [spanOf(units, { from, to })] : [];
  const next = units[source.to];
  const goesOn =
    before.length === 0 ||
    verbal.test(next?.lower ?? '') ||
    connecting.test(next?.lower ?? '') ||
    !units.slice(from, to).some(({ tags }) => tags.has('Verb'));
  const behind = next && goesOn ? [spanOf(units, { from: source.to, to: units.length })] : [];
  const contents = [...before, ...behind];
  if (contents.length === 0) return null;
  return { contents, cue: spanOf(units, cue), source: spanOf(units, source), evidence: unasked('stated') };
};

/** What things go according to that says nothing. */
const mute = /^(?:plan|plans|schedule|law|custom|tradition|taste|need|merit|size|age|rank|design|type)$/i;

/** Adds what the tagger missed, and mends what has no words or a source that does not stand behind the cue. */
export const withAccording = (parsed: Parsed, attributions: Attribution[]): Attribution[] => {
  const found = [...attributions];
  for (const { index } of parsed.text.matchAll(
    /\baccording to\b|\bin the (?:view|opinion|words|eyes|judge?ment) of\b/gi,
  )) {
    const stated = accordingIn(parsed, unitsAt(parsed, index));
    const { cue } = stated ?? {};
    if (!stated || !cue || !overlaps(cue, { start: index, end: index + 1 })) continue;
    const written = stated.source && parsed.text.slice(stated.source.start, stated.source.end);
    if (mute.test(written ?? '')) continue;
    const at = found.findIndex((one) => one.cue && overlaps(one.cue, cue));
    const { source, contents } = found[at] ?? {};
    // "According to the harbour master, [Fergal Lavin,] three boats broke loose": what begins with the name is no statement.
    const isOfSource = (span: Span) => stated.source !== null && overlaps(span, stated.source);
    if (at < 0) found.push(stated);
    else if (!source || source.start < cue.end || contents?.length === 0 || contents?.some(isOfSource))
      found[at] = stated;
  }
  return found;
};
