/** Two who talk: whether the turn goes from one to the other, and whose it is. */

import type { Span } from '../../reading.ts';
import type { Quotation } from '../../text/quotation-marks.ts';
import { startingIn } from '../../text/spans.ts';
import type { Attribution } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { speakerAt } from '../speakers.ts';
import { quotationsIn } from './quoted.ts';

/** Quoted words and the statement that they are part of; `uncued` where no cue stands beside them. */
export type Turn = { quotation: Quotation; statement: Attribution; uncued: boolean };

/** Those who talk with each other talk in lines of up to this length, in characters; what is longer is part of a speech. */
const longestLine = 100;

const isLine = ({ start, end, open }: Quotation) => !open && end - start <= longestLine;

const reply = /^\P{L}*(?:yes|yeah|no|nope|never|none|not|of course|because|maybe|perhaps)\b/iu;
/** Said in a paragraph of its own it needs no question before it. */
const contradiction = /^\P{L}*(?:yes|yeah|no|nope)[,.!]/iu;
const directed = /\b(?:answer|ask|tell|told|remind|warn|assure|inform)/i;
const asking = /\b(?:ask|wonder|inquir|quer|demand)/i;

/** Whether `quotation` answers `statement`, whose words end at `end`: a line of its own behind a question, a "No" behind anything. */
const isAnswer = (text: string, { cue }: Attribution, end: number, quotation: Quotation): boolean => {
  const { start, inner } = quotation;
  const written = text.slice(inner.start, inner.end);
  const asked =
    /\?["”’»]?\s*$/.test(text.slice(end - 3, end)) || (cue !== null && asking.test(text.slice(cue.start, cue.end)));
  const apart = text.slice(end, start).includes('\n');
  return asked ? reply.test(written) || (apart && isLine(quotation)) : apart && contradiction.test(written);
};

/** What begins a clause with a subject of its own. */
const joins = /(?:^|[.!?…]["”’»]?\s|[,\s](?:and|but|while|whereupon)\s)$/;

/** Whether somebody else is named as doing something in `span`: “…,” Lund said, and Berg shook her head. */
const anotherActs = ({ text, tokens, mentions }: Parsed, span: Span, { source }: Attribution): boolean => {
  const speaker = source && speakerAt(text, source, mentions).speaker.name;
  return startingIn(mentions, span).some(({ start, end, by, known }) => {
    if (by !== 'name' || known.kind !== 'person' || known.name === speaker) return false;
    if (source && source.start <= start && end <= source.end) return false;
    const [next] = startingIn(tokens, { start: end, end: span.end });
    return (
      joins.test(text.slice(span.start, start)) &&
      next?.tags.has('Verb') === true &&
      text.slice(end, next.start) === ' '
    );
  });
};

/** Whether the turn may have gone from whoever made `statement` to another before `quotation`. */
export const yields = (parsed: Parsed, statement: Attribution, quotation: Quotation): boolean => {
  const before = statement.contents.findLast(({ start }) => start < quotation.start);
  if (!before) return false;
  const end = Math.min(quotation.start, before.end);
  return (
    isAnswer(parsed.text, statement, end, quotation) ||
    anotherActs(parsed, { start: end, end: quotation.start }, statement)
  );
};

/** “…?” asked Berg the witness, Karl Meyer: whom it was said to is no part of quoted words. */
export const withoutAddressee = ({ text, tokens, quotations }: Parsed, { cue, contents }: Attribution): Span[] => {
  if (!cue || !directed.test(text.slice(cue.start, cue.end))) return contents;
  const isQuoted = (span: Span) => quotationsIn(quotations, span).length > 0;
  const kept = contents.filter((span) => {
    const beside = span.start >= cue.end && /^\s$/.test(text.slice(cue.end, span.start));
    return isQuoted(span) || !beside || startingIn(tokens, span).some(({ tags }) => tags.has('Verb'));
  });
  return kept.some(isQuoted) ? kept : contents;
};

/** Whom the cue is directed to: "asked the witness, Karl Meyer". */
const addressee = ({ text, mentions }: Parsed, { cue }: Attribution): Span | null => {
  if (!cue || !asking.test(text.slice(cue.start, cue.end))) return null;
  const first = startingIn(mentions, { start: cue.end, end: cue.end + 60 }).find(({ by }) => by === 'name');
  const between = text.slice(cue.end, first?.start ?? cue.end);
  const isAsked =
    first?.by === 'name' &&
    first.known.kind === 'person' &&
    /^\s(?:(?:the|her|his|their|an?)\s[^,.:;]{1,40},?\s)?(?:\p{Lu}\p{L}*\.?\s)?$/u.test(between);
  return isAsked ? { start: first.start, end: first.end } : null;
};

/**
 * Whose turn it is where two have just spoken, a short line and a paragraph each, and this one is another such line: the
 * first one's; or where one has asked the other. Null where there are not just those two.
 */
export const alternating = (
  parsed: Parsed,
  turns: Turn[],
  quotation: Quotation,
): Pick<Attribution, 'source' | 'evidence'> | null => {
  const { text, mentions } = parsed;
  const nameOf = (source: Span | null) => source && speakerAt(text, source, mentions).speaker.name;
  const run: Turn[] = [];
  for (let at = turns.length - 1; at >= 0 && run.length < 4; at--) {
    const turn = turns[at];
    const near = run.at(-1) ?? { quotation, statement: null };
    if (!turn || near.quotation.paragraph - turn.quotation.paragraph > 1) break;
    if (turn.statement !== near.statement) run.push(turn);
  }
  const [last, other] = run;
  if (!last || !isLine(quotation) || !isLine(last.quotation) || last.quotation.paragraph === quotation.paragraph)
    return null;
  if (!other) {
    const asked = addressee(parsed, last.statement);
    return asked && { source: asked, evidence: last.statement.evidence };
  }
  if (!isLine(other.quotation)) return null;
  const names = run.map(({ statement }) => nameOf(statement.source));
  const two = names[0] !== null && names[1] !== null && names[0] !== names[1];
  const only = names.every((name, at) => name === names[at % 2]);
  return two && only ? other.statement : null;
};
