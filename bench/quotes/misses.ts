/** The worst errors with the sentences that they are in: five each of wrong names, spurious, missed and boundary. */

import { paragraphsOf, sentencesOf } from '../../src/language/text/sentences.ts';
import { overlaps } from '../../src/language/text/spans.ts';
import type { Span } from '../contract.ts';
import { type Gold, spansOf } from './gold.ts';
import type { Matched } from './matching.ts';
import { judged } from './right-name.ts';

const EACH = 5;

/** The worst have the highest `badness`. */
type Miss = { badness: number; what: string; spans: Span[]; text: string };

const wordsAt = (text: string, { start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ');
const wordsOf = (text: string, spans: Span[]) => spans.map((span) => wordsAt(text, span)).join(' … ');

const sentencesAround = ({ spans, text }: Miss): string =>
  sentencesOf(text, paragraphsOf(text))
    .filter((sentence) => spans.some((span) => overlaps(span, sentence)))
    .map((sentence) => wordsAt(text, sentence))
    .join(' ');

const namedWrong = (matched: Matched): Miss[] =>
  judged(matched)
    .filter(({ right, found }) => !right && !matched.spurious.includes(found))
    .map(({ found, gold }) => ({
      badness: found.confidence,
      what: `wrong name: ${found.speaker?.name}, marked: ${gold?.speaker?.text ?? 'nobody'} (${found.confidence})`,
      spans: [...found.spans, ...(gold?.speaker ? [gold.speaker] : [])],
      text: matched.article.text,
    }));

const spurious = ({ spurious: those, article: { text } }: Matched): Miss[] =>
  those.map(({ spans, confidence, speaker }) => ({
    badness: confidence,
    what: `spurious: ${speaker?.name ?? 'nobody'} (${confidence}): ${wordsOf(text, spans)}`,
    spans,
    text,
  }));

/** A direct quote is worse to miss than a mixed one, and that worse than one reported; then the longer. */
const weight = { direct: 2e6, mixed: 1e6, indirect: 0 };
const missed = ({ missed: those, article: { text } }: Matched): Miss[] =>
  those.map((gold: Gold) => ({
    badness: weight[gold.type] + gold.end - gold.start,
    what: `missed, ${gold.type}: ${gold.speaker?.text ?? 'nobody'}: ${wordsOf(text, spansOf(gold))}`,
    spans: [...spansOf(gold), ...(gold.speaker ? [gold.speaker] : [])],
    text,
  }));

const boundary = ({ near, article: { text } }: Matched): Miss[] =>
  near.map(({ gold, found, f1 }) => ({
    badness: 1 - f1,
    what: `boundary: ${wordsOf(text, found.spans)}\n  marked: ${wordsOf(text, spansOf(gold))}`,
    spans: [...found.spans, ...spansOf(gold)],
    text,
  }));

export const worstMisses = (articles: Matched[]): string =>
  [namedWrong, spurious, missed, boundary]
    .flatMap((of) =>
      articles
        .flatMap(of)
        .sort((a, b) => b.badness - a.badness)
        .slice(0, EACH),
    )
    .map((miss) => `${miss.what}\n  in: ${sentencesAround(miss)}`)
    .join('\n\n');
