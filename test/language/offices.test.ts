import { describe, expect, it } from 'vitest';
import { holdersOf } from '../../src/language/offices.ts';
import { read } from '../../src/language/read.ts';

const summit =
  'French President Luce Morel met the Polish prime minister, Jan Zielin, in Geneva on Monday. Her foreign minister, Tom Abadie, was ill. UN Secretary-General Amina Sow will join them. The Swiss president, Vera Amsler, thanked them all.';
const cuts =
  'Vexa will cut 400 jobs in March. Chief Executive Dana Roth told staff on Monday. The firm’s founder, Oskar Blum, said that he was sad. Its former chairman, Lou Kemp, said nothing.';
const schools =
  'Governor Ruth Amadi of Lagos State said that schools would open. In Kano, Governor Isa Bello said that they would stay shut. A teacher, Femi Ade, was glad.';
const visit =
  'The mayor, Tom Frost, was in Ghent on Monday for talks with Rui Pato, who runs the port. Frost will be in York again by Friday.';
const bridge =
  'Mayor Anna Holt opened the new bridge in Tarnby on Saturday. Bergen’s fire chief, Per Aas, sent a crew.';
const theatre =
  'The Kestrel Theatre will close in June. Artistic director Ruth Adler blamed what it costs. The chair of its board, Sir Tim Gower, was sorry. The town’s MP, Neil Oddie, was too.';

const held: [string, string, string[]][] = [
  [summit, 'president of France', ['Luce Morel']],
  [summit, 'French president', ['Luce Morel']],
  [summit, 'prime minister of Poland', ['Jan Zielin']],
  [summit, 'Poland’s prime minister', ['Jan Zielin']],
  [summit, 'president of Switzerland', ['Vera Amsler']],
  [summit, 'president of Poland', []],
  [summit, 'secretary general of the United Nations', ['Amina Sow']],
  [cuts, 'chief executive of Vexa', ['Dana Roth']],
  [cuts, 'CEO of Vexa', ['Dana Roth']],
  [cuts, 'Vexa’s founder', ['Oskar Blum']],
  [cuts, 'chairman of Vexa', []],
  [cuts, 'former chairman of Vexa', ['Lou Kemp']],
  [schools, 'governor of Lagos', ['Ruth Amadi']],
  [schools, 'governor of Lagos State', ['Ruth Amadi']],
  [schools, 'teacher of Kano', []],
  [visit, 'mayor of Ghent', []],
  ['US Secretary of State Hal Brand will fly to Cairo.', 'US secretary of state', ['Hal Brand']],
  ['US Secretary of State Hal Brand will fly to Cairo.', 'secretary of state of the United States', ['Hal Brand']],
  ['Northbrook’s captain Siv Aas scored twice.', 'captain of Northbrook', ['Siv Aas']],
  [
    'The town loves the Tarn Choir, with its young chief conductor, Per Stav.',
    'conductor of the Tarn Choir',
    ['Per Stav'],
  ],
  [bridge, 'mayor of Tarnby', ['Anna Holt']],
  [bridge, 'mayor of Bergen', []],
  [bridge, 'fire chief of Bergen', ['Per Aas']],
  [bridge, 'fire chief of Tarnby', []],
  [theatre, 'director of the Kestrel Theatre', ['Ruth Adler']],
  [theatre, 'chair of the Kestrel Theatre’s board', []],
];

describe('holdersOf', () => {
  it.each(held)('%s — %s', (text, typed, names) => {
    expect(holdersOf(read({ text }), typed)?.map(({ name }) => name)).toEqual(names);
  });
  it('is null where no noun for people is typed', () => {
    expect(holdersOf(read({ text: summit }), 'Geneva talks')).toBeNull();
  });
});
