/** Whom the pronouns of sentences mean that are shown without those around them: editors put it behind them in brackets. */
import type { Mention, Reading, Span } from '../reading.ts';
import { SURE } from '../statements/place-and-speaker.ts';
import { overlaps, startingIn } from '../text/spans.ts';
import { isStopWord } from '../text/stems.ts';

/** The pronoun, and the name of whoever it means; `owner` where it stands before what is theirs ("his bakery"). */
export type Clarified = Span & { name: string; owner: boolean };

/** A wrong name is worse than none: how sure a pronoun has to be that says nobody's words… */
const CLEAR = 0.85;
/** … and how many words may stand before it in its sentence: among more there may be somebody without a name. */
const BEFORE = 4;

const clarifiable = /^(?:he|she|him|her|his)$/i;

/** "her bakery", not "told her that". */
const isOwner = (text: string, { start, end }: Span): boolean => {
  const pronoun = text.slice(start, end).toLowerCase();
  if (pronoun !== 'her') return pronoun === 'his';
  const next = /^ ([\p{L}’'-]+)/u.exec(text.slice(end, end + 40))?.[1];
  return next !== undefined && !isStopWord(next.toLowerCase());
};

/** A place where a person is meant; `clear` is for a pronoun of which it is sure whom it means. */
type Meaning = Span & { name: string; by: Mention['by']; clear: boolean };

const isClear = ({ text, quotes }: Reading, name: string, mention: Mention, sentence: Span): boolean => {
  if (mention.by !== 'pronoun' || !clarifiable.test(text.slice(mention.start, mention.end))) return false;
  const quote = quotes.find(({ speaker }) => speaker !== null && overlaps(speaker, mention));
  if (quote) return quote.speaker?.name === name && quote.confidence >= SURE;
  // Nobody is named for words of this sentence, or for those that it announces; or a moderator hid the name.
  const isOpen = quotes.some(
    ({ speaker, spans, cue }) =>
      speaker === null && [...spans, ...(cue ? [cue] : [])].some((span) => overlaps(span, sentence)),
  );
  if (isOpen) return false;
  const before = text.slice(sentence.start, mention.start).match(/\S+/g) ?? [];
  return (mention.confidence ?? 0) >= CLEAR && before.length <= BEFORE;
};

const meaningsIn = (reading: Reading, sentence: Span): Meaning[] =>
  reading.names
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ name, mentions }) =>
      startingIn(mentions, sentence).map((mention) => ({
        start: mention.start,
        end: mention.end,
        name,
        by: mention.by,
        clear: isClear(reading, name, mention, sentence),
      })),
    )
    .sort((a, b) => a.start - b.start);

/**
 * The pronouns in `sentences` (of `reading`, in order) that need a name: whose person was not named before them in these
 * sentences, or somebody else was since then. Only where it is sure who is meant.
 */
export const clarified = (reading: Reading, sentences: Span[]): Clarified[] => {
  let last: string | null = null;
  return sentences.flatMap((sentence) => {
    const here = meaningsIn(reading, sentence);
    return here.flatMap((meaning, at): Clarified[] => {
      const { start, end, name, by, clear } = meaning;
      const inSentence = here.slice(0, at).some((other) => other.name === name);
      const comes = here.slice(at).some((other) => other.by === 'name' && other.name === name);
      if (by === 'name') last = name;
      if (!clear || inSentence || comes || last === name) return [];
      last = name;
      return [{ start, end, name, owner: isOwner(reading.text, meaning) }];
    });
  });
};
