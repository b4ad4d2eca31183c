import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intentOf } from '../../../../src/language/answers/intent/intent.ts';

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
  ['who said the bridge is safe', { asks: 'said', about: 'the bridge is safe' }],
  ['who called it a disgrace', { asks: 'said', about: 'it a disgrace' }],
  ['What did Hill say about the bridge?', { asks: 'says-about', who: 'hill', about: 'the bridge' }],
  ['whats hill say', { asks: 'says-about', who: 'hill', about: null }],
  ['what does the mayor think of it', { asks: 'says-about', who: 'the mayor', about: 'it' }],
  ['whats her view on the strike', { asks: 'says-about', who: 'her', about: 'the strike' }],
  ['whos ann hill', { asks: 'who-is', who: 'ann hill' }],
  ['Did it close?', { asks: 'yes-no' }],
  ['isnt it closed', { asks: 'yes-no' }],
  ['who is constructor', { asks: 'who-is', who: 'constructor' }],
  ['who won', { asks: 'reader', kind: 'person' }],
  ['who is running it', { asks: 'reader', kind: 'person' }],
  ['wheres the bridge', { asks: 'reader', kind: 'place' }],
  ['whens it open', { asks: 'reader', kind: 'date' }],
  ['y was it shut', { asks: 'reader', kind: 'reason' }],
  ['how many ppl', { asks: 'reader', kind: 'number' }],
  ['what did they open', { asks: 'reader', kind: 'phrase' }],
  ['Who wrote the letter?', { asks: 'said', about: 'the letter' }],
])('%s: %j', (question, intent) => {
  expect(intentOf(question)).toEqual(intent);
});

test('any typed letters have an intent, also very many', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => intentOf(typed).asks !== undefined));
  for (const typed of ['who said '.repeat(700), 'what is '.repeat(800), 'x'.repeat(6_000), 'so '.repeat(2_000)])
    expect(intentOf(typed).asks).toBeDefined();
});
