/** What the marks, the stops and the verb around a statement say of it, where the tagger was unsure or wrong. */
import { cueOf } from '../cues.ts';
import { sentenceAt } from '../facts.ts';
import type { Span } from '../reading.ts';
import { overlaps, startingIn } from '../spans.ts';
import { type Attribution, unasked } from './attributions.ts';
import { beside } from './beside.ts';
import { confirmed } from './confirmed.ts';
import { leadIn } from './lead-in.ts';
import type { Parsed } from './parsed.ts';
import { quotationsIn } from './quoted.ts';

const isCue = (text: string, { start, end }: Span): boolean =>
  text
    .slice(start, end)
    .split(/[^\p{L}’']+/u)
    .some((word) => cueOf(word.toLowerCase()) !== null);

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

/** Probabilities of a statement that its marks leave no doubt of. */
const surely = ({ evidence, ...statement }: Attribution): Attribution => {
  const sure = (probability: number) => Math.max(probability, 0.95);
  const { content, contentExact, cue } = evidence;
  const told = { content: sure(content), contentExact: sure(contentExact), cue: sure(cue) };
  return { ...statement, evidence: { ...evidence, ...told } };
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
const withoutHearer = (text: string, statement: Attribution): Attribution => {
  const { cue, source } = statement;
  const heard = cue && source && source.end <= cue.start && passive.test(text.slice(source.end, cue.end));
  return heard ? { ...statement, source: null } : statement;
};

/** “…,” [and walked off]: what the speaker does behind quoted words that end before a comma is none of them. */
const withoutDeeds = ({ text, tokens, quotations }: Parsed, statement: Attribution): Attribution => ({
  ...statement,
  contents: statement.contents.map((span) => {
    const last = quotationsIn(quotations, span).at(-1);
    const rest = last && { start: last.end, end: span.end };
    if (!rest || last.start > span.start || !/,\s*$/.test(text.slice(last.inner.start, last.inner.end))) return span;
    const [joint, verb] = startingIn(tokens, rest);
    const acts = /^(?:and|but|then|before|after)$/.test(joint?.lower ?? '') && verb?.tags.has('Verb');
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

/** “X retired with a short statement: ‘…’”: where nobody is beside the words, whoever the sentence is about. */
const withLeader = (parsed: Parsed, statement: Attribution): Attribution => {
  const { cue, source, contents } = statement;
  const [quotation] = contents[0] ? quotationsIn(parsed.quotations, contents[0]) : [];
  const leader = cue && !source && quotation && cue.end <= quotation.start ? leadIn(parsed, quotation) : null;
  return leader ? { ...statement, source: leader, evidence: unasked('described') } : statement;
};

export const checked = (parsed: Parsed, statements: Attribution[]): Attribution[] =>
  statements.map((statement) =>
    withoutHearer(
      parsed.text,
      confirmed(
        parsed,
        inSentence(parsed, withoutDeeds(parsed, withLeader(parsed, byItsMarks(parsed, atItsVerb(parsed, statement))))),
      ),
    ),
  );
