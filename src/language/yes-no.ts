/** Questions that want a yes or a no. They get neither: the sentence that bears on it, for whoever asks to judge. */
import { namesIn } from './asked.ts';
import type { Answer, Reading, Span } from './reading.ts';
import { isStopWord, stem, wordsOf } from './stems.ts';

/** Said of whatever else is asked: "Is it true that …?", "Did anybody …?" */
const empty = new Set(['true', 'anyone', 'anybody', 'really', 'actually', 'ever', 'already', 'still', 'yet'].map(stem));

/** What is asked of those who are named: "resign" of "Did Ann Hill resign?"; empty where there are names alone. */
const predicate = (question: string): string[] => {
  const names = new Set(namesIn(question));
  const words = wordsOf(question).filter(({ lower }) => !isStopWord(lower) && !names.has(lower.replace(/['’]s$/, '')));
  return words.map((word) => word.stem).filter((word) => !empty.has(word));
};

/** Most of what is asked stands there: a bridge alone says nothing of whether it sank. */
const bearsOn = (text: string, { start, end }: Span, asked: string[]): boolean => {
  const here = new Set(wordsOf(text.slice(start, end)).map((word) => word.stem));
  return asked.length === 0 || asked.filter((word) => here.has(word)).length > asked.length / 2;
};

/**
 * The same answers, those first whose sentence has most of what is asked: that it names whoever is meant is not enough, and
 * such a sentence is only the nearest one.
 */
export const bearing = ({ text }: Reading, question: string, answers: Answer[]): Answer[] => {
  const asked = predicate(question);
  const does = answers.filter(({ sentence }) => sentence && bearsOn(text, sentence, asked));
  const others = answers.filter((answer) => !does.includes(answer));
  return [...does, ...others.map((answer): Answer => ({ ...answer, found: false, span: null }))];
};
