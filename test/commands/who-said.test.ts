import { afterEach, expect, test, vi } from 'vitest';
import { type Said, whoSaid } from '../../src/language/said.ts';
import { libraryOf } from '../library.ts';
import { at, bakery } from './bakery.ts';
import { contextFor, plain, problem, run } from './run.ts';
import { seed } from './seed.ts';

vi.mock('../../src/language/said.ts', { spy: true });

const context = contextFor(libraryOf([bakery]));
const { quotes, sentences } = bakery.reading;

/** What the language room finds for a phrase of this article. */
const said = (phrase: string, match: Said['match'], quote: number | null): Said => {
  const span = at(phrase);
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.end <= end);
  if (!sentence) throw new Error(`“${phrase}” is in no sentence.`);
  return { span, sentence, match, quote: quote === null ? null : (quotes[quote] ?? null) };
};
const finds = (...found: Said[]) => vi.mocked(whoSaid).mockReturnValue(found);

afterEach(() => {
  vi.mocked(whoSaid).mockReset();
});

test('the speaker comes first, then the words in their sentence', async () => {
  finds(said('We sell out by nine', 'exact', 2), said('“endless”', 'near', 3));
  const reply = await run('who-said', { words: 'we sell out by nine' }, context);
  expect(reply.title).toBe('Who said “we sell out by nine”?');
  expect(plain(reply)).toEqual([
    '*Nora Field*',
    '> “*We sell out by nine*,” Field said on Monday.',
    '  *Nora Field* · word for word · [at the source]',
  ]);
  expect(reply.links?.map(({ label }) => label)).toEqual([
    'In context',
    'More from Nora Field',
    'Who said …?',
    'Ask …',
  ]);
});

test('misremembered words are marked as such', async () => {
  finds(said('We sell out by nine', 'close', 2));
  expect(plain(await run('who-said', { words: 'we sold out by nine' }, context))).toEqual([
    '*Nora Field*',
    '> “*We sell out by nine*,” Field said on Monday.',
    '  *Nora Field* · word for word · [at the source] · not exactly in your words',
  ]);
});

test('a near miss is never presented as said', async () => {
  finds(said('“endless”', 'near', 3));
  expect(plain(await run('who-said', { words: 'an endless wait' }, context))).toEqual([
    'Nobody said exactly that. The nearest is:',
    '> Her neighbour Tom Ash called the queue *“endless”*.',
    '  *Tom Ash* · partly word for word · [at the source]',
  ]);
});

test('what was denied is not presented as said either', async () => {
  finds(said('he had complained', 'exact', 4));
  const reply = await run('who-said', { words: 'he had complained' }, context);
  expect(plain(reply)).toEqual([
    '> He denied that *he had complained* to the council.',
    '  *Tom Ash* · denied or not said: “denied that” · [at the source]',
  ]);
});

test('words that are the article’s own have no speaker, nor have those whose speaker it leaves open', async () => {
  finds(said('400 loaves', 'exact', null), said('It smells wonderful', 'exact', 5));
  expect(plain(await run('who-said', { words: '400 loaves' }, context))).toEqual([
    '> The bakery sold *400 loaves* a day in 2023.',
    '  the article’s own words, said by nobody in it',
    '> “*It smells wonderful* at five in the morning,” one customer said.',
    '  speaker not named · word for word · [at the source]',
  ]);
});

test('a phrase that nobody said leads on', async () => {
  finds();
  const { message, links } = await problem('who-said', { words: 'let them eat cake' }, context);
  expect(message).toBe('Nobody in this article said “let them eat cake”. Try fewer words, or look through the quotes.');
  expect(links.map(({ command }) => command)).toEqual(['quotes', 'who-said', 'ask']);
});

test('a phrase of small words alone is refused, and marks around a phrase are no part of it', async () => {
  expect(await problem('who-said', { words: '“the”' }, context)).toMatchObject({
    message: '“the” stands nearly everywhere. Please give a word or two that only one person would have used.',
  });
  finds(said('We sell out by nine', 'exact', 2));
  expect((await run('who-said', { words: '"we sell out by nine"' }, context)).title).toBe(
    'Who said “we sell out by nine”?',
  );
});

test.each([
  ['plays a pivotal role', ['Ilham Aliyev'], '“Russia *plays a pivotal role* in'],
  ['happy with progress in the resolution', ['Ilham Aliyev'], '“*happy with the progress in [the] resolution*”'],
])('in the article that comes with the bot, “%s” was said by %o', async (words, speakers, shown) => {
  vi.mocked(whoSaid).mockRestore();
  const lines = plain(await run('who-said', { words }, contextFor(libraryOf([seed]))));
  expect(lines[0]).toBe(`*${speakers.join(', ')}*`);
  expect(lines[1]).toContain(shown);
});
