/** What the tagger found, put together: the contents of one cue, and the source of that cue. */
import type { Span } from '../reading.ts';
import type { Paragraph } from './features.ts';
import type { Tagged, TaggedSpan } from './tagger.ts';

/** What speaks for an attribution, each a probability. */
export type Evidence = {
  /** That its words are a statement; that they are one from end to end. */
  content: number;
  contentExact: number;
  cue: number;
  source: number;
  sourceExact: number;
  /** That the statement belongs to the cue, and the cue to the source. */
  toCue: number;
  toSource: number;
};

/** A statement as the tagger sees it. Without a cue it is words that look like a statement and belong to none that it found. */
export type Attribution = {
  paragraph: number;
  contents: Span[];
  cue: Span | null;
  source: Span | null;
  evidence: Evidence;
  /** It reaches its paragraph's last word, or begins with its first. */
  toEnd: boolean;
  fromStart: boolean;
};

const placeOf = ({ words }: Paragraph, { start, end }: TaggedSpan): Span => ({
  start: words[start]?.start ?? 0,
  end: words[end - 1]?.end ?? 0,
});

const mean = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** The attributions of a paragraph's sequence, in the order of their contents. */
export const attributionsOf = (paragraph: Paragraph, tagged: Tagged): Attribution[] => {
  const groups = new Map<number | string, number[]>();
  for (const [content, { to }] of tagged.cueOf.entries()) {
    const key = to ?? `none ${content}`;
    groups.set(key, [...(groups.get(key) ?? []), content]);
  }
  return [...groups.values()].map((group) => {
    const contents = group.flatMap((content) => tagged.contents[content] ?? []);
    const links = group.flatMap((content) => tagged.cueOf[content] ?? []);
    const cueAt = links[0]?.to ?? null;
    const cue = cueAt === null ? undefined : tagged.cues[cueAt];
    const link = cueAt === null ? undefined : tagged.sourceOf[cueAt];
    const source = link?.to == null ? undefined : tagged.sources[link.to];
    return {
      paragraph: tagged.paragraph,
      contents: contents.map((span) => placeOf(paragraph, span)),
      cue: cue ? placeOf(paragraph, cue) : null,
      source: source ? placeOf(paragraph, source) : null,
      evidence: {
        content: mean(contents.map(({ within }) => within)),
        contentExact: mean(contents.map(({ exact }) => exact)),
        cue: cue?.within ?? 0,
        source: source?.within ?? 0,
        sourceExact: source?.exact ?? 0,
        toCue: mean(links.map(({ probability }) => probability)),
        toSource: link?.probability ?? 0,
      },
      fromStart: contents[0]?.start === 0,
      toEnd: contents.at(-1)?.end === paragraph.words.length,
    };
  });
};
