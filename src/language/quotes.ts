/** Puts the statements of an article together: the words, over interruptions, sentences and paragraphs, and their source. */
import { type Frame, framesOf } from './frames.ts';
import type { Quotation } from './marks.ts';
import type { Resolved } from './mentions.ts';
import { type Range, spanOf, type Unit, unitsOf } from './phrases.ts';
import type { Sentence, Span, Statement } from './reading.ts';
import { speakerAt } from './speakers.ts';
import type { Token } from './tagged.ts';
import { ceilingAfter, type Draft, goingOn, isShared, mayGoOn } from './turns.ts';

/** Quoted words that stand alone count as a statement from this length on; below it they are mostly titles and scare quotes. */
const standsAlone = 20;

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').length;

/** Direct from 0.9 of the letters inside marks, indirect with none, as PolNeAR counts it (Newell et al., LREC 2018). */
const typeOf = (text: string, spans: Span[], quotations: Quotation[]): Statement['type'] => {
  let all = 0;
  let quoted = 0;
  for (const span of spans) {
    all += letters(text.slice(span.start, span.end));
    for (const { inner } of quotationsIn(quotations, span))
      quoted += letters(text.slice(Math.max(inner.start, span.start), Math.min(inner.end, span.end)));
  }
  if (quoted === 0) return 'indirect';
  return quoted >= 0.9 * all ? 'direct' : 'mixed';
};

/** The quotations that touch `span`; they are in order, so bisection finds the first. */
const quotationsIn = (quotations: Quotation[], span: Span): Quotation[] => {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < quotations.length && (quotations[to]?.start ?? 0) < span.end) to++;
  return quotations.slice(low, to);
};

/** The range's place in the text; where it begins or ends with quoted words, with all of them, over sentences too. */
const contentSpan = (units: Unit[], { from, to }: Range): Span => {
  const first = units[from]?.quotation;
  const last = units[to - 1]?.quotation;
  const { start, end } = spanOf(units, { from, to });
  return { start: first ? Math.min(first.start, start) : start, end: last ? Math.max(last.end, end) : end };
};

const draftOf = (units: Unit[], frame: Frame, { end, paragraph }: Sentence, shared: boolean): Draft => {
  const spans = frame.contents.filter(({ from, to }) => to > from).map((range) => contentSpan(units, range));
  return {
    spans,
    cue: frame.cue,
    source: frame.source && spanOf(units, frame.source),
    denied: frame.denied,
    last: frame.contents.map(({ to }) => units[to - 1]?.quotation ?? null).at(-1) ?? null,
    end,
    paragraph,
    shared,
    ceiling: 1,
  };
};

const isSaid = (text: string, { inner }: Quotation) =>
  inner.end - inner.start >= standsAlone && /[.,!?…—–-]\s*$/u.test(text.slice(inner.start, inner.end));

/** All statements with their sources, in the order of the text. */
export const quotesOf = (
  text: string,
  sentences: Sentence[],
  tokens: Token[],
  quotations: Quotation[],
  mentions: Resolved[],
): Statement[] => {
  const drafts: Draft[] = [];
  let covered = 0;
  let token = 0;
  let waiting: Draft | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const from = token;
    while (token < tokens.length && tokens[token]?.sentence === index) token++;
    const here = quotationsIn(quotations, sentence);
    const units = unitsOf(text, sentence, tokens.slice(from, token), here);
    const frames = framesOf(text, units);
    const shared = isShared(text, units, frames);
    const found = frames.map((frame) => ({
      draft: draftOf(units, frame, sentence, shared),
      opensNext: frame.opensNext,
    }));
    const [quotation] = here;
    const previous: Draft | undefined = drafts.at(-1);
    const ended = (here.at(-1)?.end ?? 0) <= sentence.end;
    if (
      found.length === 0 &&
      quotation &&
      ended &&
      units.every((unit) => unit.quotation) &&
      quotation.start >= covered
    ) {
      const last = here.at(-1) ?? quotation;
      const spans = here.map(({ start, end }) => ({ start, end }));
      const paragraph = sentence.paragraph;
      const end = sentence.end;
      const base = { spans, cue: null, source: null, denied: false, last, end, paragraph, shared: false, ceiling: 1 };
      const goesOn: Draft | null = waiting ?? (previous ? goingOn(text, previous, quotation) : null);
      if (goesOn) {
        goesOn.spans.push(...spans);
        goesOn.last = last;
        goesOn.end = end;
        goesOn.paragraph = paragraph;
        goesOn.shared = false;
        if (goesOn !== previous) drafts.push(goesOn);
      } else if (previous && mayGoOn(text, previous, quotation) && (previous.last || isSaid(text, quotation)))
        drafts.push({ ...base, source: previous.source, ceiling: ceilingAfter(text, previous, quotation) });
      else if (isSaid(text, quotation)) drafts.push(base);
      covered = last.end;
    }
    if (units.length > 0 && ended) waiting = null;
    for (const { draft, opensNext } of found) {
      if (opensNext) waiting = draft;
      if (draft.spans.length === 0) continue;
      drafts.push(draft);
      covered = Math.max(covered, ...draft.spans.map(({ end }) => end));
    }
  }
  return drafts.map((draft) => finish(text, draft, quotations, mentions)).sort((a, b) => startOf(a) - startOf(b));
};

const startOf = ({ spans }: Statement) => spans[0]?.start ?? 0;

const finish = (
  text: string,
  { spans, cue, source, denied, ceiling }: Draft,
  quotations: Quotation[],
  mentions: Resolved[],
): Statement => {
  const { speaker, confidence } = source ? speakerAt(text, source, mentions) : { speaker: null, confidence: 0 };
  const sure = Math.min(confidence, ceiling);
  return { spans, type: typeOf(text, spans, quotations), cue, speaker, confidence: sure, denied };
};
