import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../../src/language/read.ts';
import { isWhole, leans } from '../../../src/language/summary/leaning.ts';
import { rankingOf } from '../../../src/language/summary/ranking.ts';
import { sentencesBearingOn } from '../../../src/language/summary/sentences-about.ts';
import { summarise } from '../../../src/language/summary/summary.ts';
import { seed } from '../seed.ts';

const { text, reading } = seed;

const summaryOf = (article: string, sentences: number): string[] => {
  const title = article.split('\n')[0] ?? '';
  return summarise(read({ text: article, title }), { sentences }).map(({ start, end }) => article.slice(start, end));
};

test.each([1, 3, 5])('%i sentences, whole and in order, without headline and standfirst', (count) => {
  const spans = summarise(reading, { sentences: count });
  expect(spans).toHaveLength(count);
  for (const span of spans) expect(reading.sentences).toContainEqual(expect.objectContaining(span));
  expect(spans.map(({ start }) => start)).toEqual(spans.map(({ start }) => start).sort((a, b) => a - b));
  expect(spans.every(({ start }) => start >= (reading.standfirst?.end ?? 0))).toBe(true);
});

test('what is more holds what was less', () => {
  const at = (sentences: number) => summarise(reading, { sentences }).map(({ start }) => start);
  for (const count of [1, 2, 3, 4]) expect(at(count + 1)).toEqual(expect.arrayContaining(at(count)));
});

const fire = `Fire at the mill on Brook Street

A fire destroyed the old mill on Brook Street in Harwick on Tuesday night, and forty people had to leave their homes.

But nobody was hurt in the fire at the mill on Brook Street.

A fire destroyed the old mill on Brook Street in Harwick late on Tuesday night.

Jane Cole (left) looks at the old mill on Brook Street in Harwick.

“The fire at the mill was the worst in Harwick for years. Forty people had to leave Brook Street,” fire chief Ian Webb said.

Sign up for our newsletter about the mill on Brook Street in Harwick.

The mill was built in 1884 and has stood empty since the dye works in Harwick closed.

He thanked the baker who had brought bread to the street.

Police in Harwick want to hear from people who were on Brook Street before ten.

They have found a can of petrol near the mill.

The council will decide in March what becomes of the mill and of Brook Street.

Trains ran late on Wednesday because of the smoke.

Schools in the town were open.`;

test('each sentence stands on its own, and none says the same again', () => {
  const shown = summaryOf(fire, 9);
  expect(shown).toHaveLength(4);
  expect(shown.filter((one) => one.startsWith('A fire destroyed'))).toHaveLength(1);
  for (const not of ['But nobody', 'Jane Cole', 'Sign up', 'He thanked', 'They have', '“The fire', 'Forty people'])
    expect(shown.filter((one) => one.startsWith(not))).toEqual([]);
});

test('short articles give short summaries: a third at most, but one sentence at least', () => {
  expect(summaryOf('Only one sentence stands here today.', 3)).toHaveLength(1);
  expect(summaryOf('The title\n\nIt rains. He left. But the bank said no.', 3)).toHaveLength(1);
  expect(summaryOf('', 3)).toEqual([]);
  const bodied = fire.split('\n\n').slice(0, 4).join('\n\n');
  expect(summaryOf(bodied, 3)).toHaveLength(1);
});

const moths = `Moths steer by the stars, researchers say

Moths can keep to a course by the stars alone, according to a study that was published on Wednesday.

Researchers at the University of Harwick flew 210 moths under a painted sky in a dark hall. When the painted stars were turned, nearly all of the moths turned with them within a minute.

The hall was built in 1984 for concerts. It has stood empty since the orchestra left Harwick.

Moths have become rare in the county. The council wants fewer street lamps from March on.`;

test('the one sentence with which news begins is no standfirst, however long the next paragraph: it leads the summary', () => {
  const title = moths.split('\n')[0] ?? '';
  expect(read({ text: moths, title }).standfirst).toBeNull();
  expect(summaryOf(moths, 1)).toEqual([expect.stringMatching(/^Moths can keep to a course/)]);
});

const bridge = `A bridge is a promise

Engineer Nadia Ferrow, 52, has built 31 bridges in nine countries and wants to build three more. She spoke to the Osterwick Gazette.

Q: The bridge over the Orne in Osterwick is two years late. Why?

A: Because the river moved its bed by eleven metres in one winter. We had to drill new foundations for the bridge over the Orne.

Q: Mayor Dieter Holm said last week that the delay of the bridge cost the town 4 million euros. Is he right?

A: Mayor Holm is counting the ferry as well, which the town of Osterwick wanted to run anyway. He knows that.`;

test('what is asked and answered in an interview is no sentence of the article’s own', () => {
  expect(summaryOf(bridge, 3)).toEqual([expect.stringMatching(/^Engineer Nadia Ferrow/)]);
});

test.each([
  'Last summer they opened the jars.',
  'In late 2020 they sold the mill.',
  'Two years later, they came back.',
])('%s leans, though a day stands before the pronoun', (opening) => {
  expect(leans(opening)).toBe(true);
});

test.each([
  'Last summer the botanists opened the jars.',
  'On Monday Maria Silva and Tom Adder said that they would sell.',
  'After they had slept, Maria Silva and Tom Adder left for the coast.',
])('%s does not', (opening) => {
  expect(leans(opening)).toBe(false);
});

const sentence = fc.constantFrom(
  'Maria Silva opened a bakery on Mill Lane in Porto on Monday.',
  'But she had no flour for the bakery, and the mill was shut.',
  'The bakery on Mill Lane sells bread and cakes made in Porto.',
  '“We sell out by nine. It cannot go on,” Maria Silva said.',
  'Subscribe to our newsletter about bread and bakeries in Porto.',
  'The street was full of people who wanted bread for 400 guests.',
  'They went home before it was dark.',
  'Read it.',
);
const article = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  .map((paragraphs) => paragraphs.map((some) => some.join(' ')).join('\n\n'));

test('whatever the article: whole sentences in order, a third at most, and none that leans where another can stand', () => {
  fc.assert(
    fc.property(article, fc.integer({ min: 1, max: 9 }), (written, sentences) => {
      const made = read({ text: written });
      const spans = summarise(made, { sentences });
      const shown = spans.map(({ start, end }) => written.slice(start, end));
      expect(spans.length).toBeLessThanOrEqual(Math.max(1, Math.min(sentences, made.sentences.length / 3)));
      expect(spans.every(({ start }, at) => start >= (spans[at - 1]?.end ?? 0))).toBe(true);
      expect(new Set(shown).size).toBe(shown.length);
      if (shown.length > 1) expect(shown.every((one) => isWhole(one) && !leans(one))).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('whatever it is to be about: what is shown bears on it, and is less than a third', () => {
  fc.assert(
    fc.property(
      article,
      fc.oneof(fc.string(), fc.constantFrom('Silva', 'bread', 'Mill Lane', 'they')),
      (written, about) => {
        const made = read({ text: written });
        const bearing = sentencesBearingOn(made, about).map(({ start }) => start);
        const shown = summarise(made, { sentences: 3, about }).map(({ start }) => start);
        expect(bearing).toEqual(expect.arrayContaining(shown));
        expect(shown.length > 0).toBe(bearing.length > 0);
      },
    ),
    { numRuns: 60 },
  );
});

test('the text is untouched', () => {
  expect(summarise(reading, { sentences: 1 }).map(({ start, end }) => text.slice(start, end))).toEqual([
    expect.stringMatching(/^\p{Lu}.*\.$/u),
  ]);
});

test.each([
  ['a little more', 1, 'The old bridge at Tarn fell into the river.'],
  ['far more', 9, 'Some 40 boats were moored along the northern bank.'],
])('alone stands the earliest, unless another says far more: %s', (_, number, expected) => {
  const text =
    'The old bridge at Tarn fell into the river. Some 40 boats were moored along the northern bank. Divers looked for the missing lorry.';
  const weights = { early: 0, first: 0, central: 0, length: 0, 'own voice': 0, number, words: 0, pairs: 0 };
  const reading = read({ text });
  const ranking = rankingOf(reading, [], weights);
  const [shown] = summarise({ ...reading, ranking }, { sentences: 1 });
  expect(text.slice(shown?.start, shown?.end)).toBe(expected);
});

test('where it is open whom "she" behind a day means, the sentence is left out', () => {
  const article = `A bakery that lost everything in the flood of Ashcombe reopened on Saturday, and the queue was long before the first loaf was sold.

Crumb & Daughters was under four feet of water when the River Lenn burst its banks on the night of 9 February. Its two ovens and a mixer were ruined. The owner, Josephine Marlow, 58, put the damage at £92,000, of which her insurance will cover £40,000.

Her daughter Beth, who runs the shop, disagreed. Within three days she had raised £18,500 online, and a competitor, Luca Ferrante of Ferrante’s in Holt, lent the family an oven free of charge.

The flood damaged 63 homes and 17 businesses in the town. One man was treated in hospital. No one was killed. Nobody else was hurt.

The agency was criticised for its warning. Its manager apologised on Monday. A new gauge will be there by May. Not everybody was satisfied. Marlow said she had no plans to retire.`;
  expect(summaryOf(article, 5).join(' ')).not.toContain('Within three days');
});
