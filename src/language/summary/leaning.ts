/** Sentences that don't stand alone. */

import type { Span } from '../reading.ts';
import type { Quotation } from '../text/quotation-marks.ts';
import { overlaps } from '../text/spans.ts';

const pronouns = 'he|she|it|they|him|her|his|its|their|them|this|that|these|those|such|both|another|others|neither';
const connectives =
  'and|or|but|so|yet|nor|however|also|still|then|instead|meanwhile|moreover|therefore|thus|hence|nevertheless|nonetheless|otherwise|besides|furthermore|consequently|accordingly|similarly|likewise|conversely|additionally|afterwards?|later|elsewhere|indeed|rather|too|as a result|as such|in addition|in contrast|in turn|in return|in response|on the (?:other hand|contrary)|for (?:example|instance|one thing)|at (?:the same|that) time|by then|since then|until then|even so|even then|the same';
/** What papers call somebody or something that was just spoken of. */
const resumed =
  'the (?:latter|former|two|three|four|pair|duo|trio|couple|move|decision|comments?|remarks?|statement|incident|announcement|news|revelation|claims?|others?)';
const prepositions =
  'after|before|despite|since|until|because of|in|on|at|by|of|among|for|from|with|without|like|under|over|beyond|during|amid|following|besides|beside|between|to|against';
const pointing = `(?:(?:${prepositions}) |(?:one|two|three|some|many|most|all|none|half|each|either|neither|any|several|both) of )(?:this|that|these|those|them|him|it|which)`;

// A sentence that opens like this leans on the one before it. A mark may stand apart from its words: " it is late, " he said.
const leaning = new RegExp(
  String.raw`^["“”‘’'«»(\[–—-]?\s?(?:${pronouns}|${connectives}|${resumed}|${pointing})(?![\p{L}\p{N}])`,
  'iu',
);

/** What days and times are told with: words before them, and their own. */
const about =
  'on|in|at|by|of|the|a|an|since|until|during|for|before|after|within|over|late|early|earlier|last|next|this|that|same|following|previous|one|two|three|four|five|six|seven|eight|nine|ten|several|few|some|about|around';
const times =
  'ago|later|earlier|now|today|yesterday|tomorrow|\\d{1,4}(?:st|nd|rd|th|s)?|(?:year|month|week|weekend|day|hour|minute|decade|morning|afternoon|evening|night)s?|noon|midnight|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december';

const dated = String.raw`^["“”‘’'«»(\[–—-]?(?:(?:${about}|${times}),? ){0,6}(?:${times}),?`;
// "Last summer they opened the jars": a day in front says nothing of who.
const theyDated = new RegExp(String.raw`${dated} they(?![\p{L}\p{N}])`, 'iu');
const oneDated = new RegExp(String.raw`${dated} (?:he|she)(?![\p{L}\p{N}])`, 'iu');

/** Whether the sentence's opening words point back to a sentence before it. */
export const leans = (sentence: string): boolean => leaning.test(sentence) || theyDated.test(sentence);

/** "Within three days she had raised it": it can be read alone where a name can be put behind the pronoun. */
export const leansOnOne = (sentence: string): boolean => oneDated.test(sentence);

const stopped = /[.!?…]["”’»')\]\s]*$/u;
/** Fewer characters tell nothing. */
const SHORTEST = 30;

/** Calls on readers, and what stands under pictures or between the paragraphs of a page. */
const apart =
  /^(?:read (?:more|also|on)|see also|follow|subscribe|sign up|share|click|tap|scroll|advert(?:isement)?|related|watch|listen|pictured|photos?|images?|file photo|source|credits?|copyright|©)\b|\b(?:click here|scroll down|sign up (?:to|for) our|all rights reserved|getty images|for confidential (?:support|help))\b|\((?:left|right|l-r|above|below|file photo)\)|\b(?:left to right|from left)\b/i;

/** Whether it is a whole sentence of the article's own: no fragment, caption or call on readers. */
export const isWhole = (sentence: string): boolean =>
  sentence.length >= SHORTEST && stopped.test(sentence) && !apart.test(sentence);

/** Those of `sentences` that lie within quoted words or break off in the middle of them: who speaks stands elsewhere. */
export const withinQuotations = (sentences: Span[], quotations: Quotation[]): Set<number> => {
  const within = new Set<number>();
  let at = 0;
  for (const [index, sentence] of sentences.entries()) {
    while ((quotations[at]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) at++;
    for (let next = at; (quotations[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end; next++) {
      const quotation = quotations[next];
      if (!quotation || !overlaps(quotation, sentence)) continue;
      const whole = quotation.start <= sentence.start && quotation.end >= sentence.end;
      if (whole || quotation.start < sentence.start || quotation.end > sentence.end) within.add(index);
    }
  }
  return within;
};
