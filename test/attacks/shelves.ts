/** Whose things are attacked, and by whom. Towns, people and papers are invented. */
import { type Draft, UNTOLD } from '../../src/article/article.ts';
import { articleText } from '../../src/article/clean-text.ts';
import { read } from '../../src/language/read.ts';
import { extentOf } from '../../src/language/statements/place-and-speaker.ts';
import type { Library, Store } from '../../src/library/library.ts';
import type { Who } from './payloads.ts';

const A = { 0: '100' };
const B = { 0: '200' };

/** Of server A: who adds, who moderates, and who is but a member. */
export const vera: Who = { user: '11', owners: A, channel: '500' };
export const warden: Who = { user: '12', owners: A, channel: '500', moderator: true };
export const member: Who = { user: '13', owners: A, channel: '500' };
/** Of server B, where he moderates; elsewhere he is nobody. */
export const mallory: Who = { user: '66', owners: B, channel: '600', moderator: true };
/** In server B, in a channel that Discord would never number so. */
export const sameChannel: Who = { ...mallory, channel: '500' };
/** In a server where the bot is not, with the bot installed for himself. */
export const visiting: Who = { user: '66', owners: { 1: '66' }, channel: '500', moderator: true };
export const alone: Who = { user: '66', owners: { 0: '0', 1: '66' }, channel: '700', alone: true };
/** As a press on a message that Vera's own installation sent. */
export const asVera: Who = { user: '66', owners: { 1: '11' }, channel: '500', moderator: true };

/** Who pastes what he has found elsewhere. */
export const parrot: Who = { user: '67', owners: { 1: '67' }, channel: '500' };

export const VICTIMS = ['server:100', 'user:11'];
export const ATTACKERS = ['server:200', 'user:66', 'user:67'];

const ferry: Draft = {
  ...UNTOLD,
  came: 'page',
  title: 'Quillhaven sells the Brindlemoor ferry',
  byline: 'Ottoline Vexford',
  publisher: 'The Quillhaven Courier',
  published: '2024-05-03',
  url: 'https://news.example/ferry',
  text: `Mayor Barnaby Quistgard sold the Brindlemoor ferry on 3 May 2024, a spokeswoman said.

“Nobody in Quillhaven will pay the zebrawood toll again,” Quistgard said. “We kept the chimnex for last.”

Ottoline Vexford, who ran the ferry for 31 years, called the sale a disgrace for the harbour and its oven.`,
};
const diary: Draft = {
  ...UNTOLD,
  title: 'Diary of the Wexcombe lighthouse',
  published: '2023-11-09',
  text: `Keeper Tamsin Orlebury lit the Wexcombe lamp on 9 November 2023.

“The lamp eats forty gallons of tunny oil,” Orlebury said.`,
};
/** The bakery's, which Mallory keeps in server B and for himself. */
const bakery = `Mill Lane bakery to buy a second oven

Nora Field, who runs the bakery on Mill Lane, said on Monday that the queue had grown too long.

“We sell out by nine every morning of the week,” Field said. “That cannot go on.”

The bakery sold 400 loaves a day in 2023. The council will decide about the chimney in June.`;
/** Two words that are equally rare in server B: three articles have the one, three the other. */
const tales = (['marzipan', 'zebrawood'] as const).flatMap((word) =>
  ['Lena Brook', 'Omar Pike', 'Ines Marsh'].map(
    (name): Draft => ({
      ...UNTOLD,
      title: `What ${name} sells on the quay beside the ${word}`,
      published: '2024-01-10',
      text: `Tourists bought ${word} on the quay, ${name} said.\n\n“The stalls close at four,” ${name} said.`,
    }),
  ),
);
const bundled: Draft = {
  ...UNTOLD,
  title: 'Swans come back to the mill pond',
  published: '2024-02-01',
  text: `Two swans came back to the mill pond on Sunday.

“They come every year,” said Ida Roe, who keeps the mill.`,
};

const ovenDraft: Draft = {
  ...UNTOLD,
  came: 'page',
  title: 'Mill Lane bakery to buy a second oven',
  published: '2024-03-01',
  url: 'https://mill.example/oven',
  text: bakery.split('\n\n').slice(1).join('\n\n'),
};

export const PAGES = {
  'https://news.example/100%.txt': 'Owls in the barn\n\nOwls slept in the barn on Sunday.',
  'https://mill.example/oven': bakery,
  'https://news.example/ferry': 'Larks over the moor\n\nLarks sang over the moor on Sunday, a walker said.',
};

/** Words that stand in the victims' articles and nowhere else. */
export const SECRETS = [
  ...['quillhaven', 'brindlemoor', 'vexford', 'quistgard', 'barnaby', 'ottoline', 'courier', 'chimnex'],
  ...['toll', 'disgrace', 'diary', 'wexcombe', 'lighthouse', 'tamsin', 'orlebury', 'tunny', 'gallons'],
];
export const FERRY = 'fe22yfe2';
export const DIARY = 'd1a2y0d1';
/** All that stands in it. */
export const FERRY_TEXT = `${ferry.title}\n\n${ferry.text}`;
export const OVEN = '0ven0ven';
const OWN_OVEN = '0wn0wn0w';
/** What they said in the ferry's article. */
export const SAID = 'Nobody in Quillhaven will pay the zebrawood toll again';

const readingOf = (draft: Draft) =>
  read({
    text: articleText(draft),
    title: draft.title,
    ...(draft.published !== null && { published: draft.published }),
  });

const keep = (library: Library, draft: Draft, id: string, addedBy: string) =>
  library.keep(draft, readingOf(draft), { addedBy, id, addedAt: '2024-06-01T10:00:00.000Z' });

/** What an attacker may have heard of: ids of articles, of a job and of a link, and where a quote stands. */
export type Known = { job: string; link: string; ownLink: string; place: { start: number; end: number } };

export const keepBundled = (store: Store) => store.keepBundled([bundled], async (draft) => readingOf(draft));

export const keepAttackers = async ({ libraryFor }: Store): Promise<void> => {
  await keep(libraryFor('server:200'), ovenDraft, OVEN, '66');
  for (const [at, tale] of tales.entries()) await keep(libraryFor('server:200'), tale, `ta1eta1${at}`, '67');
  await keep(libraryFor('user:66'), ovenDraft, OWN_OVEN, '66');
};

/** Server A with an article, a correction, a link, a job and without what comes with the bot; Vera's own shelf. */
export const keepVictims = async ({ libraryFor, jobs }: Store): Promise<Known> => {
  const server = libraryFor('server:100');
  const own = libraryFor('user:11');
  const { id } = await keep(server, ferry, FERRY, vera.user);
  await keep(own, diary, DIARY, vera.user);
  await server.pin(vera.channel, id);
  await own.pin(vera.channel, DIARY);
  await server.leaveOutBundled(true);
  const reading = readingOf(ferry);
  const quote = reading.quotes.find(({ speaker }) => speaker !== null);
  const name = quote?.speaker?.name;
  if (!quote || !name) throw new Error('Nobody is quoted in the ferry’s article.');
  const place = extentOf(quote);
  await server.correct(id, { place, name, by: warden.user });
  const long = { command: 'ask', options: { article: id, question: `${SAID}? `.repeat(3) } };
  const [link = ''] = await server.keepLinks([long]);
  const [ownLink = ''] = await own.keepLinks([{ ...long, options: { ...long.options, article: DIARY } }]);
  const job = await jobs.enqueue({
    kind: 'add',
    key: 'link https://news.example/ferry',
    scope: 'server:100',
    askedBy: vera.user,
    work: null,
  });
  const draft = { ...ferry, text: ferry.text.replace('31 years', '32 years') };
  await jobs.came(job.id, { is: 'changed', article: id, draft, removed: [], added: [], altered: [], job: job.id });
  await jobs.over(job.id, 'done');
  return { job: job.id, link, ownLink, place };
};
