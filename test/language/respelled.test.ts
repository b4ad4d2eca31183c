import { expect, test } from 'vitest';
import { answer } from '../../src/language/answer.ts';
import { read } from '../../src/language/read.ts';
import { respelled } from '../../src/language/respelled.ts';

const text = `Félix Núñez opened the café in Istanbul on Monday. Marian Holt and Marion Hale came from Leeds. “It is small,” said Ida Dahlstrom.`;
const reading = read({ text });

test.each([
  ['Who is Felix Nunez?', 'Who is Félix Núñez?'],
  ['What opened in Instanbul?', 'What opened in Istanbul?'],
  ["Where is Felix's cafe?", "Where is Felix's café?"],
  ['Who is Marian Hold?', 'Who is Marian Hold?'],
  ['Did Mariam Holt come?', 'Did Mariam Holt come?'],
  ['What does Ida Dahlstrm say?', 'What does Ida Dahlstrom say?'],
  ['What does Ivy Dahlstrm say?', 'What does Ivy Dahlstrm say?'],
  ['What does Dahlstrm say?', 'What does Dahlstrm say?'],
  ['Did Marian come from leads?', 'Did Marian come from leads?'],
  ['did marian holt come from leeds', 'Did Marian Holt come from Leeds?'],
  ['when did felix nunez open the café', 'When did Félix Núñez open the café?'],
  ['Who came!? ', 'Who came!?'],
  ['Who came to Oslo?', 'Who came to Oslo?'],
  ['', ''],
])('%s is read as %s', (question, expected) => {
  expect(respelled(reading, question)).toBe(expected);
});

test('a name that is written with its accents and without is one name', () => {
  const both = read({ text: 'The mayor of İstanbul spoke. Istanbul grew.' });
  expect(respelled(both, 'When did Instanbul grow?')).toMatch(/^When did (?:İ|I)stanbul grow\?$/);
});

test('a place is mended though somebody is named after it', () => {
  const one = read({ text: 'Jack Boston opened a shop in Boston. The shop grew, and Boston grew.' });
  expect(respelled(one, 'When did Bostton grow?')).toBe('When did Boston grow?');
});

test('a name typed without its accents is found', () => {
  const { found, span } = answer(reading, 'When did Felix Nunez open the cafe?');
  expect([found, span && text.slice(span.start, span.end)]).toEqual([true, expect.stringContaining('Monday')]);
});
