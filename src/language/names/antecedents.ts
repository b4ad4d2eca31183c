/**
 * Who a pronoun stands for, of those spoken of before it: a few signs with weights, turned into probabilities. The signs are those
 * of the field (Lappin & Leass, Computational Linguistics 20, 1994: recency, subjects first, agreement), and one of the news: whom a
 * "he said" belongs to is mostly who was quoted last. The weights are those of a conditional logistic regression over 256 pronouns
 * of the training articles, rounded.
 */
import type { Gender } from './gender.ts';
import type { Known } from './same-name.ts';

/** How somebody was spoken of last. */
export type Trace = {
  known: Known;
  /** Number of their last sentence (those of quoted words alone not counted), and of its paragraph. */
  sentence: number;
  paragraph: number;
  /** In that sentence: what it is about; only before a noun, as in "Trump's rally"; the first person of it. */
  main: boolean;
  owner: boolean;
  first: boolean;
  /** Number of the last statement they were the source of, and its sentence; or -1. */
  source: number;
  said: number;
  /** Whether they ever were a subject or source. */
  acted: boolean;
};

/** A pronoun: where it stands, whether it is itself a source, and the number of the statement before it. */
export type Pronoun = {
  /** null where the words say neither: "the striker". */
  gender: Gender | null;
  sentence: number;
  paragraph: number;
  source: boolean;
  statement: number;
  /** Whom the last sentence with a person for its subject was about, and its number. */
  theme: Known | null;
  themed: number;
  /** Where it is the first of its paragraph that means anybody, and no source: the first person of the article. */
  protagonist: Known | null;
  /** Whether a paragraph has come back to them so before. */
  returned: boolean;
};

const weights = {
  here: 0.45,
  /** A sentence back, up to `furthest`. */
  distance: -0.85,
  mainBefore: 0.5,
  owner: -0.45,
  first: 0.6,
  spokeLast: 0.25,
  /** And the pronoun is the source of the next statement. */
  speaksOn: 0.75,
  sameParagraph: 0.6,
  agreement: 1,
  acted: 0.7,
  nameless: -0.6,
  theme: 0.25,
  /** An obituary comes back to its subject, whoever was quoted last. Not of that regression. */
  protagonist: 1.5,
  /** More, where it has done so before. */
  returned: 1.5,
};
/** Weight that is left for nobody of them. */
const nobody = -2.5;

const furthest = 6;
/** No list of names is sure: probabilities are kept from here on. */
const least = 0.01;

/** How likely it is that somebody is spoken of as a man or a woman, as a logarithm. */
const agreement = ({ gender, leaning }: Known, wanted: Gender | null): number => {
  if (wanted === null || gender === wanted) return 0;
  return Math.log(Math.max(least, 0.5 + 0.5 * (wanted === 'f' ? leaning : -leaning)));
};

/** How much speaks for `trace` as the antecedent of `pronoun`. */
const scoreOf = (trace: Trace, pronoun: Pronoun): number => {
  const { known, main, owner, first, source, said, acted } = trace;
  const distance = Math.min(pronoun.sentence - trace.sentence, furthest);
  const isTheme = known === pronoun.theme;
  const spokeLast = source >= 0 && source === pronoun.statement && (isTheme || said >= pronoun.themed);
  return (
    (distance === 0 ? weights.here : 0) +
    distance * weights.distance +
    (distance > 0 && main ? weights.mainBefore : 0) +
    (owner ? weights.owner : 0) +
    (first ? weights.first : 0) +
    (spokeLast ? weights.spokeLast : 0) +
    (spokeLast && pronoun.source ? weights.speaksOn : 0) +
    (trace.paragraph === pronoun.paragraph ? weights.sameParagraph : 0) +
    weights.agreement * agreement(known, pronoun.gender) +
    (acted ? weights.acted : 0) +
    (known.mentions.length === 0 ? weights.nameless : 0) +
    (isTheme ? weights.theme : 0) +
    (known === pronoun.protagonist ? weights.protagonist + (pronoun.returned ? weights.returned : 0) : 0)
  );
};

/** The likeliest person of `traces`, and how likely it is that they are meant; null where nobody can be. */
export const antecedent = (traces: Trace[], pronoun: Pronoun): { known: Known; confidence: number } | null => {
  const scored = traces
    .filter(
      ({ known: { kind, gender } }) => kind === 'person' && (gender ?? pronoun.gender) === (pronoun.gender ?? gender),
    )
    .map((trace) => ({ known: trace.known, score: scoreOf(trace, pronoun) }))
    .toSorted((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best) return null;
  const sum = scored.reduce((total, { score }) => total + Math.exp(score), Math.exp(nobody));
  return { known: best.known, confidence: Math.exp(best.score) / sum };
};
