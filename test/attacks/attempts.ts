/** What somebody tries who wants what is not theirs. */

import { call, choose, click, complete, press, raw, submit, type Who } from './payloads.ts';
import {
  alone,
  asVera,
  DIARY,
  FERRY,
  FERRY_TEXT,
  type Known,
  mallory,
  member,
  OVEN,
  parrot,
  SAID,
  sameChannel,
  vera,
  visiting,
  warden,
} from './shelves.ts';

/** What each attempt sends; where it is answered with a refusal, that is for the attacker's eyes alone. */
export type Attempt = [name: string, payload: (known: Known) => object, isRefused?: 'refused'];

const refused = 'refused';
const long = 'x'.repeat(6_000);

/** By the id of an article that he has heard of. */
const byId: Attempt[] = [FERRY, DIARY].flatMap((id) =>
  (
    [
      ['article', {}],
      ['summary', {}],
      ['quotes', {}],
      ['facts', {}],
      ['timeline', {}],
      ['export', { as: 'json' }],
      ['forget', { sure: true }],
      ['ask', { question: 'Who sold the ferry?' }],
      ['who-said', { words: SAID }],
      ['person', { name: 'Barnaby Quistgard' }],
      ['articles', { search: id }],
    ] as const
  ).map(
    ([name, options]): Attempt => [
      `/${name} of ${id}`,
      () => call(mallory, name, name === 'articles' ? options : { article: id, ...options }),
      refused,
    ],
  ),
);

const places: [string, Who][] = [
  ['in a channel of the same number', sameChannel],
  ['where the bot is only brought along', visiting],
  ['in a direct message', alone],
  ['with Vera as the owner of the installation', asVera],
];

/** From elsewhere, without naming anything. */
const fromElsewhere: Attempt[] = places.flatMap(([where, who]): Attempt[] => [
  [`/article ${where}`, () => call(who, 'article')],
  [`/articles ${where}`, () => call(who, 'articles')],
  [`/quotes ${where}`, () => call(who, 'quotes')],
  [`/forget the diary ${where}`, () => call(who, 'forget', { article: DIARY, sure: true }), refused],
  [`/export of everything ${where}`, () => call(who, 'export')],
  [`a kept link of hers ${where}`, ({ ownLink }) => press(who, `*${ownLink}`), refused],
  [`while typing an article ${where}`, () => complete(who, 'summary', 'article', '')],
]);

/** Over all articles. */
const overAll: Attempt[] = [
  ['the title', () => call(mallory, 'article', { article: 'Quillhaven sells the Brindlemoor ferry' }), refused],
  ['the title with a slip', () => call(mallory, 'summary', { article: 'Brindelmoor ferry' }), refused],
  ['/articles', () => call(mallory, 'articles')],
  ['/articles search', () => call(mallory, 'articles', { search: 'ferry' }), refused],
  ['/articles publisher', () => call(mallory, 'articles', { publisher: 'The Quillhaven Courier' }), refused],
  ['/articles author', () => call(mallory, 'articles', { author: 'vexford' }), refused],
  ['/articles quotes', () => call(mallory, 'articles', { quotes: 'Quistgard' }), refused],
  ['/articles far past the end', () => call(mallory, 'articles', { page: '1000000' }), refused],
  ['/summary articles:all', () => call(mallory, 'summary', { articles: 'all' })],
  ['/summary articles:all about', () => call(mallory, 'summary', { articles: 'all', about: 'ferry' }), refused],
  ['/timeline', () => call(mallory, 'timeline')],
  ['/timeline about', () => call(mallory, 'timeline', { about: 'ferry' }), refused],
  ['/person', () => call(mallory, 'person', { name: 'Quistgard' }), refused],
  ['/person with a slip', () => call(mallory, 'person', { name: 'Quistgrad' }), refused],
  ['/who-said', () => call(mallory, 'who-said', { words: SAID }), refused],
  ['/ask all', () => call(mallory, 'ask', { question: 'Who sold the Brindlemoor ferry?', article: '*' })],
  ['/ask none', () => call(mallory, 'ask', { question: 'How long did Ottoline Vexford run the ferry?' })],
  ['Who said this?', () => click(mallory, 'Who said this?', { content: `> ${SAID}` }), refused],
];

/** Whether a word stands anywhere else must not show in what his own articles answer. */
const oracles: Attempt[] = [
  [
    'a misspelt word that is spelt so elsewhere',
    () => call(mallory, 'who-said', { words: 'decide about the chimnex' }),
  ],
  [
    'words of which most stand elsewhere alone',
    () => call(mallory, 'who-said', { words: 'tourists bought toll quistgard disgrace brindlemoor' }),
  ],
  [
    'two words of which one stands elsewhere',
    () => call(mallory, 'ask', { question: 'Who spoke of zebrawood and marzipan?', article: '*' }),
  ],
  ['an address that is kept elsewhere', () => call(mallory, 'add', { link: 'https://news.example/ferry' })],
  ['a text that is kept elsewhere', () => submit(parrot, 'add?', { text: FERRY_TEXT })],
];

const links: Attempt[] = [
  ['a passage', () => press(mallory, `article?article=${FERRY}&at=0&to=60`), refused],
  ['a passage of a menu', () => choose(mallory, `article?article=${FERRY}`), refused],
  ['cite', ({ place }) => press(mallory, `cite?article=${FERRY}&at=${place.start}&to=${place.end}`), refused],
  [
    'wrong-speaker as a moderator of another server',
    ({ place }) => press(mallory, `wrong-speaker?article=${FERRY}&at=${place.start}&to=${place.end}`),
    refused,
  ],
  [
    'wrong-speaker undone from another server',
    ({ place }) => press(mallory, `wrong-speaker?article=${FERRY}&at=${place.start}&to=${place.end}&undo=true`),
    refused,
  ],
  ['forget, as if asked before', () => press(mallory, `~forget?article=${FERRY}&sure=true`, '66', true), refused],
  ['forget on a message of hers', () => press(mallory, `~forget?article=${FERRY}&sure=true`, vera.user), refused],
  ['export', () => press(mallory, `export?article=${FERRY}&as=json`), refused],
  [
    'a follow-up into another article',
    ({ place }) => press(mallory, `ask?question=Who%3f&article=${FERRY}&and=when&at=${place.start}&to=${place.end}`),
    refused,
  ],
  [
    'a place of hers in his own',
    ({ place }) => press(mallory, `cite?article=${OVEN}&at=${place.start}&to=9999`),
    refused,
  ],
  ['pinning it', () => press(mallory, `article?article=${FERRY}&keep_here=true`), refused],
  ['a link that is kept there', ({ link }) => press(mallory, `*${link}`), refused],
  ['the same as an update', ({ link }) => press(mallory, `~*${link}`, vera.user), refused],
  ['a link that is kept on a shelf', ({ ownLink }) => press(mallory, `*${ownLink}`), refused],
  ['a guessed link', () => press(mallory, '*0000000000000000'), refused],
  ['a link with SQL in it', () => press(mallory, "*' OR 1=1 --"), refused],
];

const tampered: Attempt[] = [
  ['__proto__', () => press(mallory, `article?__proto__=${FERRY}`), refused],
  ['constructor as an option', () => press(mallory, `article?constructor=${FERRY}`), refused],
  ['constructor as a command', () => press(mallory, `constructor?article=${FERRY}`), refused],
  ['an option twice', () => press(mallory, `article?article=${OVEN}&article=${FERRY}`), refused],
  ['a scope', () => press(mallory, `article?article=${FERRY}&scope=server:100`), refused],
  ['a NUL in the id', () => press(mallory, `article?article=${FERRY}\0`), refused],
  ['a percent sign', () => press(mallory, `article?article=%66e22yfe2`), refused],
  ['SQL in the id', () => press(mallory, `article?article=x' OR id='${FERRY}`), refused],
  ['too long', () => press(mallory, `article?article=${long}`), refused],
  ['wrong types', () => press(mallory, `article?article=${FERRY}&at=0x10&to=true`), refused],
  [
    'an object for a text',
    () => raw(mallory, 'article', { options: [{ name: 'article', type: 3, value: 7 }] }),
    refused,
  ],
  [
    'an attachment called __proto__',
    () =>
      raw(mallory, 'add', { options: [{ name: 'file', type: 11, value: '__proto__' }], resolved: { attachments: {} } }),
    refused,
  ],
  ['an empty id', () => press(mallory, ''), refused],
  ['no command', () => press(mallory, '?article=1'), refused],
];

const syntax: Attempt[] = [
  '" OR "ferry',
  'title : ferry',
  'ferry*',
  'NEAR(ferry sold)',
  "'; DROP TABLE article; --",
  '{title text} : Brindlemoor',
  '^Quillhaven',
  'zzz" OR text : "ferry',
  'server100 ferry',
  'shelf : server100 ferry',
].flatMap((typed): Attempt[] => [
  [`/articles search:${typed}`, () => call(mallory, 'articles', { search: typed }), refused],
  [`/who-said words:${typed}`, () => call(mallory, 'who-said', { words: `${typed} and harbour` }), refused],
]);

const typing: Attempt[] = [
  ['article', () => complete(mallory, 'summary', 'article', 'Quill')],
  ['all articles', () => complete(mallory, 'ask', 'article', 'ferry')],
  ['publisher', () => complete(mallory, 'articles', 'publisher', 'The')],
  ['quotes', () => complete(mallory, 'articles', 'quotes', 'Qu')],
  ['name', () => complete(mallory, 'person', 'name', 'vex')],
  ['name with a slip', () => complete(mallory, 'person', 'name', 'vexfrod')],
  ['person of her article', () => complete(mallory, 'quotes', 'person', '', { article: FERRY })],
  ['topic of her article', () => complete(mallory, 'quotes', 'topic', '', { article: FERRY })],
  ['about her article', () => complete(mallory, 'summary', 'about', '', { article: FERRY })],
  ['question of her article', () => complete(mallory, 'ask', 'question', 'w', { article: FERRY })],
  ['question of all', () => complete(mallory, 'ask', 'question', 'ferry', { article: '*' })],
  ['question with words of hers', () => complete(mallory, 'ask', 'question', 'zebrawood marzipan')],
  ['forget', () => complete(mallory, 'forget', 'article', '')],
  ['constructor', () => complete(mallory, 'summary', 'constructor', 'a')],
  ['six thousand letters', () => complete(mallory, 'person', 'name', long)],
];

const adding: Attempt[] = [
  ['her new version', ({ job }) => press(mallory, `add?version=${job}`), refused],
  ['her new version, brought along', ({ job }) => press(visiting, `add?version=${job}`, vera.user), refused],
  ['a version that is none', () => press(mallory, 'add?version=00000000'), refused],
  ['a version with SQL in it', () => press(mallory, "add?version=' OR ''='"), refused],
  [
    'a file that is not at Discord',
    () =>
      raw(mallory, 'add', {
        options: [{ name: 'file', type: 11, value: '5' }],
        resolved: { attachments: { 5: { url: 'http://169.254.169.254/latest', filename: 'a.txt' } } },
      }),
    refused,
  ],
  [
    'a host that only begins like Discord’s',
    () =>
      click(mallory, 'Keep this article', {
        attachments: [{ url: 'https://cdn.discordapp.com.evil.example/a.txt', filename: 'a.txt' }],
      }),
    refused,
  ],
  [
    'a file on the disk',
    () => click(mallory, 'Keep this article', { attachments: [{ url: 'file:///etc/passwd', filename: 'a.txt' }] }),
    refused,
  ],
  ['a file by a link', () => press(mallory, 'add?file=https://cdn.discordapp.com/a.txt'), refused],
  ['a name that is encoded wrongly', () => call(mallory, 'add', { link: 'https://news.example/100%.txt' })],
  ['a link to a file', () => call(mallory, 'add', { link: 'file:///etc/passwd' }), refused],
  ['a message that is not there', () => click(mallory, 'Keep this article', {}, '__proto__'), refused],
];

const forms: Attempt[] = [
  ['with another article', () => submit(mallory, 'ask?', { question: 'Who sold it?', article: FERRY }), refused],
  ['that is sure to forget', () => submit(mallory, `forget?article=${FERRY}`, { sure: 'true' }), refused],
  ['with __proto__', () => submit(mallory, 'ask?', { question: 'Who?', __proto__x: FERRY }), refused],
  ['with a version', ({ job }) => submit(mallory, 'add?', { text: 'A text.', version: job }), refused],
  ['of a kept link of hers', ({ link }) => submit(mallory, `*${link}`, { question: 'Who sold it?' }), refused],
];

const self: Attempt[] = [
  ['/privacy', () => call(mallory, 'privacy')],
  [
    '/privacy that names her',
    () => raw(mallory, 'privacy', { options: [{ name: 'user', type: 6, value: '11' }] }),
    refused,
  ],
  ['privacy?sure=true on a message of hers', () => press(visiting, '~privacy?sure=true', vera.user)],
  ['/export of everything', () => call(mallory, 'export')],
  ['/export as somebody who does not moderate', () => call({ ...mallory, moderator: false }, 'export'), refused],
  [
    '/forget what comes with the bot',
    () => call({ ...mallory, moderator: false }, 'forget', { article: 'swans' }),
    refused,
  ],
];

export const outside: Record<string, Attempt[]> = {
  'by id': byId,
  'from elsewhere': fromElsewhere,
  'over all articles': overAll,
  'what his own articles answer': oracles,
  links,
  tampered,
  syntax,
  typing,
  adding,
  forms,
  self,
};

/** In server A itself, by one who may read there but not change what others keep. */
export const inside: Attempt[] = [
  ['/forget', () => call(member, 'forget', { article: FERRY }), refused],
  ['forget?sure=true', () => press(member, `~forget?article=${FERRY}&sure=true`), refused],
  [
    'forget?sure=true on a message of the moderator',
    () => press(member, `~forget?article=${FERRY}&sure=true`, '12'),
    refused,
  ],
  ['the same on a private one', () => press(member, `~forget?article=${FERRY}&sure=true`, '12', true), refused],
  ['forget?back=true', () => press(member, '~forget?back=true'), refused],
  ['a form that is sure', () => submit(member, `forget?article=${FERRY}`, { sure: 'true' }), refused],
  [
    'wrong-speaker',
    ({ place }) => press(member, `wrong-speaker?article=${FERRY}&at=${place.start}&to=${place.end}`),
    refused,
  ],
  [
    'wrong-speaker undone',
    ({ place }) =>
      press(member, `wrong-speaker?article=${FERRY}&at=${place.start}&to=${place.end}&undo=true`, '12', true),
    refused,
  ],
  ['/export of everything', () => call(member, 'export'), refused],
  ['Vera’s own shelf', () => call(member, 'article', { article: DIARY }), refused],
  ['Vera’s own shelf, by herself in the server', () => call(vera, 'forget', { article: DIARY, sure: true }), refused],
  ['the warden in Vera’s own shelf', () => call(warden, 'forget', { article: DIARY, sure: true }), refused],
  ['taking away her reply', () => press(member, '#remove', vera.user), refused],
];
