/** Whom "he", "she", "they", "it" and "who" mean. */

import type { Token } from '../text/tagged.ts';
import { antecedent } from './antecedents.ts';
import type { Gender } from './gender.ts';
import type { Meant } from './role-holders.ts';
import type { Known } from './same-name.ts';
import { type Acting, enterTogether, placeIn, type Scene, tracesIn } from './scene.ts';
import { type Here, keep, mannerOf, resolve, type Walk } from './walk.ts';

type Pronoun = { kind: 'person'; gender: Gender } | { kind: 'relative' | 'several' | 'thing' };

const pronouns = new Map<string, Pronoun>([
  ...['he', 'him', 'his', 'himself'].map((word): [string, Pronoun] => [word, { kind: 'person', gender: 'm' }]),
  ...['she', 'her', 'hers', 'herself'].map((word): [string, Pronoun] => [word, { kind: 'person', gender: 'f' }]),
  ...['they', 'them', 'their', 'both'].map((word): [string, Pronoun] => [word, { kind: 'several' }]),
  ...['it', 'its'].map((word): [string, Pronoun] => [word, { kind: 'thing' }]),
  ...['who', 'which', 'that', 'whose', 'whom'].map((word): [string, Pronoun] => [word, { kind: 'relative' }]),
]);
const possessive = /^(?:his|her|their|its)$/;

/** The pronoun that the token is, whatever hangs on it ("she's"), or null. */
export const pronounOf = ({ lower, tags }: Token): Pronoun | null =>
  pronouns.get(tags.has('Pronoun') ? lower.replace(/'.*$/, '') : lower) ?? null;

/** From this on, a pronoun also tells whether somebody is a man or a woman, and how much. */
const telling = 0.85;
const told = 0.95;

/** Whoever acted last, as "they" or "it" means them: surest where they spoke in the sentence before. */
const acting = (acted: Acting | null, { sentence }: Scene): Meant | null =>
  acted && {
    known: acted.known,
    confidence: (acted.source ? 0.75 : 0.6) - 0.12 * Math.max(0, sentence - acted.sentence - 1),
  };

/** "The clerk, who said": whoever stands right before. */
const antecedentBefore = ({ text, named, described }: Walk, { token, next }: Here): Meant | null => {
  const last = named[next - 1];
  if (last && /^,? $/.test(text.slice(last.end, token.start))) return { known: last.known, confidence: 0.9 };
  const isNear = described && /^[^.,;]{0,40},? $/.test(text.slice(described.end, token.start));
  return isNear ? { known: described.known, confidence: 0.65 } : null;
};

/** "She told reporters.", behind what she told them. */
const isBehindWords = ({ text }: Walk, { token: { start, end } }: Here): boolean =>
  /[\p{L}\p{N}], $/u.test(text.slice(Math.max(0, start - 3), start)) &&
  /^ \p{Ll}+(?: (?!that\b)[\p{L}]+){0,4}[.]/u.test(text.slice(end, end + 60));

/** Characters in which a sentence may name somebody before. */
const ahead = 300;

/** "Adler was tired, she told reporters.": nobody whom it names says so (principle C of Chomsky's binding theory, 1981). */
const isNamedIn = ({ text }: Walk, { token: { start: at } }: Here, { mentions }: Known): boolean =>
  mentions.some(
    ({ by, start }) =>
      by === 'name' && start < at && start > at - ahead && !/[.!?]["”’]?\s|\n/u.test(text.slice(start, at)),
  );

/** Resolves the pronoun that stands here. "They", "it" and "who" are only where they are a source: elsewhere they mean much else. */
export const atPronoun = (walk: Walk, here: Here, pronoun: Pronoun) => {
  const { token } = here;
  const { scene } = walk;
  const span = here.source;
  const source = span !== null && (span.end <= token.end || pronoun.kind === 'relative');
  const manner = mannerOf(walk, here, token.end, { owner: !source && possessive.test(token.lower), source });
  if (pronoun.kind === 'person') {
    const { gender } = pronoun;
    const place = placeIn(scene, gender, source);
    const isOut = source && isBehindWords(walk, here);
    const traces = tracesIn(scene).filter(({ known }) => !isOut || !isNamedIn(walk, here, known));
    const meant = antecedent(traces, place);
    if (meant && meant.known === place.protagonist) scene.returned = true;
    if (meant && meant.confidence >= telling)
      meant.known.leaning += told * ((gender === 'f' ? 1 : -1) - meant.known.leaning);
    resolve(walk, token, token.end, 'pronoun', meant, manner);
  } else if (source) {
    const end = Math.max(token.end, span.end);
    if (pronoun.kind === 'several') {
      const group = acting(scene.group, scene);
      if (group && keep(walk, token, end, 'pronoun', group)) enterTogether(scene, group.known, true);
    } else {
      const meant = pronoun.kind === 'relative' ? antecedentBefore(walk, here) : acting(scene.thing, scene);
      resolve(walk, token, end, 'pronoun', meant, manner);
    }
  }
};
