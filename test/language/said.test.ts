import { expect, test } from 'vitest';
import { read } from '../../src/language/read.ts';
import { whoSaid } from '../../src/language/said.ts';
import { seed } from './seed.ts';

const { text, reading } = seed;

test.each([
  ['Russia plays a pivotal role', 'exact', 'Ilham Aliyev', 'Russia plays a pivotal role'],
  ['russia plays a PIVOTAL role!', 'exact', 'Ilham Aliyev', 'Russia plays a pivotal role'],
  [
    '“happy with the progress in the resolution”',
    'exact',
    'Ilham Aliyev',
    'happy with the progress in [the] resolution',
  ],
  ['happy with the progress in resolution', 'close', 'Ilham Aliyev', 'happy with the progress in [the] resolution'],
  [
    'a lot depends on the action and coperation',
    'close',
    'Ilham Aliyev',
    'A lot depends on the actions and cooperation',
  ],
  [
    'Russia played a big role in ensuring regional security',
    'close',
    'Ilham Aliyev',
    'Russia plays a pivotal role in ensuring regional security',
  ],
  [
    'The two leaders discussed various bilateral issues',
    'exact',
    null,
    'The two leaders discussed various bilateral issues',
  ],
])('%s', (phrase, match, speaker, found) => {
  const [best] = whoSaid(reading, phrase);
  expect(best && [best.match, best.quote?.speaker?.name ?? null, text.slice(best.span.start, best.span.end)]).toEqual([
    match,
    speaker,
    found,
  ]);
});

test('all who used the same words are listed', () => {
  const article = '“We are ready,” said Jo Lake. Later the rival said: “We are ready.”';
  expect(whoSaid(read({ text: article }), 'we are ready').map(({ quote }) => quote?.speaker?.name)).toEqual([
    'Jo Lake',
    'the rival',
  ]);
});

test('the nearest thing is only near', () => {
  const [best] = whoSaid(reading, 'a peacekeeping force will defend the ceasefire');
  expect(best?.match).toBe('near');
});

test.each(['the moon is made of cheese', '', '!?'])('%j stands nowhere', (phrase) => {
  expect(whoSaid(reading, phrase)).toEqual([]);
});

test('a denied statement stays denied', () => {
  const [best] = whoSaid(read({ text: 'Carl Foss did not say that the bridge was safe.' }), 'the bridge was safe');
  expect(best?.quote?.denied).toBe(true);
});
