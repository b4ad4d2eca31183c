/** The errors by type of quote and of speaker, so that the next weakness can be seen. */
import type { Quote, Span } from '../contract.ts';
import type { Figure } from '../figures.ts';
import type { Article, Gold } from './gold.ts';
import { type Matched, rightSpeaker } from './matching.ts';
import { kindOf, speakerKinds } from './speaker-name.ts';

type Kinds = {
  kinds: readonly string[];
  gold(one: Gold, article: Article): string;
  /** Of a spurious statement, which has no marked one to go by. */
  found(one: Quote, article: Article): string;
};

/** PolNeAR's first line is the headline. */
const isInHeadline = ({ spans }: Quote, { text }: Article) => (spans[0]?.start ?? 0) < text.indexOf('\n');

const written = (span: Span | null, text: string) => (span === null ? null : text.slice(span.start, span.end));

const byQuote: Kinds = {
  kinds: ['direct', 'mixed', 'indirect', 'headline'],
  gold: ({ type, inHeadline }) => (inHeadline ? 'headline' : type),
  found: (one, article) => (isInHeadline(one, article) ? 'headline' : one.type),
};
const bySpeaker: Kinds = {
  kinds: speakerKinds,
  gold: ({ speaker }, { text }) => kindOf(written(speaker, text), text),
  found: ({ speaker }, { text }) => kindOf(written(speaker, text), text),
};

const rows = (title: string, { kinds, gold: goldKind, found: foundKind }: Kinds, articles: Matched[]): Figure[] =>
  kinds.map((kind) => {
    const counts = { right: 0, missed: 0, boundary: 0, 'wrong speaker': 0, spurious: 0 };
    for (const { article, pairs, near, missed, spurious } of articles) {
      const isOf = (gold: Gold) => goldKind(gold, article) === kind;
      const those = pairs.filter(({ gold }) => isOf(gold));
      const right = those.filter(({ gold, found }) => rightSpeaker(gold, found)).length;
      counts.right += right;
      counts.missed += missed.filter(isOf).length;
      counts.boundary += near.filter(({ gold }) => isOf(gold)).length;
      counts['wrong speaker'] += those.length - right;
      counts.spurious += spurious.filter((found) => foundKind(found, article) === kind).length;
    }
    const value = Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ');
    return { name: `by ${title}: ${kind}`, value };
  });

export const breakdown = (articles: Matched[]): Figure[] => [
  ...rows('quote', byQuote, articles),
  ...rows('speaker', bySpeaker, articles),
];
