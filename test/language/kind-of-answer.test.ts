import { expect, test } from 'vitest';
import { ofKind } from '../../src/language/kind-of-answer.ts';
import { read } from '../../src/language/read.ts';

const text = `The money paid for a boat and a house in Devon. The auditor found it because three cheques were made out to nobody.

The work took 18 months. It was sold in the old harbour. The Grey Gull, built in 1998, carries sheep.

Jo Berg broke a finger in the first half. She left school at 14 to work in Leeds, and will sing next spring. Workers vote on a strike next week.

Joel Amadi scored both goals, the last four minutes from time. The lane was closed by 14 to 9 for a year. About a third of the grass was lost since 1950.

All but nine of the jars broke. The firm cuts 340 of its 1,200 jobs. The Pelican Café sank on 3 August last year. A plan to charge drivers was dropped. Marine biologist Nora Field took samples.

Hill reached the final after a win over Ash at Mill Lane. Pike was fined over false claims.

Tarn Mills is in favour of a second boat, but on the verge of ruin. It has a shop in the old power plant. Deputy minister Karl Sund met the crew.`;
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
  ['How many minutes were left?', 'four minutes'],
  ['How much grass was lost?', 'About a third'],
  ['Who votes?', 'Workers'],
  ['What did she break?', 'a finger'],
  ['Why was Pike fined?', 'false claims'],
  ['Where is the shop?', 'the old power plant'],
  ['Who is Sund?', 'Deputy minister'],
])('%s “%s” is of the kind', (question, words) => {
  expect(ofKind(reading, question, answering(words))).toEqual(answering(words));
});

test.each([
  ['Who will pay?', 'a boat'],
  ['Who is the owner?', 'a boat'],
  ['Where was it?', 'three cheques'],
  ['Where is the Pelican Café?', '3 August last year'],
  ['Who sank the café?', 'The Pelican Café'],
  ['Who built the house?', 'Devon'],
  ['Who built the Grey Gull?', 'The Grey Gull, built in 1998, carries'],
  ['Why did the work take so long?', '18 months'],
  ['Why was it sold?', 'It was sold in the old harbour.'],
  ['Where was the match played?', 'the first half'],
  ['Who was rescued?', 'Devon'],
  ['Who did Berg blame?', 'Jo Berg'],
  ['Who did Field see?', 'Marine biologist Nora Field'],
  ['How many goals did Lund score?', 'four minutes'],
  ['What will she do?', 'next spring'],
  ['Why was the plan dropped?', 'to charge drivers'],
  ['Why did Hill win?', 'Ash at Mill Lane'],
  ['What did the team take?', 'Marine biologist Nora Field'],
  ['How did Berg break a finger?', 'Jo Berg'],
  ['Which school did Berg leave?', 'Jo Berg'],
  ['Where is Tarn Mills?', 'favour of a second boat'],
  ['Where is Tarn Mills?', 'the verge of ruin'],
  ['Who met Sund?', 'Deputy minister'],
])('%s “%s” is no answer', (question, words) => {
  expect(ofKind(reading, question, answering(words))).toMatchObject({ found: false, span: null });
});

test.each([
  ['Why did she leave school?', '14 to work in Leeds', 'to work in Leeds'],
  ['When do workers vote?', 'a strike next week', 'next week'],
  ['How long was the lane closed?', '14 to 9', 'for a year'],
  ['How much grass was lost?', 'since 1950', 'About a third of the grass'],
  ['How many jars broke?', 'nine', 'All but nine'],
  ['How many jobs are cut?', '1,200', '340 of its 1,200'],
])('%s of “%s” only “%s” answers, or beside it', (question, words, expected) => {
  const { span } = ofKind(reading, question, answering(words));
  expect(span && text.slice(span.start, span.end)).toBe(expected);
});

test('where the words give no reason, a clause of the sentence may, else there is none', () => {
  const cheques = answering('The auditor');
  const clause = ofKind(reading, 'Why did it come to light?', cheques).span;
  expect(text.slice(clause?.start, clause?.end)).toBe('because three cheques were made out to nobody');
});
