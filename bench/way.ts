/**
 * Which files a reply goes through: those with a function that runs between Discord's JSON and the body of the reply, in the bot
 * and in the reader's process; and how often it calls what one call would do. `--misses` lists the files with their functions.
 */
import { encodeLink } from '../src/discord/custom-id.ts';
import { normal } from '../src/language/answers/intent/normalise.ts';
import { wordsFor } from '../src/words/words.ts';
import { quotesAbout } from './contract.ts';
import type { Figure } from './figures.ts';
import { countedCalls } from './way/calls.ts';
import type { Ran } from './way/counting.ts';

export const name = 'way';

/** The router's own function that finds the command of an event. */
const LOOKING_UP = 'commandOf';

/** What `questionOf` finds out of a question, by functions of its own file. */
const PLAIN = 'plainQuestion';
const WANTED = 'wantedBy';

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

/** @throws where none was called: functions that can't be imported may have other names by now. */
const calledAtAll = (figure: Figure): Figure => {
  if (figure.value === 0) throw new Error(`“${figure.name}” is 0: put the new name of this function here.`);
  return figure;
};

const lookUps = (way: string, ran: Ran): Figure => calledAtAll(calls(way, ran, LOOKING_UP, '3 before, at most 1'));

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
    calledAtAll(calls('/ask', ask, PLAIN, 'at most 1')),
    calls('/ask', ask, normal.name, '21 before, at most 1'),
    calledAtAll(calls('/ask', ask, WANTED, '20 before, at most 1')),
    calls('/ask in the reader', reader, PLAIN, '0: the bot has done it'),
    calls('/ask in the reader', reader, normal.name, '3 before; 0 where the bot has done it'),
    calls('/ask in the reader', reader, WANTED, '2 before, at most 1'),
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
