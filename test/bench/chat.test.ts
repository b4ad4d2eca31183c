/** The headline figures of `npm run bench -- chat`, on answers that are told by hand. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figuresOf, rightAt } from '../../bench/chat/figures.ts';
import type { Put } from '../../bench/chat/put.ts';
import { chatArticles } from '../../bench/chat/questions.ts';
import { worstOf } from '../../bench/chat/worst.ts';
import { measure } from '../../bench/chat.ts';

const text = 'The mill burned. It is rebuilt.';
const article = { id: 'mill', text, questions: [], unanswerable: [] };
const [first, second] = [
  { start: 0, end: 16 },
  { start: 17, end: 31 },
];
const put = (kind: string | null, confidence: number, right: boolean, found = confidence >= 0.5): Put => ({
  article,
  question: 'what burned',
  gold: kind === null ? null : { question: '', kind, answers: [{ ...first, text: 'mill' }], sentences: [first] },
  asked: { gist: false, found, span: null, sentence: right ? first : second, confidence },
  right,
  time: 1,
});
const gist = (found: boolean): Put => ({
  ...put('gist', 1, false),
  asked: { gist: found, found, span: null, sentence: null, confidence: 1 },
});

const puts = [
  put('what', 0.9, true),
  put('what', 0.7, false),
  put('why', 0.4, true),
  put(null, 0.6, false),
  gist(true),
];

test('an answer to what the article doesn’t answer counts among what is shown; the gist is counted apart', () => {
  const figures = Object.fromEntries(
    figuresOf({ put: puts, tagging: [1], first: [1] }).map(({ name, value }) => [name, value]),
  );
  expect(figures).toMatchObject({
    'right sentence shown, of the answerable': 33.3,
    'right, of what is shown': 33.3,
    'answered, of what the article doesn’t answer': 100,
    'right sentence first, as the answer or the nearest': 66.7,
    'questions about the gist that get it': '1 of 1',
    'other questions that get the gist': '0 of 4',
    'what, 2 questions': '1 right first, 1 shown right, 1 wrong',
  });
});

test('the curve takes the threshold that shows the most at that precision, whole levels of confidence at a time', () => {
  const one = (confidence: number, right: boolean) => ({ right, asked: { confidence } });
  expect(rightAt(0.8, [one(0.9, true), one(0.8, false), one(0.7, true), one(0.6, true), one(0.5, true)])).toBe(4);
  expect(rightAt(0.8, [one(0.9, true), one(0.8, false), one(0.8, true)])).toBe(1);
  expect(rightAt(0.8, [])).toBe(0);
});

test('the worst are the wrong answers with the most confidence, with what is gold', () => {
  expect(worstOf([...puts, gist(false)])).toBe(
    [
      'chat: the worst 2 of 2 wrong answers',
      'what burned   (mill, what)\n  shown 0.70: It is rebuilt.\n  gold: The mill burned.   [mill]',
      'what burned   (mill, not answered)\n  shown 0.60: It is rebuilt.\n  gold: the article doesn’t say',
      'chat: no gist for “what burned”',
    ].join('\n\n'),
  );
});

test('data that is absent is said and skipped; a file may be named itself', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-chat-'));
  expect(await measure(folder)).toEqual([]);
  const file = join(folder, 'some.jsonl');
  const questions = [{ question: 'what burned', kind: 'what', answers: [{ ...first, text }], sentences: [first] }];
  await writeFile(file, JSON.stringify({ ...article, title: null, questions, unanswerable: ['who died'] }));
  expect(await chatArticles(file)).toMatchObject([{ id: 'mill', unanswerable: ['who died'] }]);
  const figures = await measure(file);
  expect(figures.find(({ name }) => name === 'what, 1 questions')?.value).toMatch(/^1 right first/);
});
