/** Interviews without labels: paragraphs that ask, and below each the answer of the one who is named before them all. */
import type { Span } from '../../reading.ts';
import { type Attribution, unasked } from '../attributions.ts';
import type { Parsed } from '../parsed-article.ts';
import { answered, guestOf } from './guest.ts';
import { quotationsIn } from './quoted.ts';

/** Fewer questions are no interview but a writer who asks. */
const least = 2;
/** Characters of a question. */
const longest = 300;
const own = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|[Oo]ur|us)\b/u;
const askers = /\b(?:I|me|my)\b/u;

/** The answers as statements, in order; none where the text is no interview, or nobody is named as its guest. */
export const interviewIn = (parsed: Parsed): Attribution[] => {
  const { text, paragraphs, quotations } = parsed;
  const isQuestion = (paragraph: Span) => {
    const written = text.slice(paragraph.start, paragraph.end);
    return /^[^"“„«]{2,}\?$/u.test(written) && written.length <= longest && !askers.test(written);
  };
  const asked = paragraphs.flatMap((paragraph, at) => (at > 0 && isQuestion(paragraph) ? at : []));
  const [first] = asked.map((at) => paragraphs[at]);
  const answers = asked.map((at, index) => paragraphs.slice(at + 1, asked[index + 1] ?? paragraphs.length));
  const speaksOfHimself = (spans: Span[]) => spans.some(({ start, end }) => own.test(text.slice(start, end)));
  const isQuoted = (spans: Span[]) => spans.some((span) => quotationsIn(quotations, span).length > 0);
  const isTalk =
    asked.length >= least &&
    answers.every((spans) => spans.length > 0) &&
    answers.filter(speaksOfHimself).length > asked.length / 2 &&
    answers.filter(isQuoted).length < asked.length / 2;
  const guest = isTalk && first ? guestOf(parsed, first) : null;
  if (!guest) return [];
  return answers.map((spans, at) => ({
    contents: at === answers.length - 1 ? answered(parsed, spans) : spans,
    cue: null,
    source: guest,
    evidence: unasked('label'),
  }));
};
