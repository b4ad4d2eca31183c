/** BM25 over the sentences of one article; rarity (idf) is the article's own, which beats a corpus's on single articles. */
import type { Word } from '../text/stems.ts';

// k1 = 0.4 and b = 0 (a second mention counts little, length not at all) do better on sentences than the usual 1.2 and 0.75.
const k1 = 0.4;
/** What two neighbouring words of the question are worth where the sentence has them side by side, against their idf. */
const bigramShare = 0.25;

export type Index = { sentences: Word[][]; counts: Map<string, number>[]; idf(stem: string): number };

export const indexOf = (sentences: Word[][]): Index => {
  const counts = sentences.map((sentence) => {
    const counted = new Map<string, number>();
    for (const { stem } of sentence) counted.set(stem, (counted.get(stem) ?? 0) + 1);
    return counted;
  });
  const frequency = new Map<string, number>();
  for (const counted of counts) for (const stem of counted.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const size = sentences.length;
  const idf = (stem: string) => {
    const seen = frequency.get(stem) ?? 0;
    return Math.log(1 + (size - seen + 0.5) / (seen + 0.5));
  };
  return { sentences, counts, idf };
};

type Pair = readonly [string, string];

const pairsOf = (query: Word[]): Pair[] =>
  query.slice(1).flatMap(({ stem }, at) => (query[at] ? [[query[at].stem, stem] as const] : []));

const holdsPair = ({ sentences, counts }: Index, sentence: number, [first, second]: Pair): boolean => {
  const here = counts[sentence];
  if (!here?.has(first) || !here.has(second)) return false;
  const words = sentences[sentence] ?? [];
  return words.some(({ stem }, at) => stem === second && words[at - 1]?.stem === first);
};

/** The score of every sentence for the query. */
export const scoresFor = (index: Index, query: Word[]): number[] => {
  const stems = [...new Set(query.map(({ stem }) => stem))];
  const pairs = pairsOf(query);
  return index.sentences.map((_, sentence) => {
    let score = 0;
    for (const stem of stems) {
      const count = index.counts[sentence]?.get(stem) ?? 0;
      if (count > 0) score += (index.idf(stem) * count * (k1 + 1)) / (count + k1);
    }
    for (const pair of pairs)
      if (holdsPair(index, sentence, pair)) score += bigramShare * (index.idf(pair[0]) + index.idf(pair[1]));
    return score;
  });
};
