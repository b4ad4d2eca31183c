/** The article's words as they are shown: sentences as runs, with whole quotation marks, cut where they are long. */
import { type Inline, verbatim } from '../command/reply.ts';
import type { Reading, Span } from '../language/reading.ts';
import { type Quotation, quotationsOf } from '../language/text/quotation-marks.ts';
import { overlaps } from '../language/text/spans.ts';

/** A place to be shown, and what is ours before and behind it. */
type Balanced = Span & {
  before: string;
  after: string;
  /** Where the quotations begin that reach into it and on behind it, if any do. */
  within: { start: number | undefined; end: number | undefined };
};

const closings: Record<string, string> = {
  '“': '”',
  '„': '“',
  '”': '”',
  '‘': '’',
  '‚': '‘',
  '«': '»',
  '»': '«',
  '‹': '›',
};
const closingOf = (mark: string): string => closings[mark] ?? mark;

/** Nobody writes a longer paragraph; in a longer run of marks none has a partner that is worth looking for. */
const LONGEST = 10_000;

/** The line that holds `at`: what a paragraph is to quotation marks. */
const lineAt = (text: string, at: number): Span => {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end < 0 ? text.length : end };
};

/** The quotations of the line at `at` and whether the next line goes on with the last. */
const quotationsAt = (text: string, at: number): { quotations: Quotation[]; goesOn: boolean } => {
  const line = lineAt(text, at);
  const next = /^\s*["“„«]/.test(text.slice(line.end, line.end + 8));
  return { quotations: line.end - line.start > LONGEST ? [] : quotationsOf(text, [line]), goesOn: next };
};

/**
 * The place widened by a quotation mark that stands right beside it; where the quotation goes on before or behind it, with a
 * mark and an ellipsis of ours. One that the article opens and never closes stays as it is, unless the next paragraph goes on with it.
 */
const balanced = (text: string, { start, end }: Span): Balanced => {
  const first = quotationsAt(text, start);
  const lastAt = Math.max(start, end - 1);
  const last = text.slice(start, lastAt).includes('\n') ? quotationsAt(text, lastAt) : first;
  const into = first.quotations.find((one) => one.start < start && start < one.inner.end);
  const opens = into !== undefined && text.slice(into.inner.start, start).trim() === '';
  const onto = last.quotations.find(
    (one) => one.inner.start < end && (one.open ? last.goesOn && end <= one.end : end < one.end),
  );
  const closes = onto !== undefined && !onto.open && text.slice(end, onto.inner.end).trim() === '';
  const markOf = ({ start: at, inner }: Quotation) => text.slice(at, inner.start);
  return {
    start: opens ? into.start : start,
    end: closes ? onto.end : end,
    before: into && !opens ? `${markOf(into)}… ` : '',
    after: onto && !closes ? ` …${closingOf(markOf(onto))}` : '',
    within: { start: into?.start, end: onto?.start },
  };
};

/** The mark that closes what the words leave open at their end, and nothing where they leave nothing open. */
const closingFor = (words: string): string => {
  const line = lineAt(words, words.length);
  const left = quotationsOf(words, [line]).find(({ open, end }) => open && end === line.end);
  return left ? closingOf(words.slice(left.start, left.inner.start)) : '';
};

/**
 * Sentences as one run of words: those that follow one another stay one piece, an ellipsis of ours stands between others.
 * `strong` are the spans shown in bold.
 */
export const sentencesShown = (reading: Pick<Reading, 'text'>, sentences: Span[], strong: Span[] = []): Inline[] => {
  const pieces: Span[] = [];
  for (const { start, end } of sentences) {
    const last = pieces.at(-1);
    // Only white space between them: they belong together.
    if (last && reading.text.slice(last.end, start).trim() === '') last.end = end;
    else pieces.push({ start, end });
  }
  const shown = pieces.map((piece) => balanced(reading.text, piece));
  return shown.flatMap((piece, index) => {
    const [before, after] = [shown[index - 1]?.within.end, shown[index + 1]?.within.start];
    // Two parts of one quotation stand between its marks together.
    const goesOn = {
      before: before !== undefined && before === piece.within.start,
      after: after !== undefined && after === piece.within.end,
    };
    return [
      ...(index === 0 ? [] : [' … ']),
      ...run(
        reading.text,
        { ...piece, ...(goesOn.before && { before: '' }), ...(goesOn.after && { after: '' }) },
        strong,
      ),
    ];
  });
};

/** A place with what is ours beside it. */
const run = (text: string, { start, end, before, after }: Balanced, strong: Span[]): Inline[] => [
  ...(before === '' ? [] : [before]),
  verbatim(text, { start, end }, strong),
  ...(after === '' ? [] : [after]),
];

/** A run of which at most `max` characters of the article are shown, cut between words, an ellipsis of ours at the cut. */
export const shortened = (run: Inline[], max: number): Inline[] => {
  let left = max;
  const kept: Inline[] = [];
  for (const part of run) {
    if (typeof part !== 'object' || !('text' in part) || part.text.length <= left) {
      kept.push(part);
      left -= typeof part === 'object' && 'text' in part ? part.text.length : 0;
      continue;
    }
    const text = part.text.slice(0, left).replace(/\s+\S*$|[\ud800-\udbff]$/, '');
    const end = part.start + text.length;
    const strong = part.strong.filter(({ start }) => start < end);
    const shown = text === '' ? kept : [...kept, { ...part, end, text, strong }];
    return [...shown, ` …${closingFor(shown.map(wordsOf).join(''))}`];
  }
  return kept;
};

const wordsOf = (part: Inline): string => (typeof part === 'string' ? part : 'text' in part ? part.text : '');

/** Characters of a sentence in a list: a page of them has to fit into one message. */
const LISTED = 300;

/** A sentence as an item of a list, with `strong` in bold; of a very long one, the stretch around the first of those. */
export const listed = (text: string, sentence: Span, strong: Span[]): Inline[] => {
  if (sentence.end - sentence.start <= LISTED) return run(text, balanced(text, sentence), strong);
  const first = strong.find((span) => overlaps(span, sentence)) ?? sentence;
  const from = Math.max(sentence.start, first.start - LISTED / 3);
  // Cut between words.
  const start = from === sentence.start ? from : from + (/\s+/.exec(text.slice(from, first.start))?.index ?? -1) + 1;
  const piece = balanced(text, { start, end: sentence.end });
  const shown = shortened(run(text, piece, strong), LISTED);
  return start === sentence.start || piece.before !== '' ? shown : ['… ', ...shown];
};
