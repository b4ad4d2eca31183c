import { expect, test } from 'vitest';
import { verbAsked } from '../../../src/language/answers/asked-verb.ts';

test.each([
  ['What did Nora Field promise?', 'promise'],
  ['What did Nora Field promise about the rent?', 'promise'],
  ['Where did Putin and Aliyev meet?', 'meet'],
  ['What did supporters not print?', 'print'],
  ['Who designed the bridge?', 'designed'],
  ['Which region broke off talks?', 'broke'],
  ['What was announced last week?', 'announced'],
  ['Who has bought it?', 'bought'],
  ['What has the council of Leeds bought?', 'bought'],
  ['When was the bridge opened?', 'opened'],
  ['Where will the match be played?', 'played'],
  ['Why did the school burn?', 'burn'],
  ['When will the film open?', 'open'],
  ['How many houses did the flood destroy?', 'destroy'],
  ['What hit the town?', 'hit'],
  ['Who hit cars parked outside the school?', 'hit'],
  ['Who must sign the lease?', 'sign'],
  ['What document establishes the council?', 'establishes'],
  ['What place in Norway expressed interest?', 'expressed'],
  ['What could injured players demand?', 'demand'],
  ['What did the mayor try to sell?', 'sell'],
  ['Who helped repair the road?', 'repair'],
  ["Why can't residents park there?", 'park'],
])('%s: %s', (question, verb) => {
  expect(verbAsked(question)).toBe(verb);
});

test.each([
  ['Who is the mayor?', 'no verb but “be”'],
  ['What does Ryan mean?', 'one that no answer needs'],
  ['When did it happen?', 'another'],
  ['What color are the doors?', 'a noun that may be a verb'],
  ['On what date was Oslo the capital?', 'the same'],
  ['Lake of the year', 'no question'],
  ['What kind of trip has the author been on?', 'somebody who is no verb'],
  ['Where will most of the cuts be made?', 'one that says little'],
  ['', 'nothing'],
])('%s: %s', (question) => {
  expect(verbAsked(question)).toBeNull();
});
