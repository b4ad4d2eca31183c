/** Verbs that say the contrary of each other, which are found in the same company, so that no table of words tells them apart. */
import { stem } from './stems.ts';

const pairs =
  `open/close open/shut buy/sell win/lose rise/fall increase/decrease increase/fall rise/drop grow/shrink raise/cut raise/lower start/finish accept/reject
  accept/refuse approve/reject support/oppose back/oppose admit/deny confirm/deny arrive/leave enter/leave arrive/depart join/leave hire/fire
  hire/dismiss pass/fail succeed/fail attack/defend praise/criticise praise/criticize love/hate remember/forget borrow/lend send/receive
  build/demolish build/destroy allow/ban allow/forbid allow/prohibit permit/prohibit gain/lose find/lose include/exclude appear/disappear
  agree/disagree agree/refuse arrest/release free/jail acquit/convict sue/defend ask/answer save/spend teach/learn import/export push/pull
  live/die strengthen/weaken widen/narrow expand/reduce lead/follow precede/follow add/remove hide/reveal lock/unlock`
    .split(/\s+/)
    .map((pair) => pair.split('/').map(stem));

const opposites = new Map<string, Set<string>>();
for (const [one = '', other = ''] of pairs)
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    opposites.set(from, (opposites.get(from) ?? new Set()).add(to));

/** @param stems of two verbs. */
export const areOpposite = (one: string, other: string): boolean => opposites.get(one)?.has(other) === true;
