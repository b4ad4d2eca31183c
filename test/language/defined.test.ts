import { expect, test } from 'vitest';
import { answer } from '../../src/language/answer.ts';
import { isDefinedIn } from '../../src/language/answer-thing.ts';
import { read } from '../../src/language/read.ts';

test.each([
  ['What is a glacier?', 'A glacier is a river of ice.', true],
  ['What are glaciers?', 'Glaciers, rivers of ice, are slow.', true],
  ['What is a glacier?', 'Such ice is called a glacier.', true],
  ['What is a glacier?', 'The glacier (ice that moves) grew.', true],
  ['What is the Echo?', 'The Echo sold 400 copies.', true],
  ['What is Buddhism?', 'Buddhism, the faith of the north, spread.', true],
  ['What is Buddhism?', 'She wrote of Buddhism.', false],
  ['What is a glacier?', 'The glacier grew by 240 metres.', false],
  ['What is a division?', 'The 3rd division, the reserves, waited.', false],
  ['What is a magazine?', 'He bought a magazine, the Lark.', false],
  ['What is Sintra?', 'They saw Sintra, the Algarve and Faro.', false],
  ['What is Tolland?', 'Tolland is in debt.', false],
  ['What is Norvane?', 'Apart from Norvane, the largest firm is Tolland.', false],
  ['What was repaired?', 'The road was repaired.', true],
  ['What is Tolland in?', 'Tolland has debts.', true],
  ['What are rhizomes?', 'Rhizomes, underground stems that creep, grow there.', true],
  ['What is mulsh?', 'The dish, mulsh, is a porridge.', true],
  ['What is Tuxen?', 'He joined the Danish brewer Tuxen.', true],
  ['What is Tuxen?', 'He joined Tuxen.', false],
  ['What is a boiler?', 'A boiler is cheaper to buy.', false],
  ['What is a bay called?', 'Lind Bay is wide.', true],
  ['What is a division?', 'A division is “a group of teams”.', true],
  ['What are GUGs?', 'General user guides (GUGs) were read.', true],
  ['What is a fine?', 'The fine is $5,000.', false],
  ['What is a holding?', 'Grey Media sold a holding.', false],
])('%s “%s” says it: %s', (question, text, expected) => {
  expect(isDefinedIn(read({ text }), question, { start: 0, end: text.length })).toBe(expected);
});

test.each([
  ['What is Birka?', 'Its largest owner, the investment firm Birka, backed it.', 'the investment firm'],
  ['What is Kolo?', 'Start-up Kolo makes scooters.', 'Start-up'],
  ['What is Halden?', 'Swedish chipmaker Halden Semiconductor said so. Halden fell.', 'Swedish chipmaker'],
  ['What is Salt Road?', 'She has withdrawn her latest film, “The Salt Road”, from it.', 'her latest film'],
  ['What is Nine Mile?', 'They will see “Nine Mile,” a story of a farm.', 'a story of a farm'],
  ['What is Birka?', 'He said that Birka lost.', null],
  [
    'What is Open Score?',
    'The charity that she founded afterwards, Open Score, works there.',
    'The charity that she founded afterwards',
  ],
  [
    'What is Lattice?',
    'She said a start-up founded by one of her students, Lattice, had cut it.',
    'a start-up founded by one of her students',
  ],
  ['What is Oslo?', 'The owner of the mill, Oslo, and Bergen lost.', null],
])('%s %s', (question, text, expected) => {
  const { found, span } = answer(read({ text }), question);
  expect(found && span ? text.slice(span.start, span.end) : null).toBe(expected);
});
