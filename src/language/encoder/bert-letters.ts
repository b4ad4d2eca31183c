/** Prepares a text's characters for an uncased BERT, as `BertNormalizer` and `BertPreTokenizer` of Hugging Face's tokenizers do. */

/** What a character is to the tokenizer. "part": of a word. "alone": a word by itself. "dropped": as if it weren't there. */
export type Role = 'part' | 'alone' | 'space' | 'dropped';

const SPACE = /^[\t\n\r\p{Z}]$/u;
const DROPPED = /^[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]$/u;
const ACCENT = /\p{Mn}/gu;
/** ASCII's symbols count as punctuation, other symbols don't. */
const PUNCTUATION = /^[!-/:-@[-`{-~\p{P}]$/u;
/** Ideographs are words by themselves. Kana and Hangul are written in words, so they aren't. */
const IDEOGRAPH =
  /^[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]$/u;

/** Whether a character is an accent that belongs to the letter before it. */
export const isAccent = (character: string): boolean => /^\p{Mn}$/u.test(character);

/**
 * A character in lower case without accents ("É" gives "e"; Hangul gives several letters), and its role.
 * @param character one code point; a lone surrogate is dropped
 */
export const lettersOf = (character: string): { letters: string; role: Role } => {
  if (SPACE.test(character)) return { letters: '', role: 'space' };
  if (DROPPED.test(character)) return { letters: '', role: 'dropped' };
  const bare = character.normalize('NFD').replace(ACCENT, '');
  // Each letter by itself: at the end of a word, JavaScript would turn "Σ" into "ς".
  const letters = Array.from(bare, (letter) => letter.toLowerCase()).join('');
  if (letters === '') return { letters, role: 'dropped' };
  return { letters, role: IDEOGRAPH.test(character) || PUNCTUATION.test(letters) ? 'alone' : 'part' };
};
