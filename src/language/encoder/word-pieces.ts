/** WordPiece (Schuster and Nakajima, 2012) for an uncased BERT, with the place of each piece in the text. */
import type { Span } from '../reading.ts';
import { isAccent, lettersOf } from './bert-letters.ts';

/** A piece's id in the vocabulary, and the text that it stands for. Parts of one Hangul syllable share its place. */
export type Piece = Span & { id: number };

/** Ids by piece. A piece that continues a word begins with "##". */
export type Vocabulary = ReadonlyMap<string, number>;

/** A word's letters, and for each of their UTF-16 units the place of the character that it comes from. */
type Word = { letters: string; from: Span[] };

/** Letters in the longest word that is cut into pieces; a longer one is unknown as a whole. */
const LONGEST = 100;

/** The vocabulary in a file with one piece a line, in the order of their ids. */
export const vocabularyOf = (lines: string): Vocabulary =>
  new Map(
    lines
      .trimEnd()
      .split('\n')
      .map((piece, id) => [piece, id]),
  );

/** The words of a text: runs of letters and digits, each ideograph and each punctuation mark. */
function* wordsOf(text: string): Generator<Word> {
  let word: Word = { letters: '', from: [] };
  let at = 0;
  for (const character of text) {
    const place = { start: at, end: at + character.length };
    at = place.end;
    const { letters, role } = lettersOf(character);
    const last = word.from.at(-1);
    // An accent that was typed as a character of its own: the letter's place reaches over it.
    if (role === 'dropped' && last?.end === place.start && isAccent(character)) last.end = place.end;
    if (role === 'dropped') continue;
    if (role !== 'part' && word.letters !== '') {
      yield word;
      word = { letters: '', from: [] };
    }
    if (role === 'space') continue;
    word.letters += letters;
    for (let unit = 0; unit < letters.length; unit++) word.from.push(place);
    if (role === 'alone') {
      yield word;
      word = { letters: '', from: [] };
    }
  }
  if (word.letters !== '') yield word;
}

/** The longest pieces that a word is made of, from its beginning on; one unknown piece if there are none. */
const piecesOfWord = ({ letters, from }: Word, vocabulary: Vocabulary, unknown: number): Piece[] => {
  const place = (start: number, end: number): Span => ({
    start: from[start]?.start ?? 0,
    end: from[end - 1]?.end ?? 0,
  });
  const asUnknown = [{ id: unknown, ...place(0, letters.length) }];
  if (letters.length > LONGEST) return asUnknown;
  const found: Piece[] = [];
  for (let start = 0; start < letters.length; ) {
    let end = letters.length;
    let id: number | undefined;
    for (; end > start; end--) {
      id = vocabulary.get((start > 0 ? '##' : '') + letters.slice(start, end));
      if (id !== undefined) break;
    }
    if (id === undefined) return asUnknown;
    found.push({ id, ...place(start, end) });
    start = end;
  }
  return found;
};

/** Cuts any text into pieces. A text that spells "[SEP]" gets brackets and letters, not that piece. */
export const piecesOf = (text: string, vocabulary: Vocabulary): Piece[] => {
  const unknown = vocabulary.get('[UNK]') ?? 0;
  return wordsOf(text)
    .flatMap((word) => piecesOfWord(word, vocabulary, unknown))
    .toArray();
};
