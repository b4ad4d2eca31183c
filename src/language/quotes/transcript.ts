/** Interviews and records in which whoever speaks stands before a colon: “Q: …”, “A: …”, “MS TAMATI: …”, “Albrecht: …”. */
import type { Resolved } from '../mentions.ts';
import type { Span } from '../reading.ts';
import { type Attribution, endOf, unasked } from './attributions.ts';
import type { Parsed } from './parsed.ts';
import { startingIn } from './quoted.ts';

/** A paragraph with the name that opens it, and the words behind that. */
type Labelled = { paragraph: number; label: Span; written: string; words: Span };

const word = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.'’-]*`;
const pattern = new RegExp(
  String.raw`^(?:(Q|A|Question|Answer)[.:]|(${word}(?: (?:${word}|of|de|van|von|al|bin|the))*)(?: \([^()]*\))?:)\s+(?=\S)`,
  'u',
);
/** Words that people say to each other, rather than write about something. */
const spoken = /\b(?:I|me|my|we|us|our|you|your)\b|\?/iu;
const asks = /^(?:Q|Question)$/;
const answers = /^(?:A|Answer)$/;
/** Characters of a label. */
const longest = 40;
/** What a paper writes before a colon that is nobody's name. */
const heading =
  /^(?:note|update|correction|read|more|related|photos?|pictures?|video|source|watch|listen|see|tips?|warning|editor)\b/i;

const labelledIn = (text: string, paragraphs: Span[]): Labelled[] =>
  paragraphs.flatMap(({ start, end }, paragraph) => {
    const [all, short, name] = pattern.exec(text.slice(start, Math.min(end, start + 2 * longest))) ?? [];
    const written = short ?? name;
    if (all === undefined || written === undefined || written.length > longest || heading.test(written)) return [];
    const label = { start, end: start + written.length };
    return [{ paragraph, label, written, words: { start: start + all.length, end } }];
  });

const isCapital = (written: string) => written === written.toUpperCase() && written.length > 1;

/** So many paragraphs may lie between two that are labelled. */
const apart = 3;

/**
 * Those paragraphs that are a talk of two and more. Where a label comes again, or all look like names, one of them has to say
 * something to another; else most do.
 */
const talkIn = ({ text, paragraphs, mentions }: Parsed): Labelled[] => {
  const all = labelledIn(text, paragraphs);
  const isName = ({ label, written }: Labelled) =>
    asks.test(written) ||
    answers.test(written) ||
    isCapital(written) ||
    startingIn(mentions, label).some(({ by }) => by === 'name');
  const near = (one: Labelled, other: Labelled | undefined) =>
    other !== undefined && Math.abs(one.paragraph - other.paragraph) <= apart;
  const talkOf = (labelled: Labelled[]): Labelled[] => {
    const talk = labelled.filter((one, at) => near(one, labelled[at - 1]) || near(one, labelled[at + 1]));
    const speakers = new Set(talk.map(({ written }) => written)).size;
    const addressing = talk.filter(({ words }) => spoken.test(text.slice(words.start, words.end))).length;
    const sure = speakers < talk.length || talk.every(isName);
    return speakers > 1 && addressing > (sure ? 0 : talk.length / 2) ? talk : [];
  };
  const talk = talkOf(all);
  return talk.length > 0 ? talk : talkOf(all.filter(isName));
};

const isPerson = ({ by, known }: Resolved) => by === 'name' && known.kind === 'person';
const introduces =
  /\b(?:Q ?& ?A|interview|conversation|talk|chat|spoke|speaks|questions)\b[^.]{0,20}\b(?:with|to|for|from)\s(?:[\p{L}.]+\s){0,5}$/iu;

/** The place that names who is asked: the only one named before the talk, or introduced as such, or whom the first question addresses. */
const guestOf = ({ text, mentions }: Parsed, first: Labelled): Span | null => {
  const before = startingIn(mentions, { start: 0, end: first.label.start }).filter(isPerson);
  const introduced = before.find(({ start }) => introduces.test(text.slice(Math.max(0, start - 80), start)));
  const [named, ...others] = before;
  const [addressed] = startingIn(mentions, { start: first.words.start, end: first.words.start + longest }).filter(
    isPerson,
  );
  const isAddressed = addressed && /^,\s/.test(text.slice(addressed.end, addressed.end + 2));
  const only = named && others.every(({ known }) => known === named.known) ? named : null;
  const guest = introduced ?? only ?? (isAddressed ? addressed : null);
  return guest && { start: guest.start, end: guest.end };
};

const surname = (name: string) => name.split(' ').at(-1)?.toLowerCase();

/** For a label the place that names the person whose surname it ends in; the label itself where nobody's or several people's is. */
const namedAs = ({ mentions }: Parsed): ((labelled: Labelled) => Span) => {
  const bearers = Map.groupBy(mentions.filter(isPerson), ({ known }) => surname(known.name));
  return ({ label, written }) => {
    const [first, ...others] = bearers.get(surname(written)) ?? [];
    return first && others.every(({ known }) => known === first.known) ? { start: first.start, end: first.end } : label;
  };
};

/** Whether what follows the last answer is more of it, and not the paper's own words about the guest or the interview. */
const isMore = ({ text, mentions }: Parsed, paragraph: Span, guest: Span | null): boolean =>
  !/\b(?:interview|conversation|edited|transcript|he|she|his|her)\b/i.test(
    text.slice(paragraph.start, paragraph.end),
  ) && !(guest && startingIn(mentions, paragraph).some(isPerson));

/** The statements of a transcript, in order. */
export const transcriptIn = (parsed: Parsed): Attribution[] => {
  const { paragraphs } = parsed;
  const talk = talkIn(parsed);
  const [first] = talk;
  const guest = first && asks.test(first.written) ? guestOf(parsed, first) : null;
  const named = namedAs(parsed);
  return talk.map((labelled, at) => {
    const { written, paragraph, words, label } = labelled;
    const source = asks.test(written) ? null : answers.test(written) ? guest : named(labelled);
    const contents = [words];
    // An answer goes on over paragraphs until the next question.
    const next = talk[at + 1];
    const until = answers.test(written) ? (next?.paragraph ?? paragraphs.length) : 0;
    for (const more of paragraphs.slice(paragraph + 1, until)) {
      if (!next && !isMore(parsed, more, guest)) break;
      contents.push(more);
    }
    return { contents, cue: { start: label.end, end: label.end + 1 }, source, evidence: unasked('label') };
  });
};

const speakersOwn = /^(?:i|we|you)$/i;

/** Whether an attribution stands by itself: it is none of a transcript, or what somebody in it says of a third. */
export const standsBeside = (
  text: string,
  transcript: Attribution[],
  { contents, cue, source }: Attribution,
): boolean => {
  const place = cue ?? contents[0];
  const around = transcript.find((one) => place && one.cue && one.cue.start <= place.end && place.start < endOf(one));
  if (!around) return true;
  return (
    cue !== null &&
    cue.start >= (around.cue?.end ?? 0) &&
    source !== null &&
    !speakersOwn.test(text.slice(source.start, source.end))
  );
};
