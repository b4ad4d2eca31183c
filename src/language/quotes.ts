/** Who said what: the statements of an article with their words, their cue and their speaker. */
import type { Quotation } from './marks.ts';
import { resolveMentions } from './mentions.ts';
import { namedIn } from './named.ts';
import { attributionsOf } from './quotes/attributions.ts';
import { checked } from './quotes/checked.ts';
import { areSideBySide, confidenceOf } from './quotes/confidence.ts';
import { isByNobody, isDenied } from './quotes/denial.ts';
import { withDescribed } from './quotes/described.ts';
import { paragraphsFor } from './quotes/features.ts';
import { withHeadlines } from './quotes/headline.ts';
import { loadTagger } from './quotes/load.ts';
import { mended } from './quotes/mended.ts';
import { withNested } from './quotes/nested.ts';
import { joined, letters, quotationsIn } from './quotes/quoted.ts';
import { withSecondHand } from './quotes/second-hand.ts';
import { unitsAt } from './quotes/sentence-units.ts';
import { isTelling, withoutInner } from './quotes/telling.ts';
import { besideTranscript, transcriptIn } from './quotes/transcript.ts';
import { withTurns } from './quotes/turns.ts';
import type { Sentence, Span, Statement } from './reading.ts';
import type { Known } from './same-name.ts';
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

/** How much less sure it is that what tells of no saying and thinking is a statement. */
const untelling = 0.5;

/** All statements with their sources, in the order of the text; `names` are told where else they are meant. */
export const quotesOf = (
  text: string,
  paragraphs: Span[],
  sentences: Sentence[],
  tokens: Token[],
  quotations: Quotation[],
  names: Known[],
): Statement[] => {
  const named = { text, paragraphs, sentences, tokens, quotations, mentions: namedIn(names) };
  const seen = paragraphsFor(text, paragraphs, sentences, tokens, quotations, named.mentions);
  const found = loadTagger()(seen).flatMap((sequence) => {
    const paragraph = seen[sequence.paragraph];
    return paragraph ? attributionsOf(paragraph, sequence) : [];
  });
  const tagged = withHeadlines(named, mended(named, found));
  const sources = tagged.flatMap(({ source }) => source ?? []);
  const mentions = resolveMentions(text, tokens, sentences, quotations, names, sources);
  const parsed = { ...named, mentions };
  const transcript = transcriptIn(parsed);
  const stated = [...transcript, ...tagged.filter(besideTranscript(parsed, transcript))];
  const written = (span: Span | null) => (span ? text.slice(span.start, span.end) : '');
  const told = withDescribed(
    parsed,
    withTurns(parsed, checked(parsed, withNested(parsed, withSecondHand(parsed, stated)))),
  );
  return withoutInner(parsed, told)
    .map((attribution) => {
      const { cue, source, evidence } = attribution;
      const spans = joined(text, attribution.contents);
      const units = cue ? unitsAt(parsed, cue.start) : [];
      const who = source && speakerAt(text, source, mentions);
      const isSomebody = who && !isByNobody(text, units, source);
      const type = evidence.how === 'label' ? 'direct' : typeOf(text, spans, quotations);
      const telling = type !== 'indirect' || isTelling(parsed, attribution) ? 1 : untelling;
      return {
        spans,
        type,
        cue,
        speaker: who?.speaker ?? null,
        confidence: isSomebody
          ? telling *
            confidenceOf(evidence, who.confidence, {
              type,
              content: written(spans[0] ?? null),
              cue: written(cue),
              source: written(source),
              sideBySide: areSideBySide(text, [...spans, cue ?? [], source].flat()),
            })
          : 0,
        denied: cue !== null && isDenied(text, units, { ...attribution, cue }),
      };
    })
    .toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
};
