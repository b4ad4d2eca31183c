import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../../../src/language/read.ts';
import type { Span, Statement } from '../../../../src/language/reading.ts';
import { withSettings } from '../../../../src/language/statements/setting/setting.ts';
import { paragraphsOf, sentencesOf } from '../../../../src/language/text/sentences.ts';
import { overlaps } from '../../../../src/language/text/spans.ts';
import { tag } from '../../../../src/language/text/tagged.ts';

/**
 * Sentences with their statements marked: {what is said}, <the cue>, [who says it]. A statement begins with the first mark
 * of a kind that it has already, so `|` parts those that could be taken for one.
 */
const marked = (source: string): { text: string; statements: Statement[] } => {
  let text = '';
  const statements: Statement[] = [];
  const open: { kind: string; start: number }[] = [];
  const fresh = (): Statement => ({
    spans: [],
    type: 'direct',
    cue: null,
    speaker: null,
    confidence: 0.9,
    denied: false,
  });
  let own = fresh();
  const finish = () => {
    if (own.spans.length > 0) statements.push(own);
    own = fresh();
  };
  for (const mark of source) {
    if (mark === '|') finish();
    else if ('{<['.includes(mark)) open.push({ kind: mark, start: text.length });
    else if ('}>]'.includes(mark)) {
      const { kind, start } = open.pop() ?? { kind: '', start: 0 };
      const span: Span = { start, end: text.length };
      if (kind === '{') own.spans.push(span);
      if (kind === '<') own.cue = span;
      if (kind === '[') own.speaker = { ...span, name: text.slice(start) };
    } else text += mark;
  }
  finish();
  return { text, statements };
};

const settings = (source: string): (string | null)[] => {
  const { text, statements } = marked(source);
  const sentences = sentencesOf(text, paragraphsOf(text));
  return withSettings(text, sentences, tag(text, sentences), statements).map(
    ({ setting }) => setting && text.slice(setting.start, setting.end),
  );
};

describe('to whom it was said', () => {
  test.each([
    ['{“We sell out by nine,”} [Ann Hill] <told> Reuters.', 'told Reuters'],
    ['{“We sell out by nine,”} [Ann Hill] <told> Reuters on Monday.', 'told Reuters'],
    ['{“No,”} [Hill] <told> the BBC’s Today programme.', 'told the BBC’s Today programme'],
    ['[Hill] <told> reporters Tuesday {that the bridge was safe}.', 'told reporters'],
    ['[The mayor] <told> councillors {the bridge was safe}.', 'told councillors'],
    ['[She] <warned> members of the harbour board {that it would flood}.', 'warned members of the harbour board'],
    ['[He] has been <telling> supporters {that it was stolen}.', 'telling supporters'],
    ['{“It is over,”} [he] <said> to reporters.', 'to reporters'],
    ['{“It is over,”} [Lund] <told> “Breakfast Today” on Friday.', 'told “Breakfast Today”'],
    ['{“It is over,”} [Lund] <told> the crowd at a rally in Malmö.', 'told the crowd at a rally in Malmö'],
    ['{“It is over,”} [Lund] <told> reporters on Monday at the airport hotel.', 'told reporters'],
    ['{“It is over,”} [Lund] <told> Le Monde and the Financial Times.', 'told Le Monde and the Financial Times'],
    ['Asked by a reporter about the flood, [Hill] <said> {the bridge was safe}.', 'Asked by a reporter'],
    ['Speaking to reporters, [Hill] <said> {the bridge was safe}.', 'to reporters'],
    ['Addressing farmers in Leeds, [Hill] <said> {the bridge was safe}.', 'Addressing farmers in Leeds'],
  ])('%s', (source, expected) => {
    expect(settings(source)).toEqual([expected]);
  });
});

describe('where it was said', () => {
  test.each([
    ['{“It is over,”} [Lund] <said> in a statement.', 'in a statement'],
    ['{“It is over,”} [Lund] <said> in an emailed statement on Friday.', 'in an emailed statement'],
    ['In a statement, [the ministry] <said> {it would appeal}.', 'In a statement'],
    ['In an interview with the BBC on Monday, [Lund] <said> {it was over}.', 'In an interview with the BBC'],
    ['But in a Monday interview, [Lund] <said> {it was over}.', 'in a Monday interview'],
    ['[Lund] <said> at a rally in Michigan {that it was over}.', 'at a rally in Michigan'],
    ['{“It is over,”} [Lund] <wrote> on Twitter.', 'on Twitter'],
    ['{“It is over,”} [the club] <posted> on its Facebook page.', 'on its Facebook page'],
    ['[She] <wrote> in a letter to the council {that the roof leaks}.', 'in a letter to the council'],
    ['{“It leaks,”} [she] <said> by phone from Oslo.', 'by phone from Oslo'],
    ['{“It leaks,”} <said> [Ann Hill], the mayor, in a letter to the council.', 'in a letter to the council'],
    ['[Hill], speaking at a conference in Leeds, <said> {the bridge was safe}.', 'at a conference in Leeds'],
    ['[Hill] <said> {the bridge was safe} during a visit to the harbour.', 'during a visit to the harbour'],
    ['[Hill] <called> {the bridge “safe”} in a tweet late on Sunday.', 'in a tweet'],
    ['{“Never,”} [Hill] <said> during Tuesday’s debate.', 'during Tuesday’s debate'],
    ['{“Never,”} [Hill] <said> on the sidelines of the summit in Riga.', 'on the sidelines of the summit in Riga'],
    ['{“Never,”} [Hill] <said> on the programme “Question Hour”.', 'on the programme “Question Hour”'],
    ['{“Never,”} [Hill] <said> in the newspaper Aftonbladet.', 'in the newspaper Aftonbladet'],
    ['{“Never,”} [Hill] <said> in Brussels on Thursday.', 'in Brussels'],
    ['{“Never,”} [Hill] <said> outside the court.', 'outside the court'],
    ['{“Never,”} [Hill] <said> at the White House.', 'at the White House'],
    ['{“Never,”} [Hill] <said> through her lawyer.', 'through her lawyer'],
    ['[The officer] <testified> before the committee {that he saw nothing}.', 'before the committee'],
    ['{“Never,”} [Hill] <told> me in an interview.', 'in an interview'],
    ['{“Never,”} [Hill] <said> at a question-and-answer session.', 'at a question-and-answer session'],
  ])('%s', (source, expected) => {
    expect(settings(source)).toEqual([expected]);
  });
});

describe('where the sentence does not say', () => {
  test.each([
    '{“It is over,”} [Lund] <said>.',
    '{“It is over,”} [Lund] <said> on Monday.',
    '{“It is over,”} [Lund] <said> at the time.',
    '{“It is over,”} [Lund] <said> in May.',
    '{“It is over,”} [Lund] <said> in Spanish.',
    '{“It is over,”} [Lund] <said> in response to the letter.',
    '{“It is over,”} [Lund] <said> in a show of force.',
    '[Lund] <responded> to accusations {that he had left}.',
    '[Lund] <told> the truth: {“It is over.”}',
    '[Reuters] was <told> {that it was over}.',
    'It was <said> {that it was over}.',
    '{It is over}, <according to> [a source] on the call.',
    '{“It is over,”} <said> [an adviser] to the king.',
    'In a debate that bored most of the guests [Lund] <said> {it was over}.',
    '[The statement] <said> {that it was over}.',
    '{In a letter to the council she asked for help}, [Lund] <said>.',
  ])('%s', (source) => {
    expect(settings(source)).toEqual([null]);
  });
});

test.each([
  [
    '[Lund] <said> in a statement {that it was over}, and |[Berg] <told> Reuters {that it was not}.',
    ['in a statement', 'told Reuters'],
  ],
  ['In a letter [Lund] <said> {it was over}, |<adding> {that he had left}.', ['In a letter', null]],
  ['{“It is over,”} [he] <said> on the radio, |but [he] <said> {that he would stay}.', ['on the radio', null]],
])('beside another statement: %s', (source, expected) => {
  expect(settings(source)).toEqual(expected);
});

test('is read in an article, as its words stand there', () => {
  const text = '“We sell out by nine,” Nora Field told Reuters on Monday. “That cannot go on.”';
  const [quote] = read({ text }).quotes;
  expect(quote?.setting).toEqual({ start: text.indexOf('told'), end: text.indexOf(' on Monday') });
  expect(quote?.speaker?.name).toBe('Nora Field');
});

const pieces = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    '‘',
    '’',
    ', ',
    '. ',
    ' ',
    ' and ',
    ' said ',
    ' told ',
    ' wrote ',
    ' called ',
    ' adding that ',
    '\n\n',
  ],
  ...[
    'Ann Hill',
    'Lund',
    'the mayor',
    'Reuters',
    'reporters',
    'a rally',
    'it was over',
    'Monday',
    'an interview',
    '🙂',
  ],
  ...[
    ' in a statement ',
    ' on ',
    ' at ',
    ' to ',
    ' with ',
    ' by phone ',
    'Speaking in ',
    ' on the programme “',
    ' during ',
  ],
);

test('in any text it is some of its words, and never the speaker’s name or what they say', () => {
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 40 }).map((words) => words.join('')),
      (text) => {
        for (const { setting, spans, speaker } of read({ text }).quotes) {
          if (!setting) continue;
          const words = text.slice(setting.start, setting.end);
          expect(words).toMatch(/^\S.*\S$/su);
          for (const other of [...spans, ...(speaker ? [speaker] : [])]) expect(overlaps(setting, other)).toBe(false);
        }
      },
    ),
    { numRuns: 1000, examples: [[' told the mayor with an interview“ adding that ’ in a statement , ']] },
  );
});
