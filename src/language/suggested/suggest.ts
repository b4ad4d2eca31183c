/** Questions that an article really answers, for people who don't know yet what to ask. */
import { answersTo, type Locate } from '../answers/answers.ts';
import type { Reading, Span } from '../reading.ts';
import { overlaps } from '../spans.ts';
import { aboutEvents } from './events.ts';
import { aboutHappening } from './happened.ts';
import type { Made } from './made.ts';
import { aboutNumbers } from './numbers.ts';
import { aboutPeople } from './people.ts';
import { aboutStatements } from './statements.ts';

/** A question, and the words that answer it. */
export type Suggested = { question: string; answer: Span };

/** So many are offered while somebody types, and three at a time under an answer. */
const MOST = 10;
/** So many are put to the article, and each only to so many letters of it: questions that people typed wait meanwhile. */
const TRIED = 16;
const LETTERS = 1_800;
/** An answer that is so likely would be the answer, too, if all were read. */
const LIKELY = 0.86;
/** "Who is …?" and "Who said …?" would be most of them. */
const PEOPLE = 3;
const WHOSE = 1;

/** Longer ones would fill a row of buttons each; Discord's own limit of a label is 80. */
const LONGEST = 64;

/** What other sentences or marks hang on makes no question by itself. */
const isReadable = ({ question }: Made): boolean =>
  question.length <= LONGEST && !/[\n()[\]:;"]/u.test(question) && !/,$/.test(question);

/** One of each kind in turn. */
const inTurn = <T>(kinds: T[][]): T[] => {
  const longest = Math.max(0, ...kinds.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => kinds.flatMap((kind) => kind.slice(at, at + 1))).flat();
};

/** What the reader gives as the answer, where that is what the question was made from. */
const checked = async (
  reading: Reading,
  { question, answer: place }: Made,
  locate: Locate,
): Promise<Suggested | null> => {
  const [first] = await answersTo(reading, question, 1, locate, LETTERS);
  const isLikely = first?.found && first.confidence >= LIKELY;
  return isLikely && first.span && overlaps(first.span, place) ? { question, answer: first.span } : null;
};

/**
 * At most {@link MOST} questions, of several kinds in turn, the most telling first. They are made from the article's facts,
 * statements and descriptions; each has been put to the article and was answered from the place that it was made from.
 */
export const suggest = async (reading: Reading, locate: Locate): Promise<Suggested[]> => {
  const { about, whose } = aboutStatements(reading);
  const kinds = [
    aboutEvents(reading),
    aboutNumbers(reading),
    about,
    aboutHappening(reading),
    aboutPeople(reading).slice(0, PEOPLE),
    whose.slice(0, WHOSE),
  ];
  const made = inTurn(kinds.map((kind) => kind.filter(isReadable)));
  const found: Suggested[] = [];
  let tried = 0;
  for (const one of made) {
    if (found.length === MOST || tried === TRIED) break;
    if (found.some(({ question, answer: place }) => question === one.question || overlaps(place, one.answer))) continue;
    tried++;
    const good = await checked(reading, one, locate);
    if (good) found.push(good);
  }
  return found;
};
