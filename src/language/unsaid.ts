/** Finds what says that a statement was not made: "never said", "if she says", "it is not true that he said", "nobody said". */
import { cueOf, isDenying } from './cues.ts';
import { gap, type Range, type Unit } from './phrases.ts';
import { isVerb } from './subjects.ts';

const negation = String.raw`not|never|no|hardly|scarcely|barely|cannot|\w+n['’]t`;
const negative = new RegExp(`^(?:${negation})$`);
const negated = new RegExp(String.raw`(?<![\w’'-])(?:${negation}|(?:almost|nearly)(?! \w+ly))(?![\w’'-])`, 'i');
/** "could have said", "might say"; "would say" alone is mostly a habit or a report of what came later. */
const possible =
  /(?<![\w’'-])(?:(?:could|should|would|might|may|must|can)\s(?:\w+\s){0,2}have|could|should|might|may|must)\s/;

/** Where a clause begins, looking back from its verb. */
const clauseStart =
  /^(?:and|but|or|because|when|while|after|before|as|since|until|although|though|where|who|which|so|than)$/;
const hypothetical = /^(?:if|unless|whether|lest|suppose|imagine|wish(?:es|ed)?|pretend(?:s|ed)?)$/;
const auxiliary = /^(?:do|does|did|has|have|had|will|would|can|could|may|might|should|must)$/;
const untrue = /^(?:false|untrue|unlikely|unclear|doubtful|wrong|nobody|nothing|none|neither|nor|without)$/;
const unproven =
  /^(?:rumour|rumor|allegation|suggestion|notion|idea|accusation|myth|lie|insinuation|impression|claim)s?$/;
/** "no doubt", "not only", "not surprisingly", "No. 10" */
const affirmed = /^(?:doubt|question|secret|surprise|wonder|only|just|merely|surprising|\d+|\w+ly)$/;

/** Whether what is said inside the statement of `verb` holds even where that was not said: "did not know that". */
export const isFactive = (verb: string | undefined): boolean =>
  verb !== undefined && /^(?:know|realise|realize|understand|remember|forget|recall|mention)$/.test(verb);

const isNegative = (word: string, next: string | undefined): boolean =>
  (negative.test(word) && !affirmed.test(next ?? '')) || untrue.test(word);

/** First of the words before unit `end` that belong to its clause or to the one that it depends on. */
const clauseFrom = (text: string, units: Unit[], end: number): number => {
  let from = end;
  while (from > 0 && !/[,;:—–(]/.test(gap(text, units, from))) {
    const unit = units[from - 1];
    if (!unit || unit.quotation || clauseStart.test(unit.lower)) break;
    from--;
  }
  return from;
};

/** Whether the clause of the verb at `at` is one that nobody says is so: a condition, a question, a denial. */
export const isUnsaid = (text: string, units: Unit[], source: Range, at: number): boolean => {
  // "He did not pay the man who said": what goes for the man does not go for what he does.
  if (units.slice(source.to, at).some(({ lower }) => /^(?:who|which)$/.test(lower))) return false;
  const from = clauseFrom(text, units, source.from);
  const clause = units.slice(from, source.from);
  const words = clause.map(({ lower }) => lower);
  // "Only then did she say" and "Not only did she say" are the two that affirm.
  if (auxiliary.test(words.at(-1) ?? '')) return !words.includes('only');
  const that = words.lastIndexOf('that');
  const known = words.some((word) => isFactive(cueOf(word)?.verb));
  return (
    words.some((word, at) => hypothetical.test(word) || (!known && isNegative(word, units[from + at + 1]?.lower))) ||
    clause.some((unit) => isVerb(unit) && isDenying(cueOf(unit.lower)?.verb)) ||
    (that > 0 && unproven.test(words[that - 1] ?? '') && clause[that - 1]?.tags.has('Noun') === true)
  );
};

/** Whether the words from the subject to the verb at `at` deny it: "has never said", "at no time said", "could have said". */
export const isNegated = (text: string, units: Unit[], from: number, at: number): boolean => {
  const written = text.slice(units[from]?.start ?? 0, units[at]?.end);
  // "and not Peter Lund said" denies nothing: what "not" stands before there is no verb.
  const group =
    written.split(/[,;—–]|\b(?:and|but|or|then|who|which|that|not(?=\s(?:\p{Lu}|the\s|an?\s)))\b/u).at(-1) ?? '';
  return negated.test(group) || possible.test(group);
};

/** Whether the phrase names nobody: "no minister", "neither of them", "not all ministers"; "No. 10" is a place. */
export const isNobody = (text: string, units: Unit[], { from, to }: Range): boolean => {
  const nobody = /^(?:no|nobody|none|neither|nor|nothing|not)$/;
  const counted =
    /^\.?\s?\d/.test(text.slice(units[from - 1]?.end ?? 0)) || /^no\.?\s?\d/i.test(text.slice(units[from]?.start ?? 0));
  return !counted && [units[from - 1], units[from], units[to - 1]].some((unit) => unit && nobody.test(unit.lower));
};
