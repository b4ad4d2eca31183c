/** Who said what: the statements of an article with their words, their cue and their speaker. */
import { sentenceAt } from './facts.ts';
import type { Quotation } from './marks.ts';
import type { Resolved } from './mentions.ts';
import { type Unit, unitsOf } from './phrases.ts';
import { attributionsOf } from './quotes/attributions.ts';
import { confidenceOf } from './quotes/confidence.ts';
import { isDenied } from './quotes/denial.ts';
import { withDescribed } from './quotes/described.ts';
import { paragraphsFor } from './quotes/features.ts';
import { loadTagger } from './quotes/load.ts';
import { joined, letters, quotationsIn } from './quotes/quoted.ts';
import { withSecondHand } from './quotes/second-hand.ts';
import { standsBeside, transcriptIn } from './quotes/transcript.ts';
import { withTurns } from './quotes/turns.ts';
import type { Sentence, Span, Statement } from './reading.ts';
import { speakerAt } from './speakers.ts';
import type { Token } from './tagged.ts';

/** Direct from 0.9 of the letters inside marks, indirect with none, as PolNeAR counts it (Newell et al., LREC 2018). */
const typeOf = (text: string, spans: Span[], quotations: Quotation[]): Statement['type'] => {
  let all = 0;
  let quoted = 0;
  for (const span of spans) {
    all += letters(text, span);
    for (const { inner } of quotationsIn(quotations, span))
      quoted += letters(text, { start: Math.max(inner.start, span.start), end: Math.min(inner.end, span.end) });
  }
  if (quoted === 0) return 'indirect';
  return quoted >= 0.9 * all ? 'direct' : 'mixed';
};

/** The words and quotations of the sentence at `place`, as units. */
const unitsAt = (
  text: string,
  place: Span,
  sentences: Sentence[],
  tokens: Token[],
  quotations: Quotation[],
): Unit[] => {
  const index = sentenceAt(sentences, place.start);
  const sentence = sentences[index];
  if (!sentence) return [];
  const [from, to] = [firstAt(tokens, sentence.start), firstAt(tokens, sentence.end)];
  return unitsOf(text, sentence, tokens.slice(from, to), quotationsIn(quotations, sentence));
};

/** Index of the first token from `at` on, by bisection. */
const firstAt = (tokens: Token[], at: number): number => {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** All statements with their sources, in the order of the text. */
export const quotesOf = (
  text: string,
  paragraphs: Span[],
  sentences: Sentence[],
  tokens: Token[],
  quotations: Quotation[],
  mentions: Resolved[],
): Statement[] => {
  const seen = paragraphsFor(text, paragraphs, sentences, tokens, quotations, mentions);
  const tagged = loadTagger()(seen).flatMap((sequence) => {
    const paragraph = seen[sequence.paragraph];
    return paragraph ? attributionsOf(paragraph, sequence) : [];
  });
  const parsed = { text, paragraphs, sentences, tokens, quotations, mentions };
  const transcript = transcriptIn(parsed);
  const stated = [...transcript, ...tagged.filter((one) => standsBeside(text, transcript, one))];
  return withDescribed(parsed, withTurns(parsed, withSecondHand(parsed, stated)))
    .map((attribution) => {
      const { cue, source, evidence } = attribution;
      const spans = joined(text, attribution.contents);
      const who = source && speakerAt(text, source, mentions);
      const type = evidence.how === 'label' ? 'direct' : typeOf(text, spans, quotations);
      return {
        spans,
        type,
        cue,
        speaker: who?.speaker ?? null,
        confidence: who ? confidenceOf(evidence, who.confidence, type) : 0,
        denied:
          cue !== null && isDenied(text, unitsAt(text, cue, sentences, tokens, quotations), { ...attribution, cue }),
      };
    })
    .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
};
