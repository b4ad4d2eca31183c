import type { Piece } from './text-runs.ts';

/** Of the size of the text beside it, what an initial over several lines has at least. */
const LARGER = 1.8;

/** Whether `text` stands right beside the initial, not below it. */
const isBeside = (cap: Piece, text: Piece): boolean =>
  cap.size >= text.size * LARGER &&
  text.left > cap.left &&
  text.left - cap.right < 1.5 * text.size &&
  text.baseline <= cap.baseline + text.size * 0.2 &&
  text.baseline - text.size * 0.5 > cap.baseline - cap.size;

/** "A" and "I" are words too: they stay apart, unless the text has the word that they would make. */
const joined = (cap: string, text: string, words: ReadonlySet<string>): string => {
  const [word = ''] = /^[\p{L}’']+/u.exec(text) ?? [];
  return /^[AI]$/u.test(cap) && !words.has((cap + word).toLowerCase()) ? `${cap} ${text}` : cap + text;
};

/** Pieces with each initial that is printed over several lines set before the first of them, as the letter that it is. */
export const withDropCaps = (pieces: Piece[], words: ReadonlySet<string>): Piece[] => {
  const caps = pieces.filter(({ text }) => /^[“"‘']?\p{Lu}$/u.test(text.trim()));
  const begun = new Map<Piece, string>();
  const taken = new Set<Piece>();
  // A page has one or two; one of letters only is a table or a riddle.
  for (const cap of caps.length <= 20 ? caps : []) {
    const first = pieces
      .filter((piece) => piece !== cap && isBeside(cap, piece))
      .reduce((top: Piece | null, piece) => (top === null || piece.baseline < top.baseline ? piece : top), null);
    // A headline that is set in single letters has no text below its first.
    const below = pieces.some(
      (piece) => isBeside(cap, piece) && first && piece.baseline > first.baseline + 0.5 * piece.size,
    );
    if (!first || !below) continue;
    begun.set(first, joined(cap.text.trim(), first.text, words));
    taken.add(cap);
  }
  return pieces
    .filter((piece) => !taken.has(piece))
    .map((piece) => ({ ...piece, text: begun.get(piece) ?? piece.text }));
};
