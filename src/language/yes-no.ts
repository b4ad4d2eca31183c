/** Questions that want a yes or a no. They get neither: the sentence that bears on it, for whoever asks to judge. */
import { loadReader } from './answers/load.ts';
import { ALIKE } from './answers/verb-said.ts';
import { auxiliary, namesIn } from './asked.ts';
import { nounPhraseAt } from './phrases.ts';
import type { Answer, Reading, Span } from './reading.ts';
import { respelled } from './respelled.ts';
import { isStopWord, stem, type Word, wordsOf } from './stems.ts';
import { unitsIn } from './units-in.ts';

/** Said of whatever else is asked: "Is it true that …?", "Did anybody …?" */
const empty = new Set(['true', 'anyone', 'anybody', 'really', 'actually', 'ever', 'already', 'still', 'yet'].map(stem));

const isAuxiliary = new RegExp(`^(?:${auxiliary})(?:n['’]?t)?$`);

/** Where what is asked of somebody or something begins: behind "did the mayor", "was his wife". */
const behindSubject = (question: string): number => {
  const units = unitsIn(question, { start: 0, end: question.length });
  const from = units.findIndex(({ lower }) => isAuxiliary.test(lower)) + 1;
  const to = nounPhraseAt(question, units, from)?.to ?? from;
  // "Did the bridge sink?": compromise takes the verb for a part of the name.
  const first = from + (units[from]?.tags.has('Determiner') ? 2 : 1);
  return (units[to] ?? units[first])?.start ?? 0;
};

/** What is asked of those who are meant: "resign" of "Did the mayor resign?"; empty where there are names alone. */
const predicate = (question: string): Word[] => {
  const names = new Set(namesIn(question));
  const from = behindSubject(question);
  return wordsOf(question).filter(
    ({ lower, stem, start }) =>
      start >= from && !isStopWord(lower) && !names.has(lower.replace(/['’]s$/, '')) && !empty.has(stem),
  );
};

/** Whether schools closed is told by "open", too. */
const bearsOn = (text: string, { start, end }: Span, asked: Word[]): boolean => {
  const here = wordsOf(text.slice(start, end));
  const { nearness } = loadReader();
  const isSaid = (word: Word) =>
    here.some(({ lower, stem }) => stem === word.stem || (!isStopWord(lower) && nearness(lower, word.lower) >= ALIKE));
  return asked.length === 0 || asked.some(isSaid);
};

/**
 * The same answers, those first whose sentence has some of what is asked: that it names whoever is meant is not enough, and
 * such a sentence is only the nearest one.
 */
export const bearing = (reading: Reading, typed: string, answers: Answer[]): Answer[] => {
  const asked = predicate(respelled(reading, typed));
  const does = answers.filter(({ sentence }) => sentence && bearsOn(reading.text, sentence, asked));
  const others = answers.filter((answer) => !does.includes(answer));
  return [...does, ...others.map((answer): Answer => ({ ...answer, found: false, span: null }))];
};
