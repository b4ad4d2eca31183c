import { expect, test } from 'vitest';
import { openPlace, wantedBy } from '../../../src/language/answers/question-kind.ts';

test.each([
  ['What was the score?', 'number'],
  ['What is the average summer temperature in Leeds?', 'number'],
  ['What’s the price of a ticket?', 'number'],
  ['What was the death toll?', 'number'],
  ['What is the name for the cost of a policy?', 'phrase'],
  ['What is the cost of living crisis?', 'phrase'],
  ['Who wrote the score?', 'person'],
  ['What age-related change is there?', 'phrase'],
  ['How old is the mayor?', 'number'],
  ['Is the price too high?', 'polar'],
  ['Who sang when the war was over?', 'person'],
  ['What happened when the bridge was closed?', 'phrase'],
  ['What is the street where it happened called?', 'phrase'],
  ['When the bridge was closed, who repaired it?', 'person'],
  ['When the bridge was closed what was flooded?', 'phrase'],
  ['When did the mayor say what it costs?', 'date'],
  ['In which city and when was she born?', 'place'],
  ['Where and when was she born?', 'place'],
] as const)('%s: %s', (question, wanted) => {
  expect(wantedBy(question)).toBe(wanted);
});

test.each([
  ['Who will join Leeds?', 'agent'],
  ['Who has joined the club?', 'agent'],
  ['Who had led Orba since 2010?', 'agent'],
  ['Which club has won?', 'agent'],
  ['Who could buy it?', 'agent'],
  ['Who is leaving Halden?', 'agent'],
  ['Who met her?', 'agent'],
  ['Who will the club sign?', 'patient'],
  ['Who has Hill met?', 'patient'],
  ['Who will critics blame?', 'patient'],
  ['What has been announced?', 'patient'],
  ['What was announced?', 'patient'],
  ['Who did she meet?', 'patient'],
  ['Who is the mayor?', 'equal'],
  ['What is a lens?', 'equal'],
  ['Where is it?', null],
])('%s leaves open: %s', (question, expected) => {
  expect(openPlace(question)).toBe(expected);
});
