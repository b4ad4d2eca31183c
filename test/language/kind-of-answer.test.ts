import { expect, test } from 'vitest';
import { ofKind } from '../../src/language/kind-of-answer.ts';
import { read } from '../../src/language/read.ts';

const text = `The money paid for a boat and a house in Devon. The auditor found it because three cheques were made out to nobody.

The work took 18 months. It was sold in the old harbour. The Grey Gull, built in 1998, carries sheep.`;
const reading = read({ text });
const answering = (words: string) => {
  const start = text.indexOf(words);
  const sentence = reading.sentences.find((one) => one.start <= start && start < one.end);
  if (start < 0 || !sentence) throw new Error(`“${words}” is not in the text.`);
  return {
    found: true,
    span: { start, end: start + words.length },
    sentence: { start: sentence.start, end: sentence.end },
    confidence: 0.8,
  };
};

test.each([
  ['Who will pay?', 'The auditor'],
  ['Who got it?', 'nobody'],
  ['Who is the Grey Gull?', 'The Grey Gull'],
  ['Where is the house?', 'Devon'],
  ['Where was it sold?', 'the old harbour'],
  ['Why did the auditor find it?', 'because three cheques were made out to nobody'],
  ['Why did the auditor find it?', 'three cheques were made out to nobody'],
  ['What did it pay for?', 'a boat'],
  ['How long did it take?', '18 months'],
])('%s “%s” is of the kind', (question, words) => {
  expect(ofKind(reading, question, answering(words))).toEqual(answering(words));
});

test.each([
  ['Who will pay?', 'a boat'],
  ['Who is the owner?', 'a boat'],
  ['Where was it?', 'three cheques'],
  ['Who built the house?', 'Devon'],
  ['Who built the Grey Gull?', 'The Grey Gull, built in 1998, carries'],
  ['Why did the work take so long?', '18 months'],
  ['Why was it sold?', 'It was sold in the old harbour.'],
])('%s “%s” is no answer', (question, words) => {
  expect(ofKind(reading, question, answering(words))).toMatchObject({ found: false, span: null });
});

test('where the words give no reason, a clause of the sentence may, else there is none', () => {
  const cheques = answering('The auditor');
  const clause = ofKind(reading, 'Why did it come to light?', cheques).span;
  expect(text.slice(clause?.start, clause?.end)).toBe('because three cheques were made out to nobody');
});
