/** Questions that an article may answer, made from its facts, statements and descriptions. */
import type { Reading, Suggestion } from '../../reading.ts';
import { aboutEvents } from './event-questions.ts';
import { aboutHappening } from './happening-question.ts';
import { aboutNumbers } from './number-questions.ts';
import { aboutPeople } from './people-questions.ts';
import { aboutStatements } from './statement-questions.ts';

/** "Who is …?" and "Who said …?" would be most of them. */
const PEOPLE = 3;
const WHOSE = 1;

/** Longer ones would fill a row of buttons each; Discord's own limit of a label is 80. */
const LONGEST = 64;

/** A question with other sentences or marks in it can't stand alone. */
const isReadable = ({ question }: Suggestion): boolean =>
  question.length <= LONGEST && !/[\n()[\]:;"]/u.test(question) && !/,$/.test(question);

/** One of each kind in turn. */
const inTurn = <T>(kinds: T[][]): T[] => {
  const longest = Math.max(0, ...kinds.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => kinds.flatMap((kind) => kind.slice(at, at + 1))).flat();
};

/** Questions of several kinds in turn, the most telling first. Each has the place it was made from; `confirmed-questions.ts` checks them. */
export const candidateQuestions = (reading: Reading): Suggestion[] => {
  const { about, whose } = aboutStatements(reading);
  const kinds = [
    aboutEvents(reading),
    aboutNumbers(reading),
    about,
    aboutHappening(reading),
    aboutPeople(reading).slice(0, PEOPLE),
    whose.slice(0, WHOSE),
  ];
  return inTurn(kinds.map((kind) => kind.filter(isReadable)));
};
