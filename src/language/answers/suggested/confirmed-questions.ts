/** Keeps those candidate questions that the article really answers. */
import type { Answer, Suggestion } from '../../reading.ts';
import { overlaps } from '../../text/spans.ts';
import { type Question, questionOf } from '../question.ts';

/** Most questions for an article: a reply shows three, and autocompletion all. */
const MOST = 10;
/** Most candidates put to the article. */
const TRIED = 16;
/** Characters of the article read for a candidate. */
const LETTERS = 1_800;
/** From this confidence on, reading the rest of the article would not find another answer. */
const LIKELY = 0.86;

/** Puts a question to at most so many characters of the article; gives at most `most` answers. */
type Put = (question: Question, most: number, characters: number) => Promise<Answer[]>;

/**
 * At most {@link MOST} of the candidates, in their order. A candidate stays if the reader answers it almost certainly, from the
 * place it was made from. `answer` is then the span that answers it.
 */
export const confirmedQuestions = async (candidates: Suggestion[], put: Put): Promise<Suggestion[]> => {
  const found: Suggestion[] = [];
  let tried = 0;
  for (const { question, answer: place } of candidates) {
    if (found.length === MOST || tried === TRIED) break;
    if (found.some((one) => question === one.question || overlaps(place, one.answer))) continue;
    tried++;
    const [first] = await put(questionOf(question), 1, LETTERS);
    if (first?.span && first.confidence >= LIKELY && overlaps(first.span, place))
      found.push({ question, answer: first.span });
  }
  return found;
};
