/** A question as it was typed, and what is known of it. It is made once, where text comes in, and handed on. */
import { foreign } from '../lexicon/foreign-words.ts';
import { isStopWord, wordsOf } from '../text/stems.ts';
import { type Intent, intentOf } from './intent/intent.ts';
import { normal } from './intent/normalise.ts';

export type Wanted = 'person' | 'place' | 'date' | 'number' | 'duration' | 'reason' | 'polar' | 'phrase';

/** Plain data: it is also sent to the reader's process. */
export type Question = {
  /** Without markup, on one line. */
  plain: string;
  /** The kind of answer it asks for. */
  wanted: Wanted;
  intent: Intent;
  /** "Karabakh", where nothing in particular is asked about it; null where something is. */
  topic: string | null;
};

/** Discord's mentions and emoji, addresses, tags of HTML, and marks of Markdown. */
const markup = /<(?:[@#:]|a:|\/\p{L}|t:)[^>\n]{0,100}>|<\/?\p{L}{1,10}\b[^>\n]{0,200}>|https?:\/\/\S+|[*_~`|#>\\]+/gu;

/** "[the oven](https://…)": the words of a link. */
const linked = /\[([^[\]\n]{1,200})\]\(https?:[^\s()]+\)/gu;

/** The question without markup, on one line. */
const plainQuestion = (typed: string): string =>
  typed.replace(linked, '$1').replace(markup, ' ').replace(/\s+/g, ' ').trim();

const form =
  /^\W*(?:(?:and|but|so|ok|please|tell me|do you know|can you tell me)\W+)*(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\b|\b(?:who|whom|what|when|where|why|how)\b|\?\s*$/i;

/** "Tell me about", "what does the article say about": a topic comes next. */
const leading =
  /^\W*(?:(?:please|so|ok|can you|could you)\W+)*(?:(?:tell|show|give) (?:me|us)(?: something| more| everything| anything| all)? (?:about|on)|what about|what(?: else)? (?:is there|is said|does (?:it|(?:the|this) (?:article|story|text)) say) (?:about|on)|(?:is there )?anything (?:about|on))\s+/i;

/** "Karabakh", "the ban on anchoring", "Tell me about Karabakh": the topic about which nothing in particular is asked, or null. */
const topicIn = (question: string): string | null => {
  const behind = question.replace(leading, '');
  const topic = behind === question ? question : behind.replace(/[\s?!.]+$/u, '');
  return form.test(topic) ? null : topic;
};

/** "What was the score?", "What is the average summer temperature?", but not "What is the name for the cost?". */
const amount =
  /\bwhat(?:['’]s| is| was| are| were) (?:the|its|his|her|their)(?: [\w-]+){0,2}? (?:score|population|price|cost|temperature|height|length|depth|altitude|elevation|speed|distance|weight|age|total|average|budget|salary|fee|revenue|turnover|capacity|ratio|turnout|death toll)s?\b(?! of living)/i;

const kinds: [Wanted, RegExp][] = [
  ['date', /\b(?:when|(?:what|which) (?:year|date|day|month|decade|century|time)|how long ago|since when)\b/i],
  ['duration', /\bhow long\b/i],
  [
    'number',
    /\b(?:how (?:many|much|old|far|tall|high|large|big|often|fast|deep|wide|heavy)|what (?:percentage|percent|number|amount|proportion|share|fraction)|at what age)\b/i,
  ],
  ['number', amount],
  [
    'place',
    /\b(?:where|(?:what|which) (?:city|cities|country|countries|state|states|town|region|place|continent|river|capital|village|island|county|province))\b/i,
  ],
  ['reason', /\b(?:why|for what reason|what (?:is|was|were|are) the (?:reason|cause)s?|what caused)\b/i],
  [
    'person',
    /\b(?:who|whom|whose|(?:what|which) (?:man|woman|person|people|president|king|queen|player|leader|author|politician|scientist|actor|singer))\b/i,
  ],
];

/** As alternatives of a pattern. */
const auxiliary = 'is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must';
const polar = new RegExp(`^\\W*(?:${auxiliary})(?:n['’]t)?\\b`, 'i');

const asking = /\b(?:what|whom?|whose|which|where|when|how|why)\b/gi;

/** "When did she …": behind the word that asks stands a verb that helps; "when she …" only tells when. */
const inverted = new RegExp(`^\\p{L}+ (?:${auxiliary})\\b`, 'iu');

/** What is asked, without a clause that only adds to it: "who sang [when it was over]?", "[when it rains] what is closed?" */
const mainClause = (question: string): string => {
  const [first, ...others] = question.matchAll(asking);
  const adds = ([word]: RegExpExecArray) => /^whe(?:n|re)$/i.test(word);
  if (!first || !others[0]) return question;
  const before = question.slice(first.index, others[0].index);
  if (adds(first) && !adds(others[0]) && (before.includes(',') || !inverted.test(before)))
    return question.slice(others[0].index);
  return question.slice(0, others.find(adds)?.index);
};

/** @param asked the question as `normal()` gives it. */
const wantedBy = (asked: string): Wanted => {
  if (polar.test(asked)) return 'polar';
  const main = mainClause(asked);
  return kinds.find(([, pattern]) => pattern.test(main))?.[0] ?? 'phrase';
};

/** Whether the answer has a form of its own, so that a sentence without one answers nothing. */
export const hasForm = (wanted: Wanted): boolean => !['reason', 'polar', 'phrase'].includes(wanted);

/** All that is known of a question without an article. */
export const questionOf = (typed: string): Question => {
  const plain = plainQuestion(typed);
  const asked = normal(plain);
  return { plain, wanted: wantedBy(asked), intent: intentOf(asked), topic: topicIn(plain) };
};

/** Whether it has words that say what it is about: "Why?" has none. */
export const isAboutSomething = (question: string): boolean =>
  wordsOf(question).some(({ lower }) => !isStopWord(lower) && /\p{L}{2}|\p{N}/u.test(lower));

/** Whether it is (as far as a few words can tell) in English. Names with foreign words in them don't make it another language. */
export const isEnglish = (question: string): boolean => {
  const letters = question.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length;
  if (2 * latin < letters.length) return false;
  const words = wordsOf(question);
  return (
    words.filter(({ lower }) => foreign.has(lower)).length <= words.filter(({ lower }) => isStopWord(lower)).length
  );
};

const be = '(?:is|are|was|were|(?:has|have|had) been)';
const open = '(?:who|whom|what|which)(?: \\p{L}+){0,4}?';
const participle = '(?:\\p{L}+ly )?\\p{L}+(?:ed|en|wn|ght|ld|de|nt)';
const equal = new RegExp(`^\\W*(?:who|what)(?: ${be} |['’]s )`, 'iu');
/** "What was announced?", "Who is leaving?", "What is it that she did …?" ask what is done. */
const doing = [
  new RegExp(`^\\W*${open} ${be} ${participle}\\b(?!.* by\\W*$)`, 'iu'),
  /^\W*[Ww]ho (?:is|are|was|were) (?:\p{Ll}+ly )?\p{Ll}{2,}ing\b/u,
  new RegExp(`^\\W*${open} (?:do|does|did|has|have|had|can|could|will|would|should|must) (?!been\\b)`, 'iu'),
];

/** Whether it asks who or what something is: "What is a lens?" */
export const asksWhatItIs = ({ plain }: Question): boolean =>
  equal.test(plain) && !doing.some((pattern) => pattern.test(plain));
