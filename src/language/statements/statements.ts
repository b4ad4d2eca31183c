/** Who said what: the statements of an article with their words, their cue and their speaker. */

import { resolveMentions } from '../names/mentions.ts';
import { namedIn } from '../names/resolved-mentions.ts';
import type { Known } from '../names/same-name.ts';
import type { Sentence, Span, Statement } from '../reading.ts';
import type { Quotation } from '../text/quotation-marks.ts';
import type { Token } from '../text/tagged.ts';
import { attributionsOf } from './attributions.ts';
import { areSideBySide, confidenceOf } from './confidence.ts';
import { checked } from './rules/check-statements.ts';
import { isByNobody, isDenied } from './rules/denial.ts';
import { withDescribed } from './rules/described.ts';
import { withHeadlines } from './rules/headline-statements.ts';
import { mended } from './rules/mended.ts';
import { withNested } from './rules/nested.ts';
import { joined, letters, quotationsIn } from './rules/quoted.ts';
import { withSecondHand } from './rules/second-hand.ts';
import { isTelling, withoutInner } from './rules/telling.ts';
import { besideTranscript, transcriptIn } from './rules/transcript.ts';
import { withTurns } from './rules/turns.ts';
import { unitsAt } from './sentence-units.ts';
import { speakerAt } from './speakers.ts';
import { paragraphsFor } from './tagger/features.ts';
import { loadTagger } from './tagger/load-tagger.ts';

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
