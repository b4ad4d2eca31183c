/** Texts with their sources marked: "[The mayor] said that …". */

import { resolveMentions } from '../../src/language/names/mentions.ts';
import { namesOf } from '../../src/language/names/names.ts';
import type { Span } from '../../src/language/reading.ts';
import { speakerAt } from '../../src/language/statements/speakers.ts';
import { quotationsOf } from '../../src/language/text/quotation-marks.ts';
import { paragraphsOf, sentencesOf } from '../../src/language/text/sentences.ts';
import { tag } from '../../src/language/text/tagged.ts';

/** The text without its brackets, and the places that stood between them. */
const unmarked = (marked: string): { text: string; sources: Span[] } => {
  const sources: Span[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const isSource = part.startsWith('[');
    const words = isSource ? part.slice(1, -1) : part;
    if (isSource) sources.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, sources };
};

/** From this confidence on a name is shown. */
const SURE = 0.5;

/** Who is meant by each source of `marked`; null where that is not sure enough to say. */
export const speakersIn = (marked: string): (string | null)[] => {
  const { text, sources } = unmarked(marked);
  const paragraphs = paragraphsOf(text);
  const sentences = sentencesOf(text, paragraphs);
  const tokens = tag(text, sentences);
  const names = namesOf(text, tokens, sentences);
  const mentions = resolveMentions(text, tokens, sentences, quotationsOf(text, paragraphs), names, sources);
  return sources.map((source) => {
    const { speaker, confidence } = speakerAt(text, source, mentions);
    return confidence >= SURE ? speaker.name : null;
  });
};
