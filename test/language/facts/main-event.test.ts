import { expect, test } from 'vitest';
import weights from '../../../data/models/facts.json' with { type: 'json' };
import { candidatesFor, ranked } from '../../../src/language/facts/event/candidates.ts';
import { rowsOf } from '../../../src/language/facts/event/opening.ts';
import { read } from '../../../src/language/read.ts';
import type { MainEvent } from '../../../src/language/reading.ts';
import { quotationsOf } from '../../../src/language/text/quotation-marks.ts';
import { tag } from '../../../src/language/text/tagged.ts';

const eventIn = (text: string) => {
  const [title = ''] = text.split('\n\n');
  const { event } = read({ text, title });
  const slice = (part: keyof MainEvent) => {
    const span = event[part];
    return span && text.slice(span.start, span.end);
  };
  return {
    who: slice('who'),
    what: slice('what'),
    when: slice('when'),
    where: slice('where'),
    why: slice('why'),
    how: slice('how'),
  };
};

test.each<[string, Partial<ReturnType<typeof eventIn>>]>([
  [
    'Ann Hill opens school in Leeds\n\nMayor Ann Hill opened a school in Leeds on Tuesday because the old one had burned down. Nobody was hurt.',
    {
      who: 'Ann Hill',
      what: 'opens school',
      when: 'Tuesday',
      where: 'Leeds',
      why: 'because the old one had burned down',
    },
  ],
  [
    'Whitby getting new harbour – mayor\n\nMayor Ann Hill opened a park in Leeds on Tuesday. She said that Whitby was getting a new harbour.',
    { who: 'Ann Hill', what: 'opened a park', when: 'Tuesday', where: 'Leeds' },
  ],
  [
    'Former harbour master jailed for taking bribes\n\nA former harbour master who took £340,000 in bribes was jailed for six years on Tuesday at Kelby Crown Court.\n\nDerek Halloran, 58, had let 27 ships unload without inspection, the court heard.',
    {
      who: 'Derek Halloran',
      what: 'Former harbour master jailed for taking bribes',
      when: 'Tuesday',
      where: 'Kelby Crown Court',
      why: 'for taking bribes',
    },
  ],
  [
    'Scientists find frozen lake under dunes on Mars\n\nA lake of frozen water lies beneath a field of dunes near the equator of Mars, scientists at the University of Tarn reported on Thursday.\n\nThe team found it by comparing radar images. The temperature there can reach 20C at noon.',
    { who: 'Scientists', what: 'find frozen lake', when: 'Thursday', where: 'Mars', how: 'by comparing radar images' },
  ],
  [
    'Mayor hails plan for new bridge\n\nLena Holm, the mayor of Odense, hailed a plan for a new bridge on Friday.',
    { who: 'Lena Holm', what: 'hails plan for new bridge', when: 'Friday' },
  ],
  [
    'Storm cuts off three villages in Norland\n\nA storm cut off three villages in Norland on Sunday night after a river burst its banks.',
    {
      who: null,
      what: 'cuts off three villages',
      when: 'Sunday night',
      where: 'Norland',
      why: 'after a river burst its banks',
    },
  ],
])('%j', (text, expected) => {
  expect(eventIn(text)).toMatchObject(expected);
});

test.each([
  'We moved to the coast\n\nWe sold the flat and bought a cottage. My wife grows beans.',
  'I was wrong about rain\n\nI used to hate it. It rained for six weeks, and they laughed.',
  'Why your bill is rising\n\nYou may have noticed that your bill went up again.',
])('nobody is given as who did it where only a pronoun is: %j', (text) => {
  expect(eventIn(text).who).toBeNull();
});

test('a pronoun that did it stands for its name', () => {
  const text =
    'A new home for the choir\n\nNora Field leads the choir in Ribe. She bought an empty church on Monday for it to sing in.';
  expect(eventIn(text).who).toBe('Nora Field');
});

test('how long something took is not when it was', () => {
  expect(
    eventIn('Bridge opens\n\nThe bridge opened after 40 years of waiting and for the first time.').when,
  ).toBeNull();
});

test('a time is no place', () => {
  const told = 'A coal barge sank on Tuesday evening, and its crew of four swam to the bank.';
  expect(eventIn(`Barge with coal sinks\n\n${told}`).where).toBeNull();
});

test.each([
  'Scientists find reef\n\nA reef off Norland is dying, scientists reported in Nature on Monday.',
  'New reef found\n\nDivers have found a reef, the team writes in Science Advances.',
])('a journal is no place: %j', (text) => {
  expect(eventIn(text).where ?? '').not.toMatch(/Nature|Science/);
});

test.each(ranked)('every sign of “%s” has a weight, and every weight a sign', (question) => {
  const text = `Ann Hill, Bo Dahl and Cy Orr hail plan: Three men injured as bridge falls in Leeds - jailed for telling lies

Leeds, Kent county — Mayor Ann Hill of the Kent Party said on Tuesday 3 May 2022 at 6pm, “It fell on Monday in Leeds’s old town”, because of the rain.

Dozens of teachers at the company near the bridge on Kay Street in London, France, who were seen by Bo Dahl since 2019, protested over it in order to stop her. The long old crew that Cy Orr leads was in anger over the bridge from Leeds after a fall to stop it.

She has gone. It is why in response to them they are paid for singing songs. In 2020, Norway people came from the UK to Leeds.`;
  const [title = ''] = text.split('\n\n');
  const { paragraphs, sentences, names, headline } = read({ text, title });
  const source = {
    text,
    tokens: tag(text, sentences),
    sentences,
    names,
    headline,
    quotations: quotationsOf(text, paragraphs),
  };
  const what = { start: text.indexOf('hail plan'), end: text.indexOf('hail plan') + 9 };
  const signs = new Set(
    [null, what].flatMap((chosen) =>
      candidatesFor(question, source, rowsOf(source), chosen).flatMap(({ signs }) => Object.keys(signs)),
    ),
  );
  expect(Object.keys(weights[question]).filter((sign) => !signs.has(sign))).toEqual([]);
});

test('"last" of "in last month’s flood" is no place', () => {
  const text = `A bakery that lost everything in last month's flood reopened on Saturday, and the queue stretched past the post office before the first loaf was sold.

Crumb & Daughters was under four feet of water when the river burst its banks on the night of 9 February. Its two ovens, a mixer and 800 kilograms of flour were ruined.`;
  const { where } = read({ text }).event;
  expect(where && text.slice(where.start, where.end)).not.toBe('last');
});
