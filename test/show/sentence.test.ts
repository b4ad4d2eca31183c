import { describe, expect, test } from 'vitest';
import { type Inline, verbatim } from '../../src/command/reply.ts';
import { read } from '../../src/language/read.ts';
import { listed, sentencesShown, shortened } from '../../src/show/sentence.ts';

const text = 'One goes. Two comes. Three stays.\n\nFour waits.';
const reading = read({ text });
const [one, two, three, four] = reading.sentences;
if (!one || !two || !three || !four) throw new Error('Four sentences were written.');

test('sentences that follow one another stay one piece; an ellipsis stands between others', () => {
  const shown = (...sentences: (typeof one)[]) =>
    sentencesShown(reading, sentences).map((part) => (typeof part === 'object' && 'text' in part ? part.text : part));
  expect(shown(one, two)).toEqual(['One goes. Two comes.']);
  expect(shown(one, three)).toEqual(['One goes.', ' … ', 'Three stays.']);
});

test('what is very long is cut between words, the rest stays exact', () => {
  const run = sentencesShown(reading, [one, three], [three]);
  expect(shortened(run, 100)).toEqual(run);
  expect(shortened(run, 16)).toEqual([
    { start: 0, end: 9, text: 'One goes.', strong: [] },
    ' … ',
    { start: 21, end: 26, text: 'Three', strong: [three] },
    ' …',
  ]);
  expect(shortened(run, 9).at(-1)).toBe(' …');
});

test('a very long sentence of a list is shown around its first strong words, exactly', () => {
  const words = `${'before it '.repeat(60)}here is the date ${'and after '.repeat(60)}`.trim();
  const at = words.indexOf('the date');
  const strong = { start: at, end: at + 8 };
  const shown = listed(words, { start: 0, end: words.length }, [strong]);
  const [lead, piece, tail] = shown;
  expect([lead, tail]).toEqual(['… ', ' …']);
  if (typeof piece !== 'object' || !('text' in piece)) throw new Error('The words of the article stand in the middle.');
  expect(words.slice(piece.start, piece.end)).toBe(piece.text);
  expect(piece.text).toMatch(/^(before|it)\b.*here is the date.*(and|after)$/);
  expect(piece.text.length).toBeLessThanOrEqual(300);
  expect(piece.strong).toEqual([strong]);
});

test('a short one is shown whole', () => {
  expect(listed(text, one, [])).toEqual([{ start: one.start, end: one.end, text: 'One goes.', strong: [] }]);
});

describe('of a quotation shown in part', () => {
  const lines = (...paragraphs: string[]) => paragraphs.join('\n\n');
  /** The sentences of these numbers, as people read them. */
  const shown = (written: string, ...numbers: number[]): string => {
    const { sentences } = read({ text: written });
    const chosen = numbers.flatMap((number) => sentences[number] ?? []);
    return textOf(sentencesShown({ text: written }, chosen));
  };
  const textOf = (run: Inline[]) =>
    run.map((part) => (typeof part === 'object' && 'text' in part ? part.text : String(part))).join('');
  const said = '“We sell out by nine. It cannot go on. The queue is long,” Field said. Nobody else did.';

  test.each<[string, string, number[], string]>([
    ['its first sentence', said, [0], '“We sell out by nine. …”'],
    ['one from its middle', said, [1], '“… It cannot go on. …”'],
    ['its last, with who says it', said, [2], '“… The queue is long,” Field said.'],
    ['the first and the last', said, [0, 2], '“We sell out by nine. … The queue is long,” Field said.'],
    ['all of it', said, [0, 1, 2], '“We sell out by nine. It cannot go on. The queue is long,” Field said.'],
    ['nothing of it', said, [3], 'Nobody else did.'],
    ['straight marks', '"We sell out. It cannot go on," Field said.', [0], '"We sell out. …"'],
    [
      'one that goes on in the next paragraph',
      lines('“We sell out by nine.', '“It cannot go on,” Field said.'),
      [0],
      '“We sell out by nine. …”',
    ],
    [
      'one that the article forgets to close',
      lines('“We sell out by nine.', 'The queue is long.'),
      [0],
      '“We sell out by nine.',
    ],
    ['apostrophes are none', 'The workers’ hall is full. It’s Ann’s.', [0], 'The workers’ hall is full.'],
  ])('%s', (_, written, numbers, expected) => {
    expect(shown(written, ...numbers)).toBe(expected);
  });

  test('a mark right beside the words is shown with them', () => {
    const at = said.indexOf('We sell');
    const words = { start: at, end: said.indexOf('long,”') + 5 };
    expect(sentencesShown({ text: said }, [words])).toEqual([verbatim(said, { start: 0, end: words.end + 1 })]);
  });

  test('where it is cut, it is closed', () => {
    expect(textOf(shortened(sentencesShown({ text: said }, [{ start: 0, end: said.length }]), 30))).toBe(
      '“We sell out by nine. It …”',
    );
    expect(textOf(shortened(sentencesShown({ text: said }, [{ start: 0, end: said.length }]), 64))).toBe(
      '“We sell out by nine. It cannot go on. The queue is long,” …',
    );
  });

  test('a list has it so too', () => {
    const { sentences } = read({ text: said });
    expect(sentences.slice(0, 2).map((sentence) => textOf(listed(said, sentence, [])))).toEqual([
      '“We sell out by nine. …”',
      '“… It cannot go on. …”',
    ]);
  });
});
