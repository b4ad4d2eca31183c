/** Whose statements a question is about. It needs no tagger, so that any thread can ask. */
import { cueOf } from '../lexicon/cues.ts';
import { qualified, roles } from '../lexicon/name-words.ts';
import { findName } from '../names/find-name.ts';
import type { Name, Reading } from '../reading.ts';
import { baseOf, isStopWord, type Word, wordsOf } from '../text/stems.ts';

/** What somebody said, with who did in its first part. */
const whatSaid = /^\W*(?:what|how) (?:else )?(?:did|does|do|has|have|had) (.+)/iu;
/** Verbs for what somebody thinks, beside those that begin a statement. */
const opinion = /^(?:think|feel|view|see|regard|comment)$/;

const isSaying = (word: string): boolean => opinion.test(baseOf(word)) || cueOf(baseOf(word)) !== null;

/** People whom the article describes by these words: "the judge", "the mayor of Leeds". It needs no tagger. */
const describedAs = ({ text, names }: Reading, typed: string): Name[] => {
  const wanted = wordsOf(typed).filter(({ lower }) => !isStopWord(lower));
  return names.filter(({ kind, description }) => {
    if (kind !== 'person' || !description || wanted.length === 0) return false;
    const called = text.slice(description.start, description.end);
    if (qualified.test(called) !== qualified.test(typed)) return false;
    const own = new Set(wordsOf(called).map(({ stem }) => stem));
    return wanted.every(({ stem }) => own.has(stem));
  });
};

/** The name as quotes have it: somebody's full name, or who has none and is written so ("the minister"). */
const speakerNamed = (reading: Reading, typed: string): string | null => {
  const words = typed.split(' ');
  const titles = words.findIndex((word) => !roles.has(word.toLowerCase()) && word.toLowerCase() !== 'the');
  const { name } = findName(reading, titles < 0 ? typed : words.slice(titles).join(' '));
  if (name) return name.name;
  // "The judge": the only one whom the article describes so.
  const [holder, ...others] = describedAs(reading, typed) ?? [];
  if (holder && others.length === 0) return holder.name;
  return reading.quotes.some(({ speaker }) => speaker?.name.toLowerCase() === typed.toLowerCase()) ? typed : null;
};

/** The verb in the clause of {@link whatSaid}, and who stands before it; null where it has none for saying. */
const sayingIn = (clause: string): { who: string; verb: Word } | null => {
  const verb = wordsOf(clause).find(({ lower }, at) => at > 0 && isSaying(lower));
  return verb ? { who: clause.slice(0, verb.start).trim(), verb } : null;
};

/** Whose statements the question is about, as quotes have the name: "What did Hill say?"; null where it is another. */
export const speakerAsked = (reading: Reading, question: string): string | null => {
  const asked = sayingIn(whatSaid.exec(question)?.[1] ?? '');
  return asked && speakerNamed(reading, asked.who);
};
