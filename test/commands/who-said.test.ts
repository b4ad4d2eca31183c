import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Kept } from '../../src/article/article.ts';
import { articleText } from '../../src/article/clean-text.ts';
import { read } from '../../src/language/read.ts';
import { type Said, whoSaid } from '../../src/language/statements/phrase/match-phrase.ts';
import { extentOf } from '../../src/language/statements/place-and-speaker.ts';
import { libraryOf } from '../library.ts';
import { at, bakery } from './bakery.ts';
import { contextFor, plain, problem, run } from './run.ts';
import { seed } from './seed.ts';

vi.mock('../../src/language/statements/phrase/match-phrase.ts', { spy: true });

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

test('words that are none are asked for, not looked up', async () => {
  const { message } = await problem('who-said', { words: ' “…” ' }, context);
  expect(message).toBe('“words” is empty. Please put in a word or two.');
});

test('misremembered words are marked as such', async () => {
  finds(said('We sell out by nine', 'close', 2));
  expect(plain(await run('who-said', { words: 'we sold out by nine' }, context))).toEqual([
    '*Nora Field*',
    '> “*We sell out by nine*,” Field said on Monday.',
    '  *Nora Field* · word for word · [at the source] · not exactly in your words',
  ]);
});

test('of a statement that goes on after its "she said", the words alone are bold', async () => {
  const both = at('We sell out by nine,” Field said on Monday. “That cannot go on');
  const sentence = at('“We sell out by nine,” Field said on Monday. “That cannot go on.”');
  finds({ span: both, sentence, match: 'exact', quote: quotes[2] ?? null });
  expect(plain(await run('who-said', { words: 'we sell out by nine that cannot go on' }, context))).toEqual([
    '*Nora Field*',
    '> “*We sell out by nine,”* Field said on Monday. *“That cannot go on*.”',
    '  *Nora Field* · word for word · [at the source]',
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
    'Nobody is quoted as saying that. It was denied, or not said:',
    '> He denied that *he had complained* to the council.',
    '  *Tom Ash* · denied or not said: “denied that” · [at the source]',
  ]);
});

test('words that are the article’s own have no speaker, nor have those whose speaker it leaves open', async () => {
  finds(said('400 loaves', 'exact', null), said('It smells wonderful', 'exact', 5));
  expect(plain(await run('who-said', { words: '400 loaves' }, context))).toEqual([
    '> “*It smells wonderful* at five in the morning,” one customer said.',
    '  speaker not named · word for word · [at the source]',
    '> The bakery sold *400 loaves* a day in 2023.',
    '  the article’s own words, said by nobody in it',
  ]);
});

test('a phrase that nobody said leads on, in one article or in all', async () => {
  finds();
  const words = 'let them eat cake';
  const inOne = await problem('who-said', { words, article: 'bakery22' }, context);
  expect(inOne.message).toBe(
    'Nobody in this article said “let them eat cake”. Try fewer words, or look through the quotes.',
  );
  expect(inOne.links).toMatchObject([
    { label: 'Look in all articles', command: 'who-said', options: { words } },
    { command: 'quotes' },
    { command: 'who-said', options: { article: 'bakery22' } },
    { command: 'ask' },
  ]);
  const inAll = await problem('who-said', { words }, context);
  expect(inAll.message).toBe('Nobody in the articles kept here said “let them eat cake”. Try fewer words.');
  expect(inAll.links.map(({ command, options }) => [command, options])).toEqual([
    ['who-said', {}],
    ['articles', {}],
  ]);
  expect((await problem('who-said', { words }, contextFor(libraryOf([])))).message).toMatch(
    /^No article is kept here yet/,
  );
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

describe('over all articles', () => {
  const title = 'A title';
  const articleOf = (id: string, published: string | null, body: string): Kept => {
    const text = articleText({ title, text: body });
    return {
      article: { ...bakery.article, id, title: `Report ${id}`, published, publisher: null, text },
      reading: read({ text, title }),
    };
  };
  const older = articleOf(
    'older111',
    '2024-01-01',
    'The council met on Monday.\n\n“We will close the bridge at night,” said Ann Hill on Monday.',
  );
  const newer = articleOf(
    'newer111',
    '2024-06-01',
    'The mayor spoke on Tuesday.\n\nJo Lake said: “We will close the bridge at night.”',
  );
  const again = articleOf(
    'again111',
    '2024-03-01',
    'It rained on Friday.\n\n“We will close the bridge at night,” Ann Hill said.',
  );
  const denied = articleOf('denied11', '2024-07-01', 'Ed Moss denied that the old quay was sold.');
  const over = contextFor(libraryOf([older, again, newer, denied, bakery]));
  beforeEach(() => {
    vi.mocked(whoSaid).mockRestore();
  });

  test('all who said it are listed, each once, the newest article first', async () => {
    const reply = await run('who-said', { words: 'we will close the bridge at night' }, over);
    expect(reply.source).toBeUndefined();
    expect(plain(reply)).toEqual([
      '*Jo Lake, Ann Hill*',
      '> Jo Lake said: “*We will close the bridge at night*.”',
      '  *Jo Lake* · word for word · [at the source] · Report newer111 · 1 June 2024',
      '> “*We will close the bridge at night*,” Ann Hill said.',
      '  *Ann Hill* · word for word · [at the source] · Report again111 · 1 March 2024 · also in 1 other article',
    ]);
    expect(reply.links).toMatchObject([
      { label: 'About Jo Lake', command: 'person', options: { name: 'Jo Lake' } },
      { label: 'About Ann Hill', command: 'person', options: { name: 'Ann Hill' } },
      { command: 'who-said', options: {} },
    ]);
    expect(reply.menus?.[0]?.links.map(({ label, note }) => `${label}: ${note}`)).toEqual([
      'Report newer111: Jo Lake · 1 June 2024',
      'Report again111: Ann Hill · 1 March 2024',
      'Report older111: Ann Hill · 1 January 2024',
    ]);
  });

  test('about whoever has no name there is nothing more to ask', async () => {
    const [one, other] = ['2024-01-01', '2024-01-02'].map((day, at) =>
      articleOf(`unnamed${at}`, day, '“The quay is shut,” a council spokesman said on Monday.'),
    );
    if (!one || !other) throw new Error('There are two.');
    const reply = await run('who-said', { words: 'the quay is shut' }, contextFor(libraryOf([other, one])));
    expect(plain(reply)[0]).toBe('*a council spokesman*');
    expect(reply.links?.map(({ command }) => command)).toEqual(['who-said']);
  });

  test('spokesmen without a name are not taken for one man', async () => {
    const towns = ['Leeds', 'York'].map((town) =>
      articleOf(`${town.toLowerCase()}1111`, null, `“The quay is shut,” a council spokesman said in ${town}.`),
    );
    const lines = plain(await run('who-said', { words: 'the quay is shut' }, contextFor(libraryOf(towns))));
    expect(lines.filter((line) => line.startsWith('>'))).toHaveLength(2);
  });

  test('what only one article has is a reply about that article', async () => {
    const reply = await run('who-said', { words: 'we sell out by nine' }, over);
    expect(reply.source?.id).toBe('bakery22');
    expect(plain(reply)[0]).toBe('*Nora Field*');
  });

  test('one article alone is looked in where it is named', async () => {
    const reply = await run('who-said', { words: 'we will close the bridge at night', article: 'older111' }, over);
    expect(plain(reply)[0]).toBe('*Ann Hill*');
    expect(reply.source?.id).toBe('older111');
  });

  test('a slip of the pen is found, another word is only near', async () => {
    const typo = await run('who-said', { words: 'we will cloze the brigde at night' }, over);
    expect(plain(typo)[2]).toMatch(/^ {2}\*Jo Lake\* .* · not exactly in your words · Report newer111/);
    const other = await run('who-said', { words: 'we will open the bridge at night' }, over);
    expect(plain(other).map((line) => line.split(' · ')[0])).toEqual([
      'Nobody said exactly that. The nearest is:',
      '> Jo Lake said: “*We will close the bridge at night*.”',
      '  *Jo Lake*',
      '> “*We will close the bridge at night*,” Ann Hill said.',
      '  *Ann Hill*',
    ]);
    const not = await run('who-said', { words: 'we will not close the bridge at night' }, over);
    expect(plain(not)[0]).toBe('Nobody said exactly that. The nearest is:');
  });

  test('of several near misses the nearest is shown, whichever article is newer', async () => {
    const apart = articleOf('apart111', '2024-08-01', 'At night the bridge will have a close watch.');
    const not = articleOf('not11111', '2024-02-01', '“We will never close the bridge at night,” Bo Fell said.');
    const reply = await run(
      'who-said',
      { words: 'we will close the bridge at night' },
      contextFor(libraryOf([apart, not])),
    );
    expect(plain(reply).slice(0, 2)).toEqual([
      'Nobody said exactly that. The nearest is:',
      '> “*We will never close the bridge at night*,” Bo Fell said.',
    ]);
  });

  test('between two articles others have their turn', async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      timer = setImmediate(count);
    };
    let timer = setImmediate(count);
    const seen: number[] = [];
    const { whoSaid: look } = await vi.importActual<
      typeof import('../../src/language/statements/phrase/match-phrase.ts')
    >('../../src/language/statements/phrase/match-phrase.ts');
    vi.mocked(whoSaid).mockImplementation((...asked) => {
      seen.push(turns);
      return look(...asked);
    });
    await run('who-said', { words: 'we will close the bridge at night' }, over);
    clearImmediate(timer);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('a denial is shown as one', async () => {
    expect(plain(await run('who-said', { words: 'the old quay was sold' }, over)).slice(0, 2)).toEqual([
      'Nobody is quoted as saying that. It was denied, or not said:',
      '> Ed Moss denied that *the old quay was sold*.',
    ]);
  });

  test('a name that a moderator found wrong is not shown', async () => {
    const library = libraryOf([newer]);
    const [quote] = newer.reading.quotes;
    if (!quote) throw new Error('Nothing is quoted.');
    await library.correct('newer111', { place: extentOf(quote), name: 'Jo Lake', by: '1' });
    const reply = await run('who-said', { words: 'we will close the bridge' }, contextFor(library));
    expect(JSON.stringify(reply.blocks.map((block) => block.kind === 'quotation' && block.by))).not.toContain(
      'Jo Lake',
    );
    expect(plain(reply)[1]).toMatch(/^ {2}speaker not named/);
  });

  test.each([
    ['> We sell out by nine', 'bakery22'],
    ['haha “we sell out by nine” my foot', 'bakery22'],
    ['Good morning. We sell out by nine! Who knew?', 'bakery22'],
    ['"It smells wonderful at five in the morning" <@12345678>', 'bakery22'],
  ])('a message: %s', async (message, id) => {
    const reply = await run('who-said-this', { message }, over);
    expect(reply.source?.id).toBe(id);
    expect(plain(reply)[0]).not.toBe('Nobody said exactly that. The nearest is:');
  });

  test('a message with several quotations gets an answer to each', async () => {
    const message = 'She said "we sell out by nine", "we will crush them" and "it smells wonderful at five"';
    expect(plain(await run('who-said-this', { message }, over)).slice(-4)).toEqual([
      expect.stringMatching(/^ {2}\*Nora Field\* · word for word/),
      'The message quotes more:',
      '- “we will crush them”: nobody said that in the articles kept here',
      '- “it smells wonderful at five”: speaker not named',
    ]);
    const invented = 'She said "we will crush them all" and "we will close the bridge at night"';
    const lines = plain(await run('who-said-this', { message: invented }, over));
    expect([lines[0], lines.at(-1)]).toEqual([
      '*Jo Lake, Ann Hill*',
      '- “we will crush them all”: nobody said that in the articles kept here',
    ]);
  });

  test.each([
    ['', 'There are no words in this message that I could look up. Try it on one that quotes somebody.'],
    [
      'https://miller.example/oven 😀',
      'There are no words in this message that I could look up. Try it on one that quotes somebody.',
    ],
    [
      'what is that?',
      '“what is that?” stands nearly everywhere. Please give a word or two that only one person would have used.',
    ],
    ['Let them eat cake', 'Nobody in the articles kept here said “Let them eat cake”. Try fewer words.'],
  ])('a message without an answer: %j', async (message, sentence) => {
    expect((await problem('who-said-this', { message }, over)).message).toBe(sentence);
  });
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
