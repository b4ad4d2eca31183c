/** Headings that begin with quoted words and name who said them: “‘I never meant to write’: Anna Berg on grief” */
import { cueOf } from '../../lexicon/cues.ts';
import type { Span } from '../../reading.ts';
import { startingIn } from '../../text/spans.ts';
import { type Attribution, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { canSpeak } from './can-speak.ts';
import { isPerson } from './pointing.ts';
import { quotationsIn } from './quoted.ts';

/** Behind a name, what its bearer does who said the words before it: “‘…’: Anna Berg on grief”, not “‘…’: Anna Berg convicted”. */
const speaksOn = /^(?:,[^,]+,)?\s(?:on|about|(\p{L}+))\b/u;
const speaking = /^(?:talks|speaks|tells|recalls|remembers|reflects|looks|opens|discusses)$/;

/** “‘I knew it would hold’: skater | tells of rescue”: whoever can speak, behind a colon at `at`. */
const roleBehind = (parsed: Parsed, at: number): Span | null => {
  const { text } = parsed;
  const [, colon, noun] =
    /^(:\s)((?:\p{L}[\p{L}’'-]*\s){0,2}?\p{Ll}[\p{L}’'-]+)(?=\s(?:\p{L}+s|on|about)\s)/u.exec(
      text.slice(at, at + 80),
    ) ?? [];
  if (colon === undefined || noun === undefined) return null;
  const span = { start: at + colon.length, end: at + colon.length + noun.length };
  return canSpeak(parsed, span) ? span : null;
};

/** “‘I never meant to write’: Anna Berg on grief” */
export const titledIn = (parsed: Parsed, heading: Span): Attribution | null => {
  const { text, mentions, quotations } = parsed;
  const [quotation] = quotationsIn(quotations, heading);
  if (quotation?.start !== heading.start) return null;
  const { start, end } = quotation;
  const [name] = startingIn(mentions, { start: end, end: heading.end }).filter(isPerson);
  const isNamed = name && /^:\s$/.test(text.slice(end, name.start));
  const speaker = isNamed ? { start: name.start, end: name.end } : roleBehind(parsed, end);
  if (!speaker) return null;
  const rest = text.slice(speaker.end, heading.end);
  const [on, verb] = speaksOn.exec(rest) ?? [];
  const speaks = on !== undefined && (verb === undefined || speaking.test(verb) || cueOf(verb)?.statement === true);
  if (rest !== '' && !speaks) return null;
  return {
    contents: [{ start, end }],
    cue: { start: end, end: end + 1 },
    source: speaker,
    evidence: unasked('stated'),
  };
};
