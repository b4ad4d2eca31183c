/**
 * Which files a reply goes through: those with a function that runs between Discord's JSON and the body of the reply, in the bot
 * and in the reader's process; and how often it calls what one call would do. `--misses` lists the files with their functions.
 */
import { encodeLink } from '../src/discord/custom-id.ts';
import { normal } from '../src/language/answers/intent/normalise.ts';
import { plainQuestion } from '../src/language/answers/plain-question.ts';
import { wantedBy } from '../src/language/answers/question-kind.ts';
import { wordsFor } from '../src/words/words.ts';
import { quotesAbout } from './contract.ts';
import type { Figure } from './figures.ts';
import { countedCalls } from './way/calls.ts';
import type { Ran } from './way/counting.ts';

export const name = 'way';

/** The router's own function that finds the command of an event. */
const LOOKING_UP = 'commandOf';

const files = (way: string, ran: Ran, before: number, most: number): Figure => ({
  name: `${way}, files`,
  value: Object.keys(ran).length,
  anchor: `${before} before, at most ${most}`,
});

const callsOf = (ran: Ran, called: string): number =>
  Object.values(ran).reduce((sum, functions) => sum + (functions[called] ?? 0), 0);

const calls = (way: string, ran: Ran, called: string, anchor: string): Figure => ({
  name: `${way}, calls of ${called}`,
  value: callsOf(ran, called),
  anchor,
});

/** @throws where the router's function has another name by now: it can't be imported. */
const lookUps = (way: string, ran: Ran): Figure => {
  if (callsOf(ran, LOOKING_UP) === 0) throw new Error(`The router no longer has ${LOOKING_UP}: put its new name here.`);
  return calls(way, ran, LOOKING_UP, '3 before, at most 1');
};

export const measure = async (): Promise<Figure[]> => {
  const { quotes, ask, reader, links } = await countedCalls();
  return [
    files('/quotes', quotes, 49, 30),
    files('/ask', ask, 58, 40),
    files('/ask in the reader', reader, 21, 15),
    calls('/quotes', quotes, quotesAbout.name, '5 before, at most 1'),
    calls('/quotes', quotes, encodeLink.name, `38 before for 19 links, at most 1 a link; ${links} links now`),
    calls('/quotes', quotes, wordsFor.name, '6 before, at most 1'),
    lookUps('/quotes', quotes),
    calls('/ask', ask, wordsFor.name, '7 before, at most 1'),
    lookUps('/ask', ask),
    calls('/ask', ask, plainQuestion.name, 'at most 1'),
    calls('/ask', ask, normal.name, '21 before, at most 1'),
    calls('/ask', ask, wantedBy.name, '20 before, at most 1'),
    calls('/ask in the reader', reader, plainQuestion.name, '0: the bot has done it'),
    calls('/ask in the reader', reader, normal.name, '3 before; 0 where the bot has done it'),
    calls('/ask in the reader', reader, wantedBy.name, '2 before, at most 1'),
  ];
};

const listed = (way: string, ran: Ran): string =>
  [
    `${way}: ${Object.keys(ran).length} files`,
    ...Object.entries(ran)
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([file, functions]) => {
        const each = Object.entries(functions).map(([called, count]) => `${called} ${count}`);
        return `  ${file}: ${each.join(', ')}`;
      }),
  ].join('\n');

export const misses = async (): Promise<string> => {
  const { quotes, ask, reader } = await countedCalls();
  return [listed('/quotes', quotes), listed('/ask', ask), listed('/ask in the reader', reader)].join('\n\n');
};
