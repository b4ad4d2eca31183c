/** Mentions with whom they mean. */
import { men, women } from '../lexicon/name-words.ts';
import type { Mention, NameKind } from '../reading.ts';
import type { Known } from './same-name.ts';

/** A mention with the name it stands for, and how sure that is (0 to 1). */
export type Resolved = Mention & { known: Known; confidence: number };

/** All places where the names themselves are written, in the order of the text. */
export const namedIn = (names: Known[]): Resolved[] =>
  names
    .flatMap((known) =>
      known.mentions
        .filter(({ by }) => by === 'name')
        .map((mention) => ({ ...mention, known, confidence: known.doubts.get(mention.start) ?? 1 })),
    )
    .sort((a, b) => a.start - b.start);

/** Somebody without a name: the words that the article has for them stand in for it. */
export const nameless = (name: string, kind: NameKind, noun = ''): Known => ({
  name,
  kind,
  aliases: [],
  mentions: [],
  description: null,
  gender: women.has(noun) ? 'f' : men.has(noun) ? 'm' : null,
  leaning: 0,
  roles: new Set(),
  doubts: new Map(),
});
