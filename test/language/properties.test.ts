import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answer } from '../../src/language/answer.ts';
import { read } from '../../src/language/read.ts';
import type { Reading, Span } from '../../src/language/reading.ts';
import { whoSaid } from '../../src/language/said.ts';
import { summarise } from '../../src/language/summary.ts';
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

test('no question or phrase makes answers, summaries and who-said throw or leave the text', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.integer({ min: 1, max: 9 }), (text, typed, sentences) => {
      for (const reading of [read({ text }), seed.reading]) {
        const { found, span, sentence } = answer(reading, typed);
        expect(found).toBe(span !== null);
        const said = whoSaid(reading, typed).flatMap((one) => [one.span, one.sentence]);
        expect(
          [span, sentence, ...said, ...summarise(reading, { sentences })].every((one) => isInside(reading.text, one)),
        ).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
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
