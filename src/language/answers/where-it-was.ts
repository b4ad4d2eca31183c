/** Whether a place that would answer is where it was, and not where somebody is from. */
import { isHumanNoun } from '../human.ts';
import type { Reading } from '../reading.ts';
import { overlaps } from '../spans.ts';
import type { Said } from './said.ts';

/** "A meeting with workers at the mill": where they work is not where it was. */
export const isWhereItWas = ({ text, names, sentences }: Reading, { sentence, span }: Said): boolean => {
  const mentionIn = (kind: string) =>
    names.flatMap((name) => (name.kind === kind ? name.mentions : [])).find((mention) => overlaps(mention, span));
  const organisation = mentionIn('organisation');
  if (!organisation || mentionIn('place')) return true;
  const before = text.slice(sentences[sentence]?.start, organisation.start);
  const [, whose = ''] = /([\p{L}-]+) (?:at|of|from|with|for) (?:the )?$/u.exec(before) ?? [];
  return !isHumanNoun(whose.toLowerCase());
};
