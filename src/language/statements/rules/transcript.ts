/** Interviews and records in which whoever speaks stands before a colon: “Q: …”, “A: …”, “MS TAMATI: …”, “Albrecht: …”. */
import type { Span } from '../../reading.ts';
import { firstFrom, startingIn } from '../../text/spans.ts';
import { type Attribution, endOf, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { answered, guestOf } from './guest.ts';
import { interviewIn } from './interview.ts';
import { isPerson } from './pointing.ts';
import { isTelling } from './telling.ts';

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

const isQuestion = (text: string, paragraph: Span | undefined): boolean =>
  paragraph !== undefined && text.charAt(paragraph.end - 1) === '?';

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
    // One alone is labelled where the questions are not.
    const isInterview = talk.length > 1 && talk.every(({ paragraph }) => isQuestion(text, paragraphs[paragraph - 1]));
    const addressing = talk.filter(({ words }) => spoken.test(text.slice(words.start, words.end))).length;
    const sure = speakers < talk.length || talk.every(isName);
    if (isInterview && speakers === 1) return talk;
    return speakers > 1 && addressing > (sure ? 0 : talk.length / 2) ? talk : [];
  };
  const talk = talkOf(all);
  return talk.length > 0 ? talk : talkOf(all.filter(isName));
};

const surname = (name: string) => name.split(' ').at(-1)?.toLowerCase();

const initials = (name: string) => [...name.matchAll(/\p{Lu}/gu)].join('');

/**
 * For a label the place that names the one whose surname it ends in, or whose initials it is; the label itself where nobody's or
 * several people's is.
 */
const namedAs = ({ mentions }: Parsed): ((labelled: Labelled) => Span) => {
  const named = mentions.filter(({ by }) => by === 'name');
  const bearers = Map.groupBy(named.filter(isPerson), ({ known }) => surname(known.name));
  const short = Map.groupBy(named, ({ known: { name } }) => (name.includes(' ') ? initials(name) : ''));
  return ({ label, written }) => {
    const isShort = isCapital(written) && written.length < 5;
    const [first, ...others] = bearers.get(surname(written)) ?? (isShort ? short.get(written) : undefined) ?? [];
    return first && others.every(({ known }) => known === first.known) ? { start: first.start, end: first.end } : label;
  };
};

/** The statements of those whose names stand before a colon, in order. */
const labelled = (parsed: Parsed): Attribution[] => {
  const { paragraphs } = parsed;
  const talk = talkIn(parsed);
  const [first] = talk;
  const guest = first && asks.test(first.written) ? guestOf(parsed, first.words) : null;
  const named = namedAs(parsed);
  return talk.map((turn, at) => {
    const { written, paragraph, words, label } = turn;
    const source = asks.test(written) ? null : answers.test(written) ? guest : named(turn);
    // An answer goes on over paragraphs until the next question.
    const next = talk[at + 1];
    const more = answers.test(written) ? paragraphs.slice(paragraph + 1, next?.paragraph ?? paragraphs.length) : [];
    const contents = next ? [words, ...more] : answered(parsed, [words, ...more]);
    return { contents, cue: { start: label.end, end: label.end + 1 }, source, evidence: unasked('label') };
  });
};

/** The statements of a transcript, in order; none where the text is none. */
export const transcriptIn = (parsed: Parsed): Attribution[] => {
  const statements = labelled(parsed);
  return statements.length > 0 ? statements : interviewIn(parsed);
};

const speakersOwn = /^(?:i|we|you)$/i;

/** Of a transcript, tells of attributions whether each stands by itself: outside it, or what somebody in it says that a third says. */
export const besideTranscript = (
  parsed: Parsed,
  transcript: Attribution[],
): ((attribution: Attribution) => boolean) => {
  const turns = transcript.map((turn) => ({
    start: turn.cue?.start ?? turn.contents[0]?.start ?? 0,
    end: endOf(turn),
    turn,
  }));
  return (attribution) => {
    const { contents, cue, source } = attribution;
    const place = cue ?? contents[0] ?? { start: 0, end: 0 };
    const last = turns[firstFrom(turns, place.end, 'start') - 1];
    if (!last || place.start >= last.end) return true;
    const within = cue !== null && cue.start >= (last.turn.cue?.end ?? last.start);
    const isThirds = within && source !== null && !speakersOwn.test(parsed.text.slice(source.start, source.end));
    // “He knows that, because I told him”
    return isThirds && isTelling(parsed, attribution);
  };
};
