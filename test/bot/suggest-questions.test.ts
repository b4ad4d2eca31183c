import { pino } from 'pino';
import { expect, test } from 'vitest';
import { makeMissingQuestions } from '../../src/bot/suggest-questions.ts';
import { bundledQuestions } from '../../src/intake/bundled-articles.ts';
import { answering } from '../../src/language/answers/answers.ts';
import { candidateQuestions } from '../../src/language/answers/suggested/candidate-questions.ts';
import { READER_VERSION, type Reading, type Suggestion } from '../../src/language/reading.ts';
import type { WithoutQuestions } from '../../src/library/library.ts';
import { currentQuestions } from '../../train/questions.ts';
import { questionsOf } from '../language/answers/suggested/questions-of.ts';
import { byWords } from '../language/by-words.ts';
import { seed } from '../language/seed.ts';

const log = pino({ level: 'silent' });
const { signal } = new AbortController();
const language = {
  vectors: async (texts: string[]) => texts.map(() => new Float32Array(384)),
  candidateQuestions: async (reading: Reading) => candidateQuestions(reading),
  answers: answering(byWords),
};

/** Fails for every article called "bad". */
const failing = {
  ...language,
  candidateQuestions: async (reading: Reading) => {
    if (reading.title === 'bad') throw new Error('no');
    return candidateQuestions(reading);
  },
};

/** A store of articles without questions. */
const shelf = (readings: Record<string, Reading>) => {
  const kept = new Map<string, Suggestion[]>();
  return {
    kept,
    withoutQuestions: async (_version: number, limit: number): Promise<WithoutQuestions[]> =>
      Object.entries(readings)
        .filter(([id]) => !kept.has(id))
        .slice(0, limit)
        .map(([id, reading]) => ({ id, reading })),
    keepQuestions: async (id: string, _version: number, questions: Suggestion[]) => {
      kept.set(id, questions);
    },
  };
};

test('every article gets its questions, one without any an empty list', async () => {
  const store = shelf({
    seed: seed.reading,
    empty: { ...seed.reading, quotes: [], names: [], facts: [], ranking: [] },
  });
  await makeMissingQuestions(store, language, log, new Set(), signal);
  expect(store.kept.get('seed')).toEqual(await questionsOf(seed.reading));
  expect([...store.kept.keys()]).toEqual(['seed', 'empty']);
});

test('an article that fails is skipped, and the others get theirs', async () => {
  const bad = { ...seed.reading, title: 'bad' };
  const store = shelf({ one: seed.reading, bad, three: seed.reading });
  const passed = new Set<string>();
  await makeMissingQuestions(store, failing, log, passed, signal);
  expect([...store.kept.keys()]).toEqual(['one', 'three']);
  expect([...passed]).toEqual(['bad']);
});

test('an article that fails first of all holds up no other, and is tried once', async () => {
  const store = shelf({ bad: { ...seed.reading, title: 'bad' }, two: seed.reading });
  const passed = new Set<string>();
  await makeMissingQuestions(store, failing, log, passed, signal);
  expect([...store.kept.keys()]).toEqual(['two']);
  expect([...passed]).toEqual(['bad']);
});

test('where the encoder itself fails, no article is to blame', async () => {
  const passed = new Set<string>();
  const none = { ...failing, vectors: () => Promise.reject(new Error('There is no encoder for this system.')) };
  const store = shelf({ bad: { ...seed.reading, title: 'bad' } });
  await expect(makeMissingQuestions(store, none, log, passed, signal)).rejects.toThrow('no encoder');
  expect(passed.size).toBe(0);
});

test('the questions that come with the bot are those that its reader makes: npm run train -- questions data/articles', async () => {
  const current = await currentQuestions();
  const [questions = []] = Object.values(current.articles);
  expect(questions.length).toBeGreaterThan(3);
  expect(current.reader).toBe(READER_VERSION);
  expect(await bundledQuestions(seed.text)).toEqual(questions);
});
