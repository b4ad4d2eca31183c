/** Answers who somebody is, how old they are and who holds an office, from what the article calls people. */
import { ageIn } from './answer-age.ts';
import { type Known, thingIn } from './answer-thing.ts';
import { answeredAt } from './answered-at.ts';
import { holdersOf } from './offices.ts';
import { findName } from './people.ts';
import type { Answer, Reading } from './reading.ts';

/** "Who is the mayor of Leeds?": the words for whoever is asked. */
export const whoIs = /^\W*who(?:['’]s| is| was| are) (?:the )?(.+?)\W*$/iu;

/** "Priya Nair, who coaches 140 children,": what somebody does says who they are; not what they said once. */
const doing =
  /^, (who (?!(?:said|says|told|added|wrote|asked|declined|denied|did|had|was not|is not)\b)[^,.;:()“”"\n]{5,100})(?=[,.])/u;

/** "Who is Ann Hill?" -> "the mayor of Leeds", as written beside her name. */
const described = (reading: Reading, typed: string): Answer | null => {
  const { name } = findName(reading, typed);
  if (name === null) return null;
  if (name.description) return answeredAt(reading, name.description, 0.95);
  for (const { by, end } of name.mentions) {
    const [, words] = (by === 'name' && doing.exec(reading.text.slice(end, end + 120))) || [];
    if (words) return answeredAt(reading, { start: end + 2, end: end + 2 + words.length }, 0.9);
  }
  return null;
};

/** "Who is the mayor of Leeds?" -> the only person that the article describes so. */
const holderOf = (reading: Reading, typed: string): Known => {
  const holders = (holdersOf(reading, typed) ?? []).flatMap(({ description, mentions }) => {
    const from = (description?.start ?? 0) - 100;
    return mentions.find(({ by, start }) => by === 'name' && start >= from) ?? [];
  });
  const [only, ...others] = holders;
  return others.length > 0 ? 'open' : only ? answeredAt(reading, only, 0.9) : null;
};

/**
 * The answer to "Who is …?", "How old is …?", "What is …?" or "Where is …?" where the article says it in so many words; `'open'` where it
 * names more than one, or says nothing of what a name stands for; null where the question is another.
 */
export const identityIn = (reading: Reading, question: string): Known => {
  const age = ageIn(reading, question);
  if (age !== null) return age;
  const person = whoIs.exec(question)?.[1];
  return person === undefined ? thingIn(reading, question) : (described(reading, person) ?? holderOf(reading, person));
};
