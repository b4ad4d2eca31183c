/** What stands right before a name and says what it is: "the investment firm Birka", "her film “Salt”", "Chipmaker Vexa". */
import { isHumanNoun } from './human.ts';
import { organisationNouns, placeNouns } from './name-words.ts';
import type { Reading, Span } from './reading.ts';
import { isStopWord } from './stems.ts';

/** From the last article or owner on; or from the beginning of the sentence. */
const phrase =
  /(?:(?<=^|[\s("“‘])(?:the|an?|his|her|its|their|\p{Lu}[\p{L}-]*['’]s?) (?:[\p{L}\p{N}-]+ ){0,3}|^(?:[\p{L}-]+ ){0,3})(?<noun>[\p{L}-]+)(?:,? ["“‘'«„]| )$/iu;
/** "The charity that she founded afterwards, " */
const told =
  /(?:^|[\s("“‘])(?<words>(?:the|an?) (?:[\p{L}-]+ ){0,2}?(?<noun>[\p{L}-]+) (?:that|which|founded|owned|run|based|set|led|of|for|in|from)\b[^,.;:“”"\n]{2,70}), $/iu;
const quoted = /["“‘'«„]$/u;
/** Characters in which it stands. */
const ahead = 120;

/** Whether the noun says what a name may stand for that is nobody's. */
const isKind = (noun: string): boolean => organisationNouns.has(noun) || placeNouns.has(noun) || noun.endsWith('maker');

/** The phrase for it that `before` ends with; null where it ends with none. */
const phraseAtEnd = (before: string): { index: number; words: string } | null => {
  const found = phrase.exec(before);
  const noun = found?.groups?.noun?.toLowerCase() ?? '';
  // A firm is called like whoever brews or makes something.
  if (!found || isStopWord(noun) || !(isKind(noun) || isHumanNoun(noun) || quoted.test(before))) return null;
  const all = found[0].replace(/,? ?["“‘'«„]?$/u, '');
  // "STOCKHOLM – Swedish chipmaker"
  const [dateline = ''] = /^.* [–—-] /u.exec(all) ?? [];
  const words = all.slice(dateline.length);
  const isPhrase = words
    .split(' ')
    .slice(1)
    .every((word) => !isStopWord(word.toLowerCase()));
  return isPhrase ? { index: found.index + dateline.length, words } : null;
};

/** The phrase between a comma and the name, which is told apart by another comma; null where `before` ends with none. */
const toldAtEnd = (before: string, after: string): { index: number; words: string } | null => {
  const { index = 0, 0: all = '', groups: { words = '', noun = '' } = {} } = told.exec(before) ?? {};
  const isTold = words !== '' && isKind(noun.toLowerCase()) && /^[,.]/.test(after);
  return isTold ? { index: index + all.indexOf(words), words } : null;
};

/** The first such words before the name that is typed, or before another form of it; null where there are none. */
export const kindBeside = ({ text, names, sentences }: Reading, asked: string): Span | null => {
  const typed = asked.replace(/^["“‘'«„]|["”’'»“]$/gu, '');
  const known = names.find(({ name, aliases }) => name === typed || aliases.includes(typed));
  if (!/^\p{Lu}/u.test(typed)) return null;
  for (const form of known ? [known.name, ...known.aliases] : [typed])
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
      const sentence = sentences.find(({ start, end }) => start <= at && at < end);
      if (!sentence || /^[\p{L}\p{N}]/u.test(text.slice(at + form.length))) continue;
      const before = text.slice(Math.max(sentence.start, at - ahead), at);
      // “The Salt Road”, asked for without its article.
      const found =
        phraseAtEnd(before.replace(/(["“‘'«„])(?:The|An?) $/u, '$1')) ??
        toldAtEnd(before, text.slice(at + form.length));
      const start = at - before.length + (found?.index ?? 0);
      if (found) return { start, end: start + found.words.length };
    }
  return null;
};
