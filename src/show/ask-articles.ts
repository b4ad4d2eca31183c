/** Which articles of a library answer a question. */
import type { Kept } from '../article/article.ts';
import type { Context } from '../command/command.ts';
import type { Question } from '../language/answers/question.ts';
import { MEANING_VERSION } from '../language/encoder/passages.ts';
import type { Answer } from '../language/reading.ts';

/** Articles that are read for one question, and letters of each: with more, answers are no better and take much longer. */
const READ = 3;
const LETTERS = 1_600;
/** Where every article is asked, an answer has to be surer than where one is. */
const SURE_ENOUGH = 0.7;
/** What is so much less sure than the best answer most likely answers something else. */
const BEHIND = 0.15;

export type Answering = { kept: Kept; answer: Answer };

/** What each of the likeliest articles gives, the surest first; but for the article `except`. */
export const askEverywhere = async (
  question: Question,
  except: string | null,
  { library, answers, meaning }: Pick<Context, 'library' | 'answers' | 'meaning'>,
): Promise<Answering[]> => {
  const vector = await meaning(question.plain);
  const meant = vector && { version: MEANING_VERSION, vector };
  const ids = await library.asked(question.plain, except === null ? READ : READ + 1, meant);
  const each = await Promise.all(
    ids
      .filter((id) => id !== except)
      .slice(0, READ)
      .map(async (id): Promise<Answering[]> => {
        const kept = await library.kept(id);
        return kept ? (await answers(kept.reading, question, 1, LETTERS)).map((answer) => ({ kept, answer })) : [];
      }),
  );
  return each.flat().sort((one, other) => other.answer.confidence - one.answer.confidence);
};

/** Those that answer, nearly as surely as the best. */
export const surest = (found: Answering[]): Answering[] => {
  const answered = found.filter(({ answer }) => answer.found && answer.confidence >= SURE_ENOUGH);
  const best = answered[0]?.answer.confidence ?? 0;
  return answered.filter(({ answer }) => answer.confidence >= best - BEHIND);
};
