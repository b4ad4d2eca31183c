/** Answers what somebody called something: "What did Hill call the bridge?" */
import { share } from './answer-parts.ts';
import { cueOf } from './cues.ts';
import { quotationsOf } from './marks.ts';
import type { Quote, Reading, Span } from './reading.ts';
import { wordsOf } from './stems.ts';

/** "called it", "described it as", in whatever form. */
export const isNaming = (verb: string): boolean => cueOf(verb)?.naming === true;

/** Where another thing may be spoken of: "… “daylight robbery” and that a rise …". */
const parts = /,? (?:and|but|while|yet) (?=(?:that|the|an?|its|his|her|their|he|she|it|they|called|said|described)\b)/u;
/** "This budget is a con": said of it in so many words. */
const isCalled = /^['’]?s? (?:\p{L}+ )?(?:is|are|was|were) (?!not\b)/u;

/** The statement in pieces, each of which speaks of one thing. */
const piecesOf = (text: string, { start, end }: Span): Span[] => {
  const pieces: Span[] = [];
  let from = start;
  for (const piece of text.slice(start, end).split(parts)) {
    const at = text.indexOf(piece, from);
    pieces.push({ start: at, end: at + piece.length });
    from = at + piece.length;
  }
  return pieces;
};

/**
 * What a statement calls what is asked about, whose telling words are `topic`: the words between marks behind it, or else before it in
 * the same piece; all of the statement where it is somebody's own words that say what that is. Null where it calls it nothing.
 */
export const calledIn = (
  reading: Reading,
  { type, cue }: Quote,
  said: Span,
  topic: ReadonlySet<string>,
): Span | null => {
  const { text } = reading;
  const isTopic = ({ stem }: { stem: string }) => topic.has(stem);
  if (type === 'direct') {
    const behind = wordsOf(text.slice(said.start, said.end), said.start).filter(isTopic).at(-1)?.end;
    return behind !== undefined && isCalled.test(text.slice(behind, said.end)) ? said : null;
  }
  if (type !== 'mixed' && !(cue && isNaming(text.slice(cue.start, cue.end).toLowerCase()))) return null;
  for (const piece of piecesOf(text, said)) {
    if (topic.size > 0 && share(reading, piece, topic) === 0) continue;
    const written = text.slice(piece.start, piece.end);
    const from = wordsOf(written, piece.start).find(isTopic)?.end ?? piece.start;
    const marked = quotationsOf(text, [piece]);
    const mark = marked.find(({ start }) => start >= from) ?? marked.at(-1);
    if (mark) return { start: mark.start, end: mark.end };
    if (type === 'indirect') return piece;
  }
  return null;
};
