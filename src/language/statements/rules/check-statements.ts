/** What the marks, the stops and the verb around a statement say of it, where the tagger was unsure or wrong. */

import { cueOf } from '../../lexicon/cues.ts';
import type { Span } from '../../reading.ts';
import { overlaps, sentenceAt, startingIn } from '../../text/spans.ts';
import type { Attribution } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { beside } from './beside.ts';
import { confirmed } from './confirmed.ts';
import { behindSo, withLeader } from './lead-in.ts';
import { quotationsIn } from './quoted.ts';

const isCue = (text: string, { start, end }: Span): boolean =>
  text
    .slice(start, end)
    .split(/[^\p{L}’']+/u)
    .some((word) => cueOf(word.toLowerCase()) !== null);

/** Probabilities of a statement that its marks leave no doubt of. */
const surely = ({ evidence, ...statement }: Attribution): Attribution => {
  const sure = (probability: number) => Math.max(probability, 0.95);
  const { content, contentExact, cue } = evidence;
  const told = { content: sure(content), contentExact: sure(contentExact), cue: sure(cue) };
  return { ...statement, evidence: { ...evidence, ...told } };
};

/** “…,” [said] (architect) Nabil Sharafi: where the cue is no verb of saying and one stands beside the words, it is that. */
const atItsVerb = (parsed: Parsed, statement: Attribution): Attribution => {
  const { cue, contents } = statement;
  const [quotation] = contents[0] ? quotationsIn(parsed.quotations, contents[0]) : [];
  if (!cue || !quotation || isCue(parsed.text, cue)) return statement;
  const found = beside(parsed, quotation);
  const verb = found?.cue;
  if (!found || !verb) return statement;
  const others = contents.filter((span) => !overlaps(span, verb) && !overlaps(span, quotation));
  const holds = contents.some((span) => overlaps(span, verb));
  return { ...found, contents: holds ? [...found.contents, ...others] : contents };
};

/** X gave this account: “…” / “…, said X. What stands behind a colon, or an open mark with its cue behind it, is what was said. */
const byItsMarks = ({ text, quotations }: Parsed, statement: Attribution): Attribution => {
  const { cue, contents } = statement;
  const [first] = contents;
  const quotation = first && quotationsIn(quotations, first)[0];
  if (!cue || !first || quotation?.start !== first.start) return statement;
  const colon = /^:?\s*$/.test(text.slice(cue.end, first.start)) && /:\s*$/.test(text.slice(cue.start, first.start));
  return colon || (quotation.open && quotation.end <= cue.start) ? surely(statement) : statement;
};

const passive =
  /\b(?:is|are|was|were|been|being|be)\s(?:\p{Ll}+ly\s)?(?:told|informed|asked|warned|advised|reminded|assured|notified)\b/u;

/** “Zorko was told that …”: by nobody knows whom. */
const withoutHearer = ({ text }: Parsed, statement: Attribution): Attribution => {
  const { cue, source } = statement;
  const heard = cue && source && source.end <= cue.start && passive.test(text.slice(source.end, cue.end));
  return heard ? { ...statement, source: null } : statement;
};

/** “…” Anna Berg was still holding the ball when she said [it, an hour later]: that points to the words and is none of them. */
const withoutPointer = ({ text, quotations }: Parsed, statement: Attribution): Attribution => {
  const { cue, contents } = statement;
  const isPointer = ({ start, end }: Span) =>
    cue !== null && start >= cue.end && /^(?:it|so|this|that)(?:,|\.?$)/i.test(text.slice(start, end));
  const rest = contents.filter((span) => !isPointer(span));
  const points = rest.length < contents.length && rest.some((span) => quotationsIn(quotations, span).length > 0);
  return points ? surely({ ...statement, contents: rest }) : statement;
};

const isNaming = (text: string, { start, end }: Span): boolean =>
  cueOf(text.slice(start, end).toLowerCase())?.naming === true;

const joins = /^(?:and|but|then|before|after)$/;

/** “…,” [and walked off]: what the speaker does behind quoted words that end before a comma is none of them. */
const withoutDeeds = ({ text, tokens, quotations }: Parsed, statement: Attribution): Attribution => ({
  ...statement,
  contents: statement.contents.map((span) => {
    const last = quotationsIn(quotations, span).at(-1);
    const rest = last && { start: last.end, end: span.end };
    if (!rest) return span;
    const [joint, verb] = startingIn(tokens, rest);
    const isNamed = statement.cue && statement.cue.end <= span.start && isNaming(text, statement.cue);
    // called it “late” [and left]
    if (isNamed && joins.test(joint?.lower ?? '') && verb?.tags.has('PastTense'))
      return { start: span.start, end: last.end };
    if (last.start > span.start) return span;
    // sang “…” [to the visitors]
    const isWhole = last.start === span.start && /^\p{Lu}/u.test(text.slice(last.inner.start, last.inner.end));
    const isTo = isWhole && /^\s(?:to|at|towards|outside)\s/.test(text.slice(last.end, span.end));
    if (isTo && !startingIn(tokens, rest).some(({ tags }) => tags.has('Verb')))
      return { start: span.start, end: last.end };
    const acts =
      /,\s*$/.test(text.slice(last.inner.start, last.inner.end)) &&
      joins.test(joint?.lower ?? '') &&
      verb?.tags.has('Verb');
    return acts ? { start: span.start, end: last.end } : span;
  }),
});

/** Reported words end with their sentence: in training data but for 57 of 14,546. */
const inSentence = ({ text, sentences, quotations }: Parsed, statement: Attribution): Attribution => {
  const { cue, contents } = statement;
  const sentence = cue && sentences[sentenceAt(sentences, cue.start)];
  if (!sentence || text.charAt(cue.end - 1) === ':') return statement;
  return {
    ...statement,
    contents: contents.map((span) =>
      span.start < sentence.end && sentence.end < span.end && quotationsIn(quotations, span).length === 0
        ? { start: span.start, end: sentence.end - 1 }
        : span,
    ),
  };
};

/** “Cole, the buyer, and Ogun, the seller, [both] told”: those named before are who speaks. */
const withBoth = ({ text }: Parsed, statement: Attribution): Attribution => {
  const { source, contents } = statement;
  const [first, ...rest] = contents;
  const isBoth = source && first && rest.length > 0 && /^(?:both|all)$/.test(text.slice(source.start, source.end));
  if (!isBoth || !/^,? $/.test(text.slice(first.end, source.start))) return statement;
  return { ...statement, source: { start: first.start, end: source.end }, contents: rest };
};

type Check = (parsed: Parsed, statement: Attribution) => Attribution;

const checks: Check[] = [
  withBoth,
  behindSo,
  withoutPointer,
  atItsVerb,
  byItsMarks,
  withLeader,
  withoutDeeds,
  inSentence,
  confirmed,
  withoutHearer,
];

/** All but those of a transcript: whom somebody quotes there doesn't say the whole. */
export const checked = (parsed: Parsed, statements: Attribution[]): Attribution[] =>
  statements.map((statement) =>
    statement.evidence.how === 'label' ? statement : checks.reduce((one, check) => check(parsed, one), statement),
  );
