/** Why and how: clauses that begin with words which say so. */
import type { Sentence, Span } from '../../reading.ts';
import type { Candidate } from './candidate.ts';
import { bodyFrom, likenessTo, type Source } from './opening.ts';

/** Sentences of the body that are looked at. */
const SENTENCES = 5;
/** Words; a longer clause tells more than the cause. */
const LONGEST = 25;

const causes: Record<string, RegExp> = {
  because: /\b(?:because(?: of)?|due to|owing to|thanks to|as a result of|on account of|in the wake of)\b/gi,
  revenge: /\bin (?:revenge|retaliation|response|protest|reaction) (?:for|to|at|over|against)\b/gi,
  purpose: /\bin (?:order|an (?:effort|attempt)|a bid) to\b|\bso that\b/gi,
  'to do':
    /\bto (?!the\b|an?\b|his\b|her\b|its\b|their\b)(?=\p{Ll}{2,} (?:the|an?|his|her|its|their|them|him|it)\b)/giu,
  'for doing': /\bfor (?=\p{Ll}+ing\b)/giu,
  after:
    /\bafter\b(?! (?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|half|years|months|weeks|days|hours|minutes)\b)/gi,
  over: /(?<=\b(?:anger|outrage|protests?|fury|row|concerns?|fears?|arrested|jailed|fined|sacked|sued|charged|criticised|criticized|attacked) )over\b|\bamid\b/gi,
};
const means = /\b(?:by (?=\p{Ll}+ing\b)|using\b|by means of\b|with the help of\b)/giu;

/** From the words at `from` to the end of their clause; null where there is none worth the name. */
const clauseFrom = (text: string, from: number, behind: number, { end }: Span): Span | null => {
  const to = behind + (/[,;:!?()—–]|\.(?=\s|$)|\.?["”]|\s-\s|$/.exec(text.slice(behind, end))?.index ?? 0);
  const words = text.slice(behind, to).trim().split(/\s+/);
  return words.length < 2 || words.length > LONGEST ? null : { start: from, end: to };
};

const clausesIn = (text: string, sentence: Sentence, words: RegExp): Span[] =>
  Array.from(text.slice(sentence.start, sentence.end).matchAll(words)).flatMap(({ 0: match, index }) => {
    const from = sentence.start + index;
    return clauseFrom(text, from, from + match.length, sentence) ?? [];
  });

export const whyCandidates = ({ text, sentences, headline }: Source): Candidate[] => {
  const first = bodyFrom(sentences, headline);
  const likeness = likenessTo(text, headline);
  return sentences.slice(0, first + SENTENCES).flatMap((sentence, index) => {
    const rank = index - first;
    const like = rank < 0 ? 0 : likeness(sentence);
    return Object.entries(causes).flatMap(([cue, words]) =>
      clausesIn(text, sentence, words).map((span): Candidate => {
        const length = text.slice(span.start, span.end).split(/\s+/).length;
        return {
          ...span,
          signs: {
            headline: Number(rank < 0),
            early: 1 / (1 + Math.max(0, rank)),
            like,
            [cue]: 1,
            [`${cue}, headline`]: Number(rank < 0),
            short: Number(length < 5),
            long: Math.max(0, length - 10) / 10,
          },
        };
      }),
    );
  });
};

/** The first clause of the body that says by what means. */
export const howOf = ({ text, sentences, headline }: Source): Span | null => {
  const first = bodyFrom(sentences, headline);
  for (const sentence of sentences.slice(0, first + SENTENCES)) {
    const [clause] = clausesIn(text, sentence, means);
    if (clause) return clause;
  }
  return null;
};
