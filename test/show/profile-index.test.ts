import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Name, Quote, Reading, Sentence, Span } from '../../src/language/reading.ts';
import { speakerOf } from '../../src/language/statements/place-and-speaker.ts';
import { quotesAbout } from '../../src/language/summary/sentences-about.ts';
import { overlaps } from '../../src/language/text/spans.ts';
import { profileOf } from '../../src/show/profile-index.ts';
import '../chance.ts';
import { talk } from './talk.ts';

/** What is meant, by looking at everything beside everything. */
const byHand = (reading: Reading, { name, mentions }: Name) => {
  const all = quotesAbout(reading);
  const said = all.filter((quote) => speakerOf(quote) === name);
  const isInside = (mention: Span, { spans, cue, speaker, setting }: Quote) =>
    spans.some(({ start, end }) => start <= mention.start && mention.end <= end) &&
    ![cue, speaker, setting].some((around) => around !== null && overlaps(mention, around));
  const others = all.filter(
    (quote) =>
      ![null, name].includes(speakerOf(quote)) &&
      mentions.some((mention) => mention.by === 'name' && isInside(mention, quote)),
  );
  const isCovered = (sentence: Sentence) =>
    [...said, ...others].some(({ type, spans }) => {
      const inside = spans.filter((span) => overlaps(span, sentence));
      const lengths = inside.map(({ start, end }) => Math.min(end, sentence.end) - Math.max(start, sentence.start));
      const quoted = lengths.reduce((sum, length) => sum + length, 0);
      return inside.length > 0 && (type !== 'direct' || sentence.end - sentence.start - quoted <= 40);
    });
  const told = reading.sentences
    .filter((sentence) => mentions.some((mention) => overlaps(mention, sentence)))
    .filter((sentence) => !isCovered(sentence));
  return { said, others, told };
};

const LETTERS = 600;
const span = fc
  .tuple(fc.nat(LETTERS - 1), fc.integer({ min: 1, max: 150 }))
  .map(([start, length]) => ({ start, end: Math.min(LETTERS, start + length) }));
const inOrder = <T extends Span>(spans: T[]): T[] => spans.toSorted((one, other) => one.start - other.start);
const called = fc.constantFrom('Ada', 'Ben');
const quote = fc.record<Quote>({
  spans: fc.array(span, { minLength: 1, maxLength: 3 }).map(inOrder),
  type: fc.constantFrom('direct', 'mixed', 'indirect'),
  cue: fc.option(span),
  speaker: fc.option(fc.tuple(span, called).map(([place, name]) => ({ ...place, name }))),
  confidence: fc.constantFrom(0, 1),
  denied: fc.boolean(),
  setting: fc.option(span),
});
const mentions = fc
  .array(
    fc.record({
      start: fc.nat(LETTERS - 20),
      // A name has two letters or more, so it never lies between two sentences alone.
      length: fc.integer({ min: 2, max: 20 }),
      by: fc.constantFrom('name', 'pronoun'),
    }),
  )
  .map((all) => all.map(({ start, length, by }) => ({ start, end: start + length, by })));
const sentences = fc
  .uniqueArray(fc.integer({ min: 1, max: LETTERS - 1 }), { maxLength: 12 })
  .map((cuts) => [0, ...cuts.toSorted((one, other) => one - other), LETTERS + 1])
  .map((cuts) =>
    cuts
      .slice(1)
      .map((end, at) => ({ start: cuts[at] ?? 0, end: Math.max(end - 1, (cuts[at] ?? 0) + 1), paragraph: 0 })),
  );

test('what somebody said, what others said of them, and what else is told, as by hand', () => {
  const empty = talk(0);
  fc.assert(
    fc.property(sentences, fc.array(quote, { maxLength: 8 }), mentions, mentions, (cut, quotes, ada, ben) => {
      const [one, other] = empty.names;
      if (!one || !other) throw new Error('There are two.');
      const names = [
        { ...one, name: 'Ada', mentions: ada },
        { ...other, name: 'Ben', mentions: ben },
      ];
      const reading = { ...empty, text: 'x'.repeat(LETTERS), sentences: cut, quotes, names };
      for (const name of names) expect(profileOf(reading, name)).toEqual(byHand(reading, name));
    }),
    { numRuns: 300 },
  );
});

test('each quote and each sentence is looked at a few times, however many there are', () => {
  const reading = talk(20_000);
  let looks = 0;
  const counted = reading.sentences.map(({ start, end }) => ({
    get start() {
      looks += 1;
      return start;
    },
    get end() {
      looks += 1;
      return end;
    },
    paragraph: 0,
  }));
  const [ada] = reading.names;
  if (!ada) throw new Error('There is Ada Reed.');
  const asked = { ...reading, sentences: counted };
  const { said, others, told } = profileOf(asked, ada);
  expect([said.length, others.length, told.length]).toEqual([10_000, 10_000, 0]);
  expect(looks).toBeLessThan(40 * counted.length);
  const before = looks;
  expect(profileOf(asked, ada).said).toBe(said);
  expect(looks).toBe(before);
});
