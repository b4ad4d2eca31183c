/** What happened: predicates of the opening, cut where a phrase may end, and phrases of a headline that has no verb. */
import { cueOf } from '../../lexicon/cues.ts';
import { gap, type Range, spanOf } from '../../text/phrases.ts';
import { type Candidate, oncePerWording, type Signs } from './candidate.ts';
import { has, isPronoun } from './noun-chunks.ts';
import type { Row } from './opening.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Words of a predicate. */
const longest = 13;
const joining =
  /^(?:in|on|at|after|before|as|during|with|for|from|to|of|by|amid|following|because|while|when|who|whom|whose|which|that|where|since|until|over|near|despite|ahead|between|against|about|into|outside|inside|under|among|behind|through|and|but|or|so|if|than|out|up|down|off|how|why|what)$/;
/** "crash out", "hit out", "fell over": a predicate may end in these all the same. */
const particle = /^(?:out|up|down|off|in|over)$/;
const clause =
  /^(?:after|before|as|because|while|when|who|whom|whose|which|that|where|since|until|amid|following|despite|but|so|if|how|why|ahead|during)$/;
const subordinating = /^(?:who|which|that|whose|as|after|while|when|where|because|since|if|before|until)$/;

/** Indices after which a predicate that begins with the verbs up to `from` may end. */
const endsOf = (text: string, { units, nouns }: Row, from: number): number[] => {
  const found: number[] = [];
  const heads = new Set(nouns.map(({ to }) => to));
  for (let to = from; to <= Math.min(units.length, from + longest); to++) {
    const closes = to === units.length || /[,;()]|[.!?]\s/.test(gap(text, units, to));
    const last = units[to - 1]?.lower ?? '';
    const isWhole = heads.has(to) || !joining.test(last) || particle.test(last);
    if (isWhole && (closes || heads.has(to) || joining.test(units[to]?.lower ?? ''))) found.push(to);
    if (closes) break;
  }
  return found.length > 0 ? found : [Math.min(units.length, from)];
};

const signsOfVerb = ({ units, nouns, verbs, signs }: Row, verb: VerbGroup, subject: Range | undefined): Signs => {
  const main = units[verb.main];
  return {
    ...signs,
    'only its form': Number(!verb.sure),
    'only its form, others are sure': Number(!verb.sure && verbs.some(({ sure }) => sure)),
    'first verb': Number(verb === verbs[0]),
    subordinate: Number(units.slice(0, verb.from).some(({ lower }) => subordinating.test(lower))),
    subject: Number(subject !== undefined),
    'no noun before': Number(!nouns.some(({ from }) => from < verb.from)),
    gerund: Number(has(main, 'Gerund')),
    'is or has': Number(/^(?:is|are|was|were|be|has|have|had|'s)$/.test(main?.lower ?? '')),
    saying: Number(cueOf(main?.lower ?? '')?.statement === true),
  };
};

const signsOfLength = (text: string, { units, nouns }: Row, verb: VerbGroup, range: Range): Signs => {
  const length = range.to - range.from;
  const words = units.slice(verb.to, range.to);
  const next = units[range.to]?.lower ?? '';
  const objects = nouns.filter(({ from, to }) => from >= verb.to && to <= range.to).length;
  return {
    'one word': Number(length === 1),
    short: Number(length < 3),
    long: Math.max(0, length - 5) / 5,
    object: Number(objects > 0),
    objects: Math.min(objects, 3) / 3,
    'more than one clause': Number(
      words.some((word, at) => clause.test(word.lower) || (word.lower === 'and' && isPronoun(words[at + 1]))),
    ),
    joined: Math.min(3, words.filter(({ lower }) => joining.test(lower)).length) / 3,
    'to the end': Number(range.to === units.length),
    'before a clause': Number(clause.test(next)),
    'before a place': Number(/^(?:in|at|near|outside|inside|across)$/.test(next)),
    'before of, to or and': Number(/^(?:of|to|between|and)$/.test(next)),
    'before for, on or with': Number(/^(?:on|for|with|against|from|by|into|over)$/.test(next)),
    'before a comma': Number(/[,;(]/.test(gap(text, units, range.to))),
  };
};

/** The noun phrase right before the verbs, or the part of one before what may be a verb. */
const subjectOf = ({ nouns }: Row, verb: VerbGroup): Range | undefined => {
  const phrase = nouns.find(({ from, to }) => to === verb.from || (from < verb.from && to > verb.from));
  return phrase && { from: phrase.from, to: verb.from };
};

const predicates = (text: string, row: Row, verb: VerbGroup): Candidate[] => {
  const { units, headline } = row;
  const subject = subjectOf(row, verb);
  const signs = signsOfVerb(row, verb, subject);
  const made = (range: Range, more: Signs = {}): Candidate => ({
    ...spanOf(units, range),
    signs: { ...signs, ...signsOfLength(text, row, verb, range), ...more },
  });
  return endsOf(text, row, verb.to).flatMap((to) => {
    const alone = made({ from: verb.from, to });
    // "Seven killed as tram derails": nobody could say who did it.
    const clipped =
      headline &&
      verb.to - verb.from === 1 &&
      has(units[verb.main], 'PastTense') &&
      !units[verb.main]?.lower.endsWith('s');
    return subject && clipped ? [alone, made({ from: subject.from, to }, { 'with its subject': 1 })] : [alone];
  });
};

const phrasesOf = ({ units, nouns, verbs, signs, headline }: Row): Candidate[] =>
  !headline || verbs.some(({ sure }) => sure)
    ? []
    : nouns.map((phrase) => ({
        ...spanOf(units, phrase),
        signs: {
          ...signs,
          'noun phrase': 1,
          'noun phrase, alone': Number(phrase.from === 0 && phrase.to === units.length),
          'noun phrase, a name': Number(units[phrase.to - 1]?.capital === true),
        },
      }));

export const whatCandidates = (text: string, rows: Row[]): Candidate[] =>
  oncePerWording(
    text,
    rows.flatMap((row) => [...row.verbs.flatMap((verb) => predicates(text, row, verb)), ...phrasesOf(row)]),
  );
