import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Called, meantBy, nameWords, together } from '../../../src/language/names/identities.ts';

const people = (...names: string[]): Called[] =>
  names.map((name) => ({ name, articles: 1, person: true, aside: false }));
const organisation = (name: string): Called => ({ name, articles: 1, person: false, aside: false });

test.each([
  ['President Ilham Aliyev', ['ilham', 'aliyev']],
  ['Mr. Aliyev', ['aliyev']],
  ['Kate O’Neill-Smith', ['kate', "o'neill", 'smith']],
  ['José Ángel', ['jose', 'angel']],
  ['Stephen King', ['stephen', 'king']],
  ['King', ['king']],
  ['…', []],
])('%s is looked up by %o', (name, words) => {
  expect(nameWords(name)).toEqual(words);
});

describe('one person', () => {
  test.each([
    [['Ilham Aliyev', 'President Ilham Aliyev', 'Aliyev']],
    [['Donald J. Trump', 'Donald Trump', 'Trump']],
    [['John Fitzgerald Kennedy', 'John Kennedy', 'Kennedy']],
    [['José Ángel', 'Jose Angel']],
  ])('%o', (names) => {
    const [one, ...others] = together(people(...names.toReversed()));
    expect(others).toEqual([]);
    expect(new Set(one?.names)).toEqual(new Set(names));
    expect(one?.articles).toBe(names.length);
  });

  test('is called by the fullest name', () => {
    expect(together(people('Trump', 'Donald Trump', 'Donald J. Trump'))[0]?.name).toBe('Donald Trump');
    expect(together(people('Kennedy', 'John Fitzgerald Kennedy'))[0]?.name).toBe('John Fitzgerald Kennedy');
  });
});

describe('several people', () => {
  test.each([
    [['Kate Smith', 'John Smith']],
    [['Kate Smith', 'John Smith', 'Smith']],
    [['Donald Trump', 'Donald Trump Jr.', 'Trump']],
    [['John Smith', 'J. Smith']],
    [['John Francis Kennedy', 'John Fitzgerald Kennedy', 'John Kennedy']],
    [['Ilham', 'Ilham Aliyev']],
    [['Aliyev', 'Aliyeva']],
  ])('%o', (names) => {
    expect(together(people(...names)).map((one) => one.names)).toEqual(names.map((name) => [name]));
  });

  test('a firm is nobody’s surname', () => {
    expect(together([...people('Nikola Tesla'), organisation('Tesla')])).toHaveLength(2);
  });
});

test.each([
  ['Aliyev', ['Ilham Aliyev', 'Aliyev', 'Kate Smith'], 'Ilham Aliyev', []],
  ['president aliyev', ['Ilham Aliyev', 'Kate Smith'], 'Ilham Aliyev', []],
  ['ilham', ['Ilham Aliyev', 'Kate Smith'], 'Ilham Aliyev', []],
  ['Smith', ['Kate Smith', 'John Smith', 'Smith'], null, ['Kate Smith', 'John Smith']],
  ['kate smith', ['Kate Smith', 'John Smith', 'Smith'], 'Kate Smith', []],
  ['Smith', ['Kate Smith'], 'Kate Smith', []],
  ['Donald J Trump', ['Donald Trump', 'Kate Smith'], 'Donald Trump', []],
  ['Donald Trump', ['Donald J. Trump', 'Donald Trump Jr.'], 'Donald J. Trump', []],
  ['John', ['John Smith', 'John Lake'], null, ['John Smith', 'John Lake']],
  ['Alyev', ['Ilham Aliyev'], 'Ilham Aliyev', []],
  ['Ilham Alyev', ['Ilham Aliyev'], 'Ilham Aliyev', []],
  ['Jane Smith', ['Jade Smith', 'John Smith'], null, ['Jade Smith']],
  ['', ['Kate Smith'], null, []],
])('“%s” among %o', (typed, names, one, near) => {
  const found = meantBy(typed, together(people(...names)));
  expect([found.one?.name ?? null, found.near.map(({ name }) => name)]).toEqual([one, near]);
});

test('a firm comes before the only one who bears its name', () => {
  expect(meantBy('Tesla', together([...people('Nikola Tesla'), organisation('Tesla')])).one?.name).toBe('Tesla');
});

test('a surname is whoever is called by it alone', () => {
  const [father] = people('Heydar Aliyev');
  const all = father ? together([...people('Ilham Aliyev'), { ...father, aside: true }]) : [];
  expect(meantBy('Aliyev', all).one?.name).toBe('Ilham Aliyev');
  expect(meantBy('Heydar Aliyev', all).one?.name).toBe('Heydar Aliyev');
});

test('every name belongs to exactly one', () => {
  const word = fc.constantFrom('Ann', 'Jo', 'J.', 'Smith', 'Lake', 'Dr', 'Jr.', '…');
  const called = fc.record({
    name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    articles: fc.nat(9),
    person: fc.boolean(),
    aside: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.uniqueArray(called, { selector: ({ name }) => name }), fc.string(), (all, typed) => {
      const grouped = together(all);
      expect(grouped.flatMap(({ names }) => names).sort()).toEqual(all.map(({ name }) => name).sort());
      for (const { name, names } of grouped) expect(names[0]).toBe(name);
      const { one, near } = meantBy(typed, grouped);
      expect(one === null || near.length === 0).toBe(true);
    }),
  );
});
