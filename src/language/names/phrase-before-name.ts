import type { Span } from '../reading.ts';
import { personPhraseAtEnd } from './roles.ts';

/** A verb that makes a phrase a clause. */
export const finite = /\b(?:is|are|was|were|has|have|had|said|says|did|does|will|would|could|should|may|might)\b/;

/** What stands before the name, with a comma between: "Aliyev’s late father and former president, Heydar Aliyev,". */
export const prefixed = (text: string, name: Span): Span | null => {
  if (!/[,.]/.test(text.charAt(name.end)) || !/, (?:the )?$/.test(text.slice(Math.max(0, name.start - 6), name.start)))
    return null;
  const from = Math.max(0, name.start - 102);
  const before = /(?:^|[.,;:!?“”"\n] ?)((?:[\p{L}’'-]+ ){1,14}[\p{L}’'-]+), (?:the )?$/u.exec(
    text.slice(from, name.start),
  );
  const words = before?.[1];
  if (!before || !words) return null;
  const phrase = personPhraseAtEnd(words);
  if (phrase < 0 || finite.test(words.slice(phrase))) return null;
  const start = from + before.index + before[0].indexOf(words);
  return { start: start + phrase, end: start + words.length };
};
