/** What the tagger found, put together: the contents of one cue, and the source of that cue. */
import type { Span } from '../reading.ts';
import type { Paragraph } from './tagger/features.ts';
import type { Tagged, TaggedSpan } from './tagger/tagger.ts';
import type { Word } from './tagger/tokens.ts';

/**
 * How a statement's speaker was found: at its own cue; at the cue of what is said right before it, though the mark was closed
 * and a paragraph may lie between; as whose turn it is of two who talk; before it in a transcript; behind it after a dash; in
 * words that are no cue ("Those were the words of").
 */
export type How = 'stated' | 'continued' | 'turn' | 'label' | 'signed' | 'described';

/** What speaks for an attribution: how its speaker was found, and probabilities of the tagger (1 where it was not asked). */
export type Evidence = {
  how: How;
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

/**
 * A statement whose words are being gathered. Without contents it is a cue whose words must stand elsewhere; without cue and
 * source it is words that look like a statement.
 */
export type Attribution = {
  contents: Span[];
  cue: Span | null;
  source: Span | null;
  evidence: Evidence;
};

/** Where a statement, whose words are in order, ends with its cue and, where that stands beside it, its source. */
export const endOf = ({ contents, cue, source, evidence }: Attribution): number =>
  Math.max(contents.at(-1)?.end ?? 0, cue?.end ?? 0, (evidence.how === 'stated' && source?.end) || 0);

/** The evidence of a statement that the tagger has no part in. */
export const unasked = (how: How): Evidence => ({
  how,
  content: 1,
  contentExact: 1,
  cue: 1,
  source: 1,
  sourceExact: 1,
  toCue: 1,
  toSource: 1,
});

const mean = (numbers: number[]) =>
  numbers.length === 0 ? 1 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Of several pieces of one statement, one that is less sure than this is mostly none. */
const least = 0.5;

/** What begins a clause about the word before it, which is the writer's own: “…,” he told the audience, which had been standing. */
const relative = /^(?:which|who|whose|where)$/;
const leastRelative = 0.7;

/** Whether nothing but a mark or a comma stands between two spans of words. */
const adjoin = (words: Word[], one: TaggedSpan, other: TaggedSpan): boolean => {
  const [before, after] = one.start < other.start ? [one, other] : [other, one];
  return (
    before.end <= after.start && words.slice(before.end, after.start).every(({ form }) => !/[\p{L}\p{N}]/u.test(form))
  );
};

/**
 * The attributions of a paragraph's sequence: one for each cue with its contents, and one for each content without a cue, by
 * the source right beside it or by nobody.
 */
export const attributionsOf = ({ words }: Paragraph, tagged: Tagged): Attribution[] => {
  const placeOf = ({ start, end }: TaggedSpan): Span => ({
    start: words[start]?.start ?? 0,
    end: words[end - 1]?.end ?? 0,
  });
  const { sources, cues, contents, cueOf, sourceOf } = tagged;
  const cued = cues.map((cue, at): Attribution => {
    const all = contents.flatMap((content, index) => {
      const link = cueOf[index];
      return link?.to === at ? [{ content, link }] : [];
    });
    const most = Math.max(...all.map(({ content }) => content.within));
    const own = all.filter(({ content: { start, within } }, n) => {
      const beside = n > 0 && relative.test(words[start]?.form ?? '');
      return within === most || within >= (beside ? leastRelative : least);
    });
    const link = sourceOf[at];
    const source = link?.to == null ? undefined : sources[link.to];
    return {
      contents: own.map(({ content }) => placeOf(content)),
      cue: placeOf(cue),
      source: source ? placeOf(source) : null,
      evidence: {
        how: 'stated',
        content: mean(own.map(({ content }) => content.within)),
        contentExact: mean(own.map(({ content }) => content.exact)),
        cue: cue.within,
        source: source?.within ?? 0,
        sourceExact: source?.exact ?? 0,
        toCue: mean(own.map(({ link }) => link.probability)),
        toSource: link?.probability ?? 0,
      },
    };
  });
  const linked = new Set(sourceOf.map(({ to }) => to));
  const uncued = contents.flatMap((content, index): Attribution[] => {
    if (cueOf[index]?.to != null) return [];
    const source = sources.find((one, at) => !linked.has(at) && adjoin(words, one, content));
    const { within, exact } = content;
    const evidence = {
      ...unasked('stated'),
      content: within,
      contentExact: exact,
      source: source?.within ?? 0,
      sourceExact: source?.exact ?? 0,
    };
    return [{ contents: [placeOf(content)], cue: null, source: source ? placeOf(source) : null, evidence }];
  });
  return [...cued, ...uncued];
};
