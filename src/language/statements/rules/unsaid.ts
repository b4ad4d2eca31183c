/**
 * Words that say of a statement that it was not made: "has never said", "refused to say", "it is not true that he said".
 * All functions look at stretches of a sentence in lower case, with one space between the words.
 */
import { cueOf, isDenying } from '../../lexicon/cues.ts';

const anyOf = (list: string) => `(?:${list.trim().split(/\s+/).join('|')})`;
const has = (pattern: RegExp) => (words: string) => pattern.test(words);
const hasDenyingVerb = (words: string) => words.split(' ').some(isDenying);

const negation = String.raw`(?<![\w-])(?:not|never|no|nor|neither|nothing|none|hardly|scarcely|barely|cannot|\w*n't)(?![\w-])`;
const isNegative = has(new RegExp(String.raw`${negation}|\b(?:almost|nearly)\b(?! \w+ly\b)`));

/** "made no secret that", "did not hesitate to", "not only", "no doubt": they affirm. */
const affirming = new RegExp(
  [
    String.raw`(?:c(?:an|ould) )?${negation} (?:\w+ ){0,2}?${anyOf(String.raw`secret doubt\w* question bones apolog\w+ hesita\w+ qualms shy afraid
      ashamed slow alone resist\w* help tired? tires ceas\w+ fail\w* forg\w+ refus\w+ declin\w+ avoid\w* surpris\w+ wonder
      matters?`)}\b`,
    String.raw`${negation} (?:stop(?:ped)? (?!short)|choice but|only|just|merely|simply|but)\b`,
    String.raw`\bminc\w+ (?:no |any )?words|\b(?:lost|losing|wast\w+) no time`,
  ].join('|'),
  'g',
);

/** "could have", "might": "would" alone is mostly a habit or a report of what came later. */
const isPossible = has(
  new RegExp(
    String.raw`\b(?:could|should|would|might|may|must|can|ought to) (?:\w+ ){0,2}?have\b` +
      String.raw`|\b(?:could|should|might|may|must|ought to) (?!(?:\w+ )?${anyOf('see hear feel tell remember recall only be')}\b)`,
  ),
);

/** "was asked to say", "is expected to announce": it may come. Who "wants to know" asks. */
const isAhead = has(
  new RegExp(
    String.raw`\b${anyOf(`asked urged told invited expected due set supposed scheduled about going
      plan(?:s|ned|ning)? want(?:s|ed|ing)? hop(?:e|es|ed|ing) intend(?:s|ed|ing)? tempted yet`)} to ` +
      String.raw`(?!${anyOf('know hear see understand')}\b)\w`,
  ),
);

const isDenyingPhrase = has(
  new RegExp(
    [
      String.raw`\brul(?:es?|ed|ing) out`,
      String.raw`\b(?:stop(?:s|ped|ping)?|falls?|fell) short`,
      String.raw`\b(?:brush|laugh|shrug|wav)\w* (?:off|aside|away)`,
      String.raw`\brefrain\w* from`,
      String.raw`\b(?:unable|unwilling|reluctant) to`,
      String.raw`\b(?:reluctance|refusal|denials?|unclear|uncertain|accused of)\b`,
      String.raw`\b(?:falsely|wrongly|mistakenly) (?:quoted|reported|cited)|\bmis(?:quoted|reported|represented)\b`,
    ].join('|'),
  ),
);
/** "without saying", "rather than say": right before the verb. */
const isLeftOut = has(/\b(?:without|instead of|rather than)(?: \w+ly)? \S+$/);
/** Who "dismissed him as a fool" says that he is one. */
const isJudging = has(/\b(?:reject|dismiss|rebuff|rebut|disavow|disown|brush|laugh|shrug|wav)/);

/** Whether a verb's group denies it. The verb ends `group`; `after` is what the cue has behind it, `content` what was said. */
export const isNegated = (group: string, after: string, content: string): boolean => {
  const own = `${group} ${after}`.replace(affirming, '');
  if (isNegative(own) || isPossible(own) || isAhead(own) || isLeftOut(group)) return true;
  return (isDenyingPhrase(own) || hasDenyingVerb(own)) && !(isJudging(own) && /\bas\b/.test(`${after} ${content}`));
};

const auxiliary = anyOf('do does did has have had will would can could may might should must');
const isConditional = has(/\b(?:if|unless|whether|lest|suppose|imagine|wish(?:es|ed)?|pretend(?:s|ed)?)\b/);
const isUntrue = has(/\b(?:false|untrue|unlikely|unclear|doubtful|wrong|nobody|without)\b/);
const isUnproven = has(
  /\b(?:rumou?r|allegation|suggestion|notion|idea|accusation|myth|lie|insinuation|impression|claim)s? that$/,
);

/** "Did Anna say", "nor did Anna say", "had Anna said" (but "why did Anna say", "only then did Anna say", "as did Anna"). */
const isInverted = (clause: string, before: string | undefined): boolean =>
  new RegExp(`(?:^| )${auxiliary}$`).test(clause) &&
  !/\b(?:only|why|how|when|where)\b/.test(clause) &&
  !/^(?:so|as|than)$/.test(before ?? '') &&
  (isNegative(clause) || !clause.includes(' '));

/** Verbs whose object holds even where they are denied: "did not know that". */
const isFactive = has(/\b(?:know|realis|realiz|understand|remember|forget|recall|mention)/);

/**
 * Whether the clause that a subject stands in makes its verb a condition, a question or untrue. `clause` ends before the
 * subject; `before` is the word that it begins behind.
 */
export const isUnsaid = (clause: string, before: string | undefined): boolean => {
  const own = clause.replace(affirming, '');
  const last = own.split(' ').at(-1) ?? '';
  const reported = last === 'that' || isUntrue(last) || cueOf(last)?.statement === true;
  return (
    isConditional(own) ||
    isInverted(clause, before) ||
    (reported && !isFactive(own) && (isNegative(own) || isUntrue(own) || hasDenyingVerb(own) || isUnproven(own)))
  );
};

/** "It was not Peter Lund", before "who said". */
export const isOthers = has(/^(?:it|that) (?:(?:was|is) not|(?:was|is)n't)\b/);

/** "no minister", "neither of them", "not all", "few voters", "anyone who": nobody in particular. "No. 10" is a place. */
export const isNobody = (source: string, before: string | undefined): boolean =>
  !/^(?:no\.? ?)?\d/.test(source) &&
  !/\bbut\b/.test(source) &&
  (/^(?:no|nobody|none|neither|nor|nothing|not|few|anyone|anybody|whoever|hardly|scarcely)\b|\b(?:never|(?:at|on|in) no)\b/.test(
    source,
  ) ||
    /^(?:no|nobody|none|neither|nor|not)$/.test(before ?? ''));
