import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedOf, asksOfArticle } from '../../../../src/language/answers/intent/intent.ts';
import { questionOf } from '../../../../src/language/answers/question.ts';
import { read } from '../../../../src/language/read.ts';

const intentOf = (typed: string) => questionOf(typed).intent;

test.each([
  ...[
    'tl;dr',
    'TLDR pls',
    'tldr of the ruling?',
    'summary pls',
    'quick summary',
    'sumary',
    'gimme the gist',
    'key points',
  ],
  ...['explain', 'explian', 'explain like im 5', 'can u explain this pls', 'sum it up 4 me', 'summarise in 1 sentence'],
  ...['What’s this about?', 'what is this about?', 'whats it about', 'wuts this laptop thing about', 'what is this'],
  ...['what happened', 'what happend lol', 'whats going on', 'whats new', 'whats the news', 'whats all the fuss'],
  ...['why does it matter', 'y does this even matter', 'why should i care', 'so whats the point of this article'],
  ...[
    'what did i miss',
    'in a nutshell?',
    'too long, whats the takeaway',
    'short version',
    'bottom line?',
    'catch me up',
  ],
])('%s asks for the gist', (question) => {
  expect(intentOf(question).asks).toBe('gist');
});

test.each([
  ...[
    'What happened in Leeds?',
    'what happened to the bridge',
    'what happened after the talks',
    'What was the low point?',
  ],
  ...['who decides that a speech has gone on too long', 'why does the bridge matter to fishermen in holm', 'big deal'],
  ...[
    'what did he say about the summary',
    'when does the story end',
    'what is the film about',
    'explain the second law',
  ],
])('%s doesn’t', (question) => {
  expect(intentOf(question).asks).not.toBe('gist');
});

test.each([
  ['Who wrote this?', 'author'],
  ['who is the author of this article', 'author'],
  ['When was this article published?', 'date'],
  ['when was it pubished', 'date'],
  ['Who published this?', 'publisher'],
  ['link pls', 'link'],
  ['how long is this article', 'length'],
  ['How many people are quoted?', 'quoted'],
  ['who is quoted in the article?', 'quoted'],
  ['Who is mentioned?', 'named'],
])('%s asks the page for its %s', (question, of) => {
  expect(intentOf(question)).toMatchObject({ asks: 'page', of });
});

test.each([
  ['when did it happen', { asks: 'event', of: 'when' }],
  ['who said the bridge is safe', { asks: 'said' }],
  ['who called it a disgrace', { asks: 'said' }],
  ['What did Hill say about the bridge?', { asks: 'reader' }],
  ['whats hill say', { asks: 'reader' }],
  ['what does the mayor think of it', { asks: 'reader' }],
  ['whats her view on the strike', { asks: 'reader' }],
  ['whos ann hill', { asks: 'reader' }],
  ['Did it close?', { asks: 'reader' }],
  ['isnt it closed', { asks: 'reader' }],
  ['who is constructor', { asks: 'reader' }],
  ['who won', { asks: 'reader' }],
  ['who is running it', { asks: 'reader' }],
  ['wheres the bridge', { asks: 'reader' }],
  ['whens it open', { asks: 'reader' }],
  ['y was it shut', { asks: 'reader' }],
  ['how many ppl', { asks: 'reader' }],
  ['what did they open', { asks: 'reader' }],
  ['Who wrote the letter?', { asks: 'said' }],
])('%s: %j', (question, intent) => {
  expect(intentOf(question)).toEqual(intent);
});

test('any typed letters have an intent, also very many', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => intentOf(typed).asks !== undefined));
  for (const typed of ['who said '.repeat(700), 'what is '.repeat(800), 'x'.repeat(6_000), 'so '.repeat(2_000)])
    expect(intentOf(typed).asks).toBeDefined();
});

const text = `Ferry sinks off Holm

The ferry Gull sank off Holm on Monday because of a hole in its hull. It was built in 1998.`;
const at = (phrase: string) => ({ start: text.indexOf(phrase), end: text.indexOf(phrase) + phrase.length });
const event = {
  who: null,
  what: at('sank off Holm'),
  when: at('Monday'),
  where: null,
  why: at('because of a hole in its hull'),
  how: null,
};
const reading = { ...read({ text }), event };

test.each([
  ['When did it happen?', 'Monday'],
  ['when was that', 'Monday'],
  ['What caused the accident?', 'because of a hole in its hull'],
  ['Where did it happen?', null],
  ['When was it built?', null],
])('%s %s', (question, expected) => {
  const span = askedOf(reading, intentOf(question))?.event?.span;
  expect(span ? text.slice(span.start, span.end) : null).toBe(expected);
});

test('what another sentence says is not of the main event', () => {
  expect(askedOf({ ...reading, event: { ...event, when: at('1998') } }, intentOf('When was that?'))).toBeNull();
});

test.each([
  ['Who wrote the report?', null],
  ['Who wrote this report?', 'author'],
  ['Who wrote the article?', 'author'],
  ['Who wrote the story?', 'author'],
  ['whats the report about', null],
  ['tldr of the report', 'gist'],
  ['whats going on with the repairs', 'gist'],
  ['whats going on in paris', null],
])('an article that speaks of a report and of repairs: %s %s', (question, expected) => {
  const spoken = read({ text: 'Repairs will cost millions, according to a report by Voss.' });
  expect(askedOf(spoken, intentOf(question))?.itself ?? null).toBe(expected);
});

test.each([
  ['whats this about', true],
  ['who wrote this', true],
  ['when did it happen', true],
  ['whats going on in paris', false],
  ['who is ann hill', false],
])('%s needs one article: %s', (question, expected) => {
  expect(asksOfArticle(intentOf(question))).toBe(expected);
});
