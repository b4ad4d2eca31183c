import { expect, test } from 'vitest';
import type { Figure } from '../../bench/figures.ts';
import { figuresOf } from '../../bench/quotes/figures.ts';
import type { Gold, Scored } from '../../bench/quotes/gold.ts';
import { matched } from '../../bench/quotes/matching.ts';
import { worstMisses } from '../../bench/quotes/misses.ts';
import { judged } from '../../bench/quotes/right-name.ts';
import { kindOf, nameIn } from '../../bench/quotes/speaker-name.ts';
import type { Quote, Span } from '../../src/language/reading.ts';

const place = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  expect(start, words).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
};

type Marked = { words: string[]; type?: Quote['type']; speaker: string | null; cue?: string; inHeadline?: boolean };
type Given = Omit<Marked, 'speaker'> & { speaker: string | null; name?: string; confidence?: number };

/** An article with what is marked and what is found in it, each by its words. */
const scored = (text: string, marked: Marked[], given: Given[]): Scored => ({
  article: {
    id: 'bridge',
    split: 'dev',
    title: text.slice(0, text.indexOf('\n')),
    text,
    quotes: marked.map(({ words, type = 'indirect', speaker, cue, inHeadline = false }): Gold => {
      const spans = words.map((one) => place(text, one));
      return {
        start: spans[0]?.start ?? 0,
        end: spans.at(-1)?.end ?? 0,
        ...(spans.length > 1 && { spans }),
        type,
        speaker: speaker === null ? null : { ...place(text, speaker), text: speaker },
        cue: cue === undefined ? null : place(text, cue),
        speech: true,
        inHeadline,
      };
    }),
  },
  found: given.map(({ words, type = 'indirect', speaker, name, cue, confidence = 0.99 }) => ({
    spans: words.map((one) => place(text, one)),
    type,
    speaker: speaker === null ? null : { ...place(text, speaker), name: name ?? speaker },
    cue: cue === undefined ? null : place(text, cue),
    confidence,
    denied: false,
    setting: null,
  })),
});

const valuesOf = (figures: Figure[]) => Object.fromEntries(figures.map(({ name, value }) => [name, value]));

const text = `A new bridge for Arnby

“We will build the bridge by June,” Mayor Anna Lind said on Monday.

Tom Lind told the council the bridge would cost ten million crowns.

“It is too dear,” added a spokeswoman for Erik Holm. He warned that taxes would rise.

The lake froze early this year.
`;
const june = { words: ['“We will build the bridge by June,”'], type: 'direct' as const, cue: 'said' };
const cost = { words: ['the bridge would cost ten million crowns'], cue: 'told' };

/** One right, one under a wrong name in the right place, one too short, one missed, one about nothing that was said. */
const bridge = scored(
  text,
  [
    { ...june, speaker: 'Mayor Anna Lind' },
    { ...cost, speaker: 'Tom Lind' },
    { words: ['“It is too dear,”'], type: 'direct', cue: 'added', speaker: 'a spokeswoman for Erik Holm' },
    { words: ['that taxes would rise'], cue: 'warned', speaker: 'He' },
  ],
  [
    { ...june, speaker: 'Anna Lind' },
    { ...cost, speaker: 'Tom Lind', name: 'Anna Lind' },
    { words: ['too dear,”'], type: 'direct', cue: 'added', speaker: 'Erik Holm' },
    { words: ['The lake froze early this year'], speaker: 'Anna Lind', confidence: 0.01 },
  ],
);

test('an article whose figures can be counted by hand', () => {
  expect(valuesOf(figuresOf([bridge]))).toMatchObject({
    // Two of four marked and four found.
    'who said what, all: F1': 50,
    'words, all: F1': 50,
    'speaker right, all': 100,
    'who said what, direct: F1': 50,
    // The lake has no cue: two of four and three.
    'who said what, speech: F1': 57.1,
    // Of four marked and three found (Anna Lind once), Tom Lind.
    'exact spans, source: F1': 28.6,
    'exact spans, cue: F1': 85.7,
    'exact spans, content: F1': 50,
    'exact spans, only sentences with one marked: F1': '28.6 / 85.7 / 57.1',
    'shown as certain': 3,
    'shown as certain: right name': 33.3,
    'shown as certain: direct quotes shown': 50,
    'right name, boundary errors counted as wrong too': 33.3,
    'right name where one is marked, of those': '1 of 2',
    'right place where a pronoun or role is marked': '0 of 1',
    'shown though no speaker or nothing is marked': 0,
    'shown from confidence 0.9': '33.3 % right, 50 % of direct quotes, 3 in all',
    // (0.01² + 0.99² + 0.99² + 0.01²) / 4
    'confidence: Brier score': 0.49,
    'confidence 0 to 0.1': '0 % right, 1 % expected, 1 in all',
    'confidence 0.5 to 0.6': 'none',
    'confidence 0.9 to 1': '33.3 % right, 99 % expected, 3 in all',
    'errors: right': 2,
    'errors: missed': 1,
    'errors: spurious': 1,
    'errors: boundary (words shared, F1 under 0.8)': 1,
    'errors: wrong speaker': 0,
    'by quote: direct': '1 right, 0 missed, 1 boundary, 0 wrong speaker, 0 spurious',
    'by quote: indirect': '1 right, 1 missed, 0 boundary, 0 wrong speaker, 1 spurious',
    'by speaker: name': '2 right, 0 missed, 0 boundary, 0 wrong speaker, 1 spurious',
    'by speaker: pronoun': '0 right, 1 missed, 0 boundary, 0 wrong speaker, 0 spurious',
    'by speaker: role or other phrase': '0 right, 0 missed, 1 boundary, 0 wrong speaker, 0 spurious',
  });
});

test('all that is marked gives full marks, nothing found gives none', () => {
  const { article } = bridge;
  const found = article.quotes.map(
    ({ start, end, type, speaker, cue }): Quote => ({
      spans: [{ start, end }],
      type,
      speaker: speaker && { start: speaker.start, end: speaker.end, name: speaker.text },
      cue,
      confidence: 1,
      denied: false,
      setting: null,
    }),
  );
  const full = valuesOf(figuresOf([{ article, found }]));
  const none = valuesOf(figuresOf([{ article, found: [] }]));
  for (const name of [
    ...['direct+mixed', 'direct', 'speech', 'all'].map((of) => `who said what, ${of}: F1`),
    ...['source', 'cue', 'content'].map((of) => `exact spans, ${of}: F1`),
    'shown as certain: right name',
    'shown as certain: direct quotes shown',
  ]) {
    expect(full[name], name).toBe(100);
    expect(none[name], name).toBe(0);
  }
  expect(full['confidence: Brier score']).toBe(0);
  expect(none['errors: missed']).toBe(4);
});

test('wrong speakers are told apart', () => {
  const values = valuesOf(
    figuresOf([
      scored(
        text,
        [
          { ...june, speaker: 'Mayor Anna Lind' },
          { ...cost, speaker: null },
          { words: ['that taxes would rise'], speaker: 'He' },
        ],
        [
          { ...june, speaker: 'Erik Holm' },
          { ...cost, speaker: 'Tom Lind' },
          { words: ['that taxes would rise'], speaker: null },
        ],
      ),
    ]),
  );
  expect(values).toMatchObject({
    'errors: right': 0,
    'errors: wrong speaker': 3,
    'errors: wrong speaker, somebody else': 1,
    'errors: wrong speaker, a speaker where none is marked': 1,
    'errors: wrong speaker, none where one is marked': 1,
    'shown though no speaker or nothing is marked': 1,
  });
});

test('an interrupted quote is one statement, and two spans; one over two sentences is cut at the end of the first', () => {
  const words = ['“It rains,”', '“and it pours. We stay.”'];
  const rain = `Rain\n\n${words[0]} said Ida Berg, ${words[1]}\n`;
  const quote = { words, type: 'direct' as const, speaker: 'Ida Berg', cue: 'said' };
  const half = { ...quote, words: [words[0] ?? '', '“and it pours'] };
  const whole = valuesOf(figuresOf([scored(rain, [quote], [quote])]));
  expect(whole).toMatchObject({ 'who said what, all: F1': 100, 'exact spans, content: F1': 100 });
  // Found "It rains" of three contents: It rains, and it pours., We stay.
  expect(valuesOf(figuresOf([scored(rain, [quote], [half])]))).toMatchObject({ 'exact spans, content: F1': 40 });
});

test('what is marked and what is found is paired once', () => {
  const { pairs, near, missed, spurious } = matched(
    scored(
      text,
      [{ ...june, speaker: 'Anna Lind' }],
      [
        { ...june, speaker: 'Anna Lind' },
        { ...june, speaker: 'Erik Holm' },
        { ...june, words: ['build the bridge'], speaker: 'Anna Lind' },
      ],
    ),
  );
  expect([pairs.length, near.length, missed.length, spurious.length]).toEqual([1, 0, 0, 2]);
  expect(pairs[0]?.found.speaker?.name).toBe('Anna Lind');
});

test.each([
  // The article's words that stand for the speaker, the name shown, whether it is right.
  ['Mayor Anna Lind', 'Anna Lind', true],
  ['Mayor Anna Lind', 'Tom Lind', false],
  ['Mayor Anna Lind', 'Anna', false],
  ['Erik Holm', 'Holm', true],
  ['Dr. Holm', 'Erik Holm', true],
  ['Dr. Holm', 'Tom Lind', false],
  ['Holm’s', 'Erik Holm', true],
  // Two have that surname, and one is named in full more often.
  ['Ms. Lind', 'Anna Lind', true],
  ['Ms. Lind', 'Tom Lind', false],
  ['Ms. Lind', 'Lind', true],
  ['Anna Lind, who has been mayor since May,', 'Lind', false],
  ['Anna of Arnby', 'Anna Lind', true],
  ['the Holm Trust', 'Erik Holm', false],
  ['the Holm Trust', 'Holm Trust', true],
])('%s, shown as %s: %s', (speaker, name, right) => {
  const words = ['the road is closed'];
  const road = `The road\n\nMayor Anna Lind spoke. Anna Lind waited for Erik Holm and Tom Lind. ${speaker} said the road is closed.\n`;
  const start = road.lastIndexOf(speaker);
  const { article, found } = scored(road, [{ words, speaker }], [{ words, speaker, name }]);
  const [gold] = article.quotes;
  if (gold?.speaker) Object.assign(gold.speaker, { start, end: start + speaker.length });
  expect(judged(matched({ article, found })).map((one) => [one.right, one.by])).toEqual([[right, 'name']]);
});

test.each([
  // The article's words, our words for the speaker, whether they are about the same.
  ['He', 'He', true],
  ['a spokeswoman for Erik Holm', 'a spokeswoman for Erik Holm', true],
  ['a spokeswoman for Erik Holm', 'spokeswoman', true],
  ['a spokeswoman for Erik Holm', 'Erik Holm', false],
])('%s, found as %s: %s', (speaker, ours, right) => {
  const words = ['that taxes would rise'];
  const found = { words, speaker: ours, name: 'Whoever' };
  expect(judged(matched(scored(text, [{ words, speaker }], [found])))).toMatchObject([{ right, by: 'place' }]);
});

test.each([
  ['Mike Pence', 'name', 'mike pence'],
  ['Republican nominee Gov. Mike Pence (R-Ind.)', 'name', 'mike pence'],
  ['the governor’s aide, Ana Ruiz,', 'name', 'ana ruiz'],
  ['John F. Kerry Jr., a senator from Boston', 'name', 'john f kerry'],
  ['Lind’s lawyer Ana Ruiz', 'name', 'ana ruiz'],
  ['Mr. King', 'name', 'king'],
  ['PENCE', 'name', 'pence'],
  ['the Daily Planet', 'organisation', 'daily planet'],
  ['NATO', 'organisation', 'nato'],
  ['Arnby Police Department', 'organisation', 'arnby police department'],
  ['She', 'pronoun', undefined],
  ['the mayor', 'role or other phrase', undefined],
  ['Lind’s campaign', 'role or other phrase', undefined],
  ['A spokesman for Tom Lind', 'role or other phrase', undefined],
  ['Tom Lind and Erik Holm', 'role or other phrase', undefined],
  ['some Republicans', 'role or other phrase', undefined],
  ['Vice President', 'role or other phrase', undefined],
])('%s is a %s', (phrase, kind, name) => {
  expect(kindOf(phrase, text)).toBe(kind);
  expect(nameIn(phrase)?.join(' ')).toBe(name);
});

test('a capitalised word that the text also writes small is no name, and nobody is none', () => {
  expect(kindOf('Taxes', text)).toBe('role or other phrase');
  expect(kindOf(null, text)).toBe('none');
});

test('the worst errors are shown with their sentences', () => {
  const shown = worstMisses([matched(bridge)]);
  expect(shown).toContain('wrong name: Anna Lind, marked: Tom Lind');
  expect(shown).toContain('in: Tom Lind told the council the bridge would cost ten million crowns.');
  expect(shown).toContain('missed, indirect: He: that taxes would rise');
  expect(shown).toContain('spurious: Anna Lind (0.01): The lake froze early this year');
  expect(shown).toContain('boundary: too dear,”');
});
