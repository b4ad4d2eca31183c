import { expect, test } from 'vitest';
import { read } from '../../../../src/language/read.ts';
import { isEverybodys, whoSaid } from '../../../../src/language/statements/phrase/match-phrase.ts';
import { seed } from '../../seed.ts';

const { text, reading } = seed;

test.each([
  ['Russia plays a pivotal role', 'exact', 'Ilham Aliyev', 'Russia plays a pivotal role'],
  ['russia plays a PIVOTAL role!', 'exact', 'Ilham Aliyev', 'Russia plays a pivotal role'],
  [
    '“happy with the progress in the resolution”',
    'exact',
    'Ilham Aliyev',
    'happy with the progress in [the] resolution',
  ],
  ['happy with the progress in resolution', 'close', 'Ilham Aliyev', 'happy with the progress in [the] resolution'],
  [
    'a lot depends on the action and coperation',
    'close',
    'Ilham Aliyev',
    'A lot depends on the actions and cooperation',
  ],
  [
    'Russia played the pivotal role in ensuring regional security',
    'close',
    'Ilham Aliyev',
    'Russia plays a pivotal role in ensuring regional security',
  ],
  [
    'The two leaders discussed various bilateral issues',
    'exact',
    null,
    'The two leaders discussed various bilateral issues',
  ],
])('%s', (phrase, match, speaker, found) => {
  const [best] = whoSaid(reading, phrase);
  expect(best && [best.match, best.quote?.speaker?.name ?? null, text.slice(best.span.start, best.span.end)]).toEqual([
    match,
    speaker,
    found,
  ]);
});

test('all who used the same words are listed', () => {
  const article = '“We are ready,” said Jo Lake. Later the rival said: “We are ready.”';
  expect(whoSaid(read({ text: article }), 'we are ready').map(({ quote }) => quote?.speaker?.name)).toEqual([
    'Jo Lake',
    'the rival',
  ]);
});

test.each([
  ['a lot depends on Russia', 'A lot depends on the'],
  ['Armenia plays a pivotal role', 'Russia plays a pivotal role'],
  ['russia plays a pivotal part', 'Russia plays a pivotal role'],
  ['Russia plays a minor role in ensuring regional security', 'Russia plays a pivotal role'],
  ['we are not committed to bolstering trust', 'We are committed to bolstering trust'],
  ['The latest major escalation occurred in late 2021', 'The latest major escalation occurred in late 2020'],
])('%s: another name, number or word that tells something is only near', (phrase, shown) => {
  const [near, ...rest] = whoSaid(reading, phrase);
  expect([near?.match, rest]).toEqual(['near', []]);
  expect(near && text.slice(near.sentence.start, near.sentence.end)).toContain(shown);
});

test.each([
  ['They will open the bridge on Friday', 'They will never open the bridge on Friday'],
  ['They won’t open the bridge on Friday', 'They will open the bridge on Friday'],
  ['It costs 15,000 pounds a year to run', 'It costs 16,000 pounds a year to run'],
  ['Taxes will go down next year for all', 'Taxes will go up next year for all'],
  ['I voted against the bill in May', 'I voted for the bill in May'],
  ['Some of them were guilty of fraud', 'All of them were guilty of fraud'],
  ['We will go to war over this island', 'We may go to war over this island'],
  ['We did it after the vote in March', 'We did it before the vote in March'],
])('“%s” is not “%s”', (phrase, said) => {
  expect(whoSaid(read({ text: `“${said},” Jo Lake said.` }), phrase).map(({ match }) => match)).toEqual(['near']);
});

test('spoken words come before reported ones, each sentence once, and only then is the list cut', () => {
  const own = Array.from({ length: 7 }, (_, at) => `The harbour and the harbour of town ${at} were full.`).join(' ');
  const article = `${own}\n\nJo Lake said the harbour was shut.\n\n“I love the harbour very much,” Jo Lake said.`;
  const said = whoSaid(read({ text: article }), 'harbour');
  expect(said).toHaveLength(5);
  expect(said.slice(0, 3).map(({ quote }) => quote?.type)).toEqual(['direct', 'indirect', undefined]);
  expect(new Set(said.map(({ sentence }) => sentence.start)).size).toBe(5);
});

test.each([
  ['the', true],
  ['', false],
  ['it is', true],
  ['the harbour', false],
  ['to be or not to be', false],
])('%j is too common: %s', (phrase, expected) => {
  expect(isEverybodys(phrase)).toBe(expected);
});

test('the nearest thing is only near', () => {
  const [best] = whoSaid(reading, 'a peacekeeping force will defend the ceasefire');
  expect(best?.match).toBe('near');
});

test.each(['the moon is made of cheese', '', '!?'])('%j stands nowhere', (phrase) => {
  expect(whoSaid(reading, phrase)).toEqual([]);
});

test('a denied statement stays denied', () => {
  const [best] = whoSaid(read({ text: 'Carl Foss did not say that the bridge was safe.' }), 'the bridge was safe');
  expect(best?.quote?.denied).toBe(true);
});

test('one word of two in common is not near, but a misspelt one is', () => {
  expect(whoSaid(reading, 'pivotal moments')).toEqual([]);
  expect(whoSaid(reading, 'pivtal role').map(({ match }) => match)).toEqual(['near']);
});

test.each([
  ['Jo Lake said she would buy a second oven by June', 'Jo Lake said she would buy a second oven by June.'],
  ['said she would buy an oven', 'Jo Lake said she would buy an oven by June.'],
])('“%s”: whoever remembers "she said" too is told who', (phrase, article) => {
  const [best] = whoSaid(read({ text: article }), phrase);
  expect([best?.match, best?.quote?.speaker?.name]).toEqual(['exact', 'Jo Lake']);
});

test('words that are mostly the article’s own are not put into anybody’s mouth', () => {
  const article = '“We sell out by nine,” Jo Lake said on a rainy Monday in March. “That cannot go on.”';
  expect(whoSaid(read({ text: article }), 'by nine Jo Lake said on a rainy Monday')[0]?.quote).toBeNull();
});

test('what is said inside a statement that is denied is denied', () => {
  const made = read({ text: 'Ann Hill denied that he had said “the bridge is safe” to them.' });
  const [quote] = made.quotes;
  const start = made.text.indexOf('the bridge');
  if (!quote) throw new Error('There is no quote.');
  const outer = { ...quote, spans: [{ start: 21, end: made.text.length - 1 }], denied: true };
  const inner = { ...quote, spans: [{ start, end: start + 18 }], denied: false };
  expect(whoSaid({ ...made, quotes: [outer, inner] }, 'the bridge is safe')[0]?.quote?.denied).toBe(true);
});

test.each([
  ['We sell out every day by nine', '“We sell out,” said Jo Lake, who runs the bakery, “every day by nine.”'],
  ['We sell out. That cannot go on', '“We sell out,” said Jo Lake, who runs the bakery. “That cannot go on.”'],
])('“%s”: what interrupts a statement is no part of it', (phrase, article) => {
  const found = read({ text: article });
  const [best, ...rest] = whoSaid(found, phrase);
  expect([best?.match, best?.quote, rest]).toEqual(['exact', found.quotes[0], []]);
  expect(best?.sentence).toEqual({ start: 0, end: article.length });
});

test.each([
  ['the bridge was safe', 'Ann Hill asked whether the bridge was safe.', 'near'],
  ['whether the bridge was safe', 'Ann Hill asked whether the bridge was safe.', 'exact'],
  ['the bridge is safe', '“I did not say the bridge is safe,” Ann Hill said.', 'near'],
  ['we will raise taxes', '“It is not true that we will raise taxes,” Ann Hill said.', 'near'],
  ['the bridge is safe', '“I doubt that the bridge is safe,” Ann Hill said.', 'near'],
  ['the bridge is safe', '“It is false that the bridge is safe,” Ann Hill said.', 'near'],
  ['the bridge is safe', '“Not only the bridge is safe,” Ann Hill said.', 'exact'],
  ['the bridge is safe', '“There is no doubt that the bridge is safe,” Ann Hill said.', 'exact'],
  ['the bridge is safe', '“No, the bridge is safe,” Ann Hill said.', 'exact'],
  [
    'the bridge would stay',
    '“At no point did anyone at Kestrel promise that the bridge would stay,” Ann Hill said.',
    'near',
  ],
  [
    'promise that the bridge would stay',
    '“At no point did anyone promise that the bridge would stay,” Ann Hill said.',
    'near',
  ],
  [
    'Kestrel promised the bridge would stay',
    '“Nobody at all at Kestrel promised the bridge would stay,” Ann Hill said.',
    'near',
  ],
  ['the bridge would stay', '“It is not true, and it never was, that the bridge would stay,” Ann Hill said.', 'near'],
  [
    'the bridge would stay',
    '“Nobody, not even the mayor, promised that the bridge would stay,” Ann Hill said.',
    'near',
  ],
  ['the bridge would stay', 'Ann Hill said nobody at the firm had ever promised that the bridge would stay.', 'near'],
  ['the bridge is safe', '“It is wrong to tell people that the bridge is safe,” Ann Hill said.', 'near'],
  ['the bridge is safe', '“That the bridge is safe was never true,” Ann Hill said.', 'near'],
  ['the bridge is safe', '“If the council tells us that the bridge is safe, we will go,” Ann Hill said.', 'near'],
  ['the bridge is safe', '“Did anyone at the council say that the bridge is safe?” Ann Hill said.', 'near'],
  ['the bridge is safe', '“Why would the mayor say that the bridge is safe?” Ann Hill asked.', 'near'],
  ['the bridge is safe', '“Nobody promised that it is new and the bridge is safe,” Ann Hill said.', 'near'],
  ['the bridge is safe', '“It is far from true that the bridge is safe,” Ann Hill said.', 'near'],
  ['the bridge is safe', '“At no point,” Ann Hill said, “did anyone promise that the bridge is safe.”', 'near'],
  ['promised a safe bridge', '“Nobody, not even the mayor, promised a safe bridge,” Ann Hill said.', 'near'],
  ['people will go', '“No, people will go,” Ann Hill said.', 'exact'],
  ['for the fifth time', '“The bridge failed the test for the fifth time,” Ann Hill said.', 'exact'],
  ['than a pound a week', '“Bills will rise by no more than a pound a week,” Ann Hill said.', 'exact'],
  ['Leeds will pay', '“If it rains, Leeds will pay,” Ann Hill said.', 'exact'],
  ['Why would the mayor say that', '“Why would the mayor say that?” Ann Hill asked.', 'exact'],
  ['the bridge is safe', '“I never slept, but the bridge is safe,” Ann Hill said.', 'exact'],
  ['the bridge is safe', '“We have not slept, and the bridge is safe,” Ann Hill said.', 'exact'],
  ['the bridge is safe', '“We must never forget that the bridge is safe,” Ann Hill said.', 'exact'],
  ['the bridge is safe', '“Nobody in the council doubts that the bridge is safe,” Ann Hill said.', 'exact'],
  ['safe and open to all', 'Ann Hill said the bridge “is safe and open to all”.', 'exact'],
  ['the bridge is safe', '“The claim that the bridge is safe is wrong,” Ann Hill said.', 'near'],
  ['the bridge is safe', 'Ann Hill said that the bridge is safe and that the road is not.', 'exact'],
  ['we will go', '“If it rains, we will go,” Ann Hill said.', 'exact'],
  ['not happy with the bridge', '“We are not happy with the bridge,” Ann Hill said.', 'exact'],
])('“%s” in %s: %s', (phrase, article, match) => {
  expect(whoSaid(read({ text: article }), phrase)[0]?.match).toBe(match);
});

test.each([
  ['ship', 'exact'],
  ['zebra', 'near'],
])('a long phrase has to be the same to its end: %s', (last, match) => {
  const names = Array.from({ length: 90 }, (_, at) => `town${at}`).join(' ');
  const article = read({ text: `“We saw ${names} from our ship,” Ann Hill said.` });
  expect(whoSaid(article, `We saw ${names} from our ${last}`)[0]?.match).toBe(match);
});
