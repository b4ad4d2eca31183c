/** Finds who said a remembered phrase: by aligning its words with the article's, so that a word or two may be wrong. */

import type { Quote, Reading, Sentence, Span } from '../../reading.ts';
import { reachingInto, sentenceAt, startingIn } from '../../text/spans.ts';
import { isStopWord, type Word, wordsOf } from '../../text/stems.ts';
import { alignments, apart, costOf, isLike, wrongWord } from './alignment.ts';
import { isAnother, isTurned } from './sense.ts';

/**
 * One place where the phrase stands. `quote` is the statement that holds it (with `denied` as the article has it), or null
 * where it is the article's own words. `near` is not a match, only the nearest thing.
 */
export type Said = { quote: Quote | null; span: Span; sentence: Span; match: 'exact' | 'close' | 'near' };

const most = 5;
/** Of longer phrases the first words are aligned, since the work is their length times the article's; the rest has to follow. */
const longest = 80;
/** Words before and after a phrase that its sentence may have. */
const reach = 60;

/** Words that may be wrong in a phrase of this many: none in two, one up to five, two up to nine, then a fifth of them. */
const allowed = (length: number): number =>
  length < 3 ? 0 : length < 6 ? 1 : length < 10 ? 2 : Math.floor(length / 5);

const lengthOf = (spans: Span[]): number => spans.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0);

/**
 * The statement that the words are from: the one that holds all of them, or most, where "she said" was remembered too. Of
 * several within each other a denied one, then the innermost.
 */
const quoteAround = (quotes: Quote[], { start, end }: Span): Quote | null => {
  const [best] = quotes
    .map((quote) => ({
      quote,
      length: lengthOf(quote.spans),
      shared: lengthOf(
        quote.spans.map((span) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) })),
      ),
    }))
    .filter(({ shared }) => 2 * shared > end - start)
    .sort(
      (one, other) =>
        other.shared - one.shared || Number(other.quote.denied) - Number(one.quote.denied) || one.length - other.length,
    );
  return best?.quote ?? null;
};

/** Where the outermost of the statements begins that the place is in. */
const beginningOf = (quotes: Quote[], { start }: Span): number =>
  quotes.reduce((least, { spans: [first] }) => Math.min(least, first?.start ?? least), start);

/** The statements that have words at a place. */
const quotesAt = ({ quotes }: Reading): ((place: Span) => Quote[]) => {
  const parts = reachingInto(quotes.flatMap((quote) => quote.spans.map(({ start, end }) => ({ start, end, quote }))));
  return (place) => [...new Set(parts(place).map(({ quote }) => quote))];
};

/** The sentence that shares most of the phrase's content words, at least half of them and more than one. */
const nearest = ({ sentences }: Reading, words: Word[], phrase: Word[]): Sentence | null => {
  const telling = phrase.filter(({ lower }) => !isStopWord(lower));
  const wanted = [...new Map(telling.map((word) => [word.stem, word])).values()];
  const shared = new Map<number, Set<Word>>();
  for (const word of words) {
    const like = wanted.filter((one) => isLike(one, word));
    const at = like.length > 0 ? sentenceAt(sentences, word.start) : -1;
    for (const one of like) shared.set(at, (shared.get(at) ?? new Set()).add(one));
  }
  const least = Math.max(Math.min(2, wanted.length), wanted.length / 2);
  const [best] = [...shared]
    .filter(([, { size }]) => size >= least)
    .toSorted(([at, some], [other, more]) => more.size - some.size || at - other);
  return (best && sentences[best[0]]) ?? null;
};

const mostWords = { direct: 3, mixed: 2, indirect: 1 };
const spokenness = ({ quote }: Said): number => (quote ? mostWords[quote.type] : 0);

/** The first of each sentence. */
const oncePerSentence = (found: Said[]): Said[] => {
  const seen = new Set<number>();
  return found.filter(({ sentence: { start } }) => !seen.has(start) && seen.add(start));
};

type Place = { words: Word[]; before: Word[]; after: Word[]; cost: number; quote: Quote | null };

/** Where the phrase may stand: in the text as it goes on, and in statements without what interrupts them ("…,” she said, “…"). */
const placesOf = (reading: Reading, whole: Word[], words: Word[]): Place[] => {
  const phrase = whole.slice(0, longest);
  const rest = whole.slice(longest);
  const limit = allowed(phrase.length) * wrongWord;
  const within = (all: Word[], quote: Quote | null): Place[] =>
    apart(alignments(phrase, all).filter(({ cost }) => cost <= limit)).map(({ from, to, cost }) => ({
      words: all.slice(from, to + rest.length),
      before: all.slice(Math.max(0, from - reach), from),
      after: all.slice(to + rest.length, to + rest.length + reach),
      cost: rest.reduce((sum, word, at) => sum + costOf(word, all[to + at]), cost),
      quote,
    }));
  const interrupted = reading.quotes.filter(({ spans }) => spans.length > 1);
  return [
    ...within(words, null),
    ...interrupted.flatMap((quote) =>
      within(
        quote.spans.flatMap((span) => startingIn(words, span).filter(({ end }) => end <= span.end)),
        quote,
      ),
    ),
  ];
};

/**
 * At most {@link most}, each in another sentence (or several, where the phrase goes on), best first: word for word, then
 * close, then what is spoken before what is reported and the article's own words; else one `near`, or nothing.
 */
export const whoSaid = (reading: Reading, phrase: string): Said[] => {
  const wanted = wordsOf(phrase);
  if (wanted.length === 0) return [];
  const { sentences } = reading;
  const words = wordsOf(reading.text);
  const around = quotesAt(reading);
  const found = placesOf(reading, wanted, words).flatMap(
    ({ words: here, before, after, cost, quote: known }): (Said & { cost: number })[] => {
      const span = { start: here[0]?.start ?? 0, end: here.at(-1)?.end ?? 0 };
      const [first, last] = [span.start, span.end - 1].map((at) => sentences[sentenceAt(sentences, at)]);
      if (!first) return [];
      const sentence = { start: first.start, end: Math.max(first.end, last?.end ?? 0) };
      const beside = around(span);
      const quote = known ?? quoteAround(beside, span);
      const inSentence = (word: Word) => sentence.start <= word.start && word.end <= sentence.end;
      const setting = {
        text: reading.text,
        before: before.filter(inSentence),
        after: after.filter(inSentence),
        from: beginningOf(beside, span),
        phrase: span,
      };
      const turned = quote !== null && !quote.denied && isTurned(setting);
      const match = turned || (cost > 0 && isAnother(wanted, here)) ? 'near' : cost === 0 ? 'exact' : 'close';
      return [{ quote, span, sentence, match, cost }];
    },
  );
  const ranked = oncePerSentence(
    found
      .sort((a, b) => a.cost - b.cost || spokenness(b) - spokenness(a) || a.span.start - b.span.start)
      .map(({ quote, span, sentence, match }) => ({ quote, span, sentence, match })),
  );
  const said = ranked.filter(({ match }) => match !== 'near').slice(0, most);
  if (said.length > 0) return said;
  const like = ranked[0] ?? nearestOf(reading, words, wanted.slice(0, longest));
  return like ? [like] : [];
};

const nearestOf = (reading: Reading, words: Word[], phrase: Word[]): Said | null => {
  const sentence = nearest(reading, words, phrase);
  if (!sentence) return null;
  const { start, end } = sentence;
  const inside = reading.quotes.find(({ spans }) => spans.some((span) => span.start < end && start < span.end)) ?? null;
  return { quote: inside, span: inside?.spans[0] ?? { start, end }, sentence: { start, end }, match: 'near' };
};

/** Whether a phrase is so short and common that it stands everywhere and nobody can be said to have said it. */
export const isEverybodys = (phrase: string): boolean => {
  const words = wordsOf(phrase);
  return words.length > 0 && words.length < 4 && words.every(({ lower }) => isStopWord(lower));
};
