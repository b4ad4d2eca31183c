import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answering } from '../../src/language/answers/answers.ts';
import { followUp, furtherThan } from '../../src/language/answers/follow-up.ts';
import { askedOf } from '../../src/language/answers/intent/intent.ts';
import { isEnglish, questionOf } from '../../src/language/answers/question.ts';
import { read } from '../../src/language/read.ts';
import type { Reading, Span } from '../../src/language/reading.ts';
import { whoSaid } from '../../src/language/statements/phrase/match-phrase.ts';
import { summarise } from '../../src/language/summary/summary.ts';
import { questionsOf } from './answers/suggested/questions-of.ts';
import { byWords } from './by-words.ts';
import { seed } from './seed.ts';

const pieces = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '„',
    ' said ',
    ' told ',
    ', ',
    '. ',
    '? ',
    ': ',
    ' — ',
    '\n\n',
    'Mr. ',
    ' he ',
    ' the president ',
    ' that ',
    ' according to ',
  ],
  ...[
    'Ann Hill',
    'Hill',
    'Moscow',
    'NATO',
    'late 2020',
    '$4 million',
    '3',
    'will',
    'not',
    'deny',
    'says',
    '\u0000',
    '\u202e',
    '\ud83d',
    '🙂',
    'ß',
    '\r',
  ],
  ...seed.text.split(' ').slice(0, 120),
);
const newsy = fc.array(pieces, { maxLength: 60 }).map((words) => words.join(' '));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ maxLength: 200 }),
  newsy,
  fc.array(pieces, { maxLength: 60 }).map((words) => words.join('')),
);

const spansOf = (reading: Reading): (Span | null)[] => [
  reading.headline,
  reading.standfirst,
  ...reading.paragraphs,
  ...reading.sentences,
  ...reading.names.flatMap(({ mentions, description }) => [...mentions, description]),
  ...reading.quotes.flatMap(({ spans, cue, speaker, setting }) => [...spans, cue, speaker, setting]),
  ...reading.facts,
  ...reading.topics,
  ...Object.values(reading.event),
];

const isInside = (text: string, span: Span | null) =>
  span === null || (0 <= span.start && span.start < span.end && span.end <= text.length);

test('no text makes the reader throw, and every span lies inside the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = read({ text, title: text.split('\n')[0] ?? '' });
      expect(reading.text).toBe(text);
      expect(spansOf(reading).every((span) => isInside(text, span))).toBe(true);
      expect(reading.facts.every(({ sentence }) => reading.sentences[sentence] !== undefined)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('the same text is read the same way', () => {
  fc.assert(
    fc.property(newsy, (text) => {
      expect(read({ text })).toEqual(read({ text }));
    }),
    { numRuns: 30 },
  );
});

test('a reading survives being stored', () => {
  expect(JSON.parse(JSON.stringify(seed.reading))).toEqual(seed.reading);
});

test('no question or phrase makes answers, summaries and who-said throw or leave the text', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, fc.integer({ min: 1, max: 9 }), async (text, typed, sentences) => {
      for (const reading of [read({ text }), seed.reading]) {
        const question = questionOf(typed);
        const answers = await answering(byWords)(reading, question, 5);
        const told = answers.flatMap(({ span, sentence }) => [span, sentence]);
        const span = answers[0]?.span ?? null;
        const further = span
          ? furtherThan(reading, question, span).map((more) => followUp(reading, question, span, more))
          : [];
        const said = whoSaid(reading, typed).flatMap((one) => [one.span, one.sentence]);
        const places = [
          ...[...told, ...said, ...summarise(reading, { sentences })],
          ...further.flatMap((more) => (more ? [more.span, more.sentence] : [])),
        ];
        expect(places.every((one) => isInside(reading.text, one))).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

/** Words of questions, in any order, with names and markup between them. */
const questionWords = fc.constantFrom(
  ...'who what when where why how many much old did does is was say said about called it the of in Aliyev Putin Moscow ? “ ” ’s'.split(
    ' ',
  ),
  ...seed.text.split(' ').slice(20, 80),
  '**',
  '<@1>',
  '</b>',
  '\u0000',
  '(',
  '[',
  '\\',
);
const questions = fc.array(questionWords, { maxLength: 12 }).map((words) => words.join(' '));

test('no question, whole or mangled, makes the article that comes with the bot throw', async () => {
  await fc.assert(
    fc.asyncProperty(questions, async (typed) => {
      const question = questionOf(typed);
      askedOf(seed.reading, question.intent);
      isEnglish(question.plain);
      for (const { found, span, sentence, confidence } of await answering(byWords)(seed.reading, question, 3)) {
        expect(found).toBe(span !== null);
        expect(isInside(seed.text, span) && isInside(seed.text, sentence)).toBe(true);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});

/** The article that comes with the bot, with stretches of it taken out, put elsewhere or said twice. */
const mangled = fc
  .array(fc.tuple(fc.nat(seed.text.length), fc.nat(400)), { minLength: 1, maxLength: 8 })
  .map((cuts) => cuts.map(([from, length]) => seed.text.slice(from, from + length)).join(''));

test('whatever is left of an article, it answers the questions that it suggests', async () => {
  await fc.assert(
    fc.asyncProperty(mangled, async (text) => {
      const reading = read({ text });
      for (const { question, answer: place } of await questionsOf(reading)) {
        expect((await answering(byWords)(reading, questionOf(question), 1))[0]).toMatchObject({
          found: true,
          span: place,
        });
        expect(isInside(text, place)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('a question of 6,000 characters is answered like any other', async () => {
  for (const question of ['who said '.repeat(700), 'x'.repeat(6_000), '“'.repeat(6_000), 'Who is Aliyev? '.repeat(400)])
    for (const { sentence } of await answering(byWords)(seed.reading, questionOf(question), 5))
      expect(isInside(seed.text, sentence)).toBe(true);
});

test('sentences are in order and apart', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { sentences } = read({ text });
      expect(sentences.every(({ start }, at) => start >= (sentences[at - 1]?.end ?? 0))).toBe(true);
    }),
    { numRuns: 100 },
  );
});
