/** Whether the words that answer are of the kind that the question wants: nobody asks "why" to hear "18 months". */
import { trimmed } from './answer-trimmed.ts';
import { openPlace, type Wanted, wantedBy } from './asked.ts';
import { verbAsked } from './asked-verb.ts';
import { candidatesOf } from './candidates.ts';
import { datesIn } from './dates.ts';
import { isHumanNoun } from './human.ts';
import { isRole, organisationNouns, organisations } from './name-words.ts';
import { isNear } from './question.ts';
import type { Answer, Name, Reading, Span } from './reading.ts';
import { overlaps } from './spans.ts';
import { isStopWord, stem, wordsOf } from './stems.ts';

const reason =
  /\b(?:because|due to|since|so that|so as|as a result|thanks to|owing to|in order|amid|after|over|for|to|by|as|out of)\b/i;
const cause =
  /\b(?:because|due to|since|so that|as a result|thanks to|owing to|in order|amid|after|following|to avoid|reasons?|causes?|caused|led to|blam(?:e|es|ed|ing)|prompt(?:s|ed|ing)|forc(?:es|ed|ing))\b/i;
const located =
  /\b(?:in|at|on|near|off|outside|inside|across|around|along|from|to|into|between|behind|beside|above|below|under|through|of) (?:the |an? |its |their |his |her )?$/i;

/** What stands behind these is where it was, not who did it: "between Tarnhaven and the Orrin Islands". */
const where = /\b(?:in|at|near|off|outside|across|around|along|between) (?:the )?$/i;

const someone = (lower: string): boolean =>
  isHumanNoun(lower) ||
  organisationNouns.has(lower) ||
  organisationNouns.has(lower.replace(/s$/, '')) ||
  organisations.has(lower) ||
  /^(?:i|he|she|they|we|people|nobody|everybody|everyone|someone|somebody)$/.test(lower);

/** "Marine biologist ", "the mayor ": the last word is somebody. */
const isSomeone = (words: string): boolean => {
  const last = wordsOf(words).at(-1)?.lower ?? '';
  return isHumanNoun(last) || isRole(last);
};

/** Who stands at `span`, with nothing beside the name but what they are: "volunteer Doris Fenn, 78". */
const whoseName = ({ text, names }: Reading, span: Span): Span | null => {
  const mention = names
    .filter(({ kind }) => kind === 'person')
    .flatMap(({ mentions }) => mentions)
    .find((one) => one.by === 'name' && overlaps(one, span));
  const before = text.slice(span.start, mention?.start);
  const isWhat = /^(?:(?:the|an?|her|his|its|their) )?(?:[\p{L}-]+ ){0,3}$/iu.test(before) && isSomeone(before);
  const words = wordsOf(text.slice(mention?.end, span.end)).filter(({ lower }) => !/^\d+$/.test(lower));
  return mention && (before.trim() === '' || isWhat) && words.length === 0 ? mention : null;
};

/** Somebody else than the question names: the Selkie Star did not build the Selkie Star. */
const isSomebody = (reading: Reading, span: Span, question: string): boolean => {
  const { text, names, sentences } = reading;
  const isPerson = names.some(
    ({ kind, mentions }) => kind === 'person' && mentions.some((mention) => overlaps(mention, span)),
  );
  if (!isPerson && where.test(text.slice(Math.max(0, span.start - 12), span.start))) return false;
  const open = openPlace(question);
  const asked = new Set(open === 'equal' ? [] : wordsOf(question).map(({ stem }) => stem));
  const surname = (name: string) => wordsOf(name).at(-1)?.stem ?? '';
  const isAsked = ({ name }: Name) =>
    asked.has(surname(name)) && names.filter((other) => surname(other.name) === surname(name)).length === 1;
  // A river is not rescued; a country may well do something.
  const mayBe = ({ kind }: Name) => kind !== 'place' || open !== 'patient';
  const isOut = (word: Span) =>
    names.some((name) => !mayBe(name) && name.mentions.some((mention) => overlaps(mention, word)));
  const whose = whoseName(reading, span);
  if (whose && names.some((name) => isAsked(name) && name.mentions.some((mention) => overlaps(mention, whose))))
    return false;
  return (
    names
      .filter((name) => !isAsked(name) && wordsOf(name.name).some(({ stem }) => !asked.has(stem)))
      .filter(mayBe)
      .some(
        // Who somebody is may be told in any words: "who runs the bakery".
        ({ mentions, description }) => [...mentions, description].some((place) => place && overlaps(place, span)),
      ) ||
    wordsOf(text.slice(span.start, span.end), span.start)
      .filter((word) => !asked.has(word.stem) && !isOut(word))
      .some(
        ({ start, lower }) =>
          someone(lower) ||
          (/\p{Lu}/u.test(text.charAt(start)) && sentences.every((sentence) => sentence.start !== start)),
      )
  );
};

/** "The first half", "the third quarter of the season". */
const period =
  /^(?:in |during |at )?(?:the |its |their |his |her )?(?:\p{L}+ )?(?:half|half-time|quarter|season|minute|hour|day|week|month|year|decade|century|period|round|moment|time)\b/iu;

const isSomewhere = ({ text, names }: Reading, span: Span): boolean => {
  if (names.some(({ mentions }) => mentions.some((mention) => overlaps(mention, span)))) return true;
  const written = text.slice(span.start, span.end);
  const isLocated =
    located.test(text.slice(Math.max(0, span.start - 20), span.start)) || located.test(`${written.split(' ')[0]} `);
  return isLocated && !period.test(written);
};

/** "A plan to charge drivers was dropped": what the plan was for is not why it was dropped. */
const isOfSomethingElse = ({ text, sentences }: Reading, span: Span, question: string): boolean => {
  const verb = verbAsked(question);
  const sentence = sentences.find((one) => overlaps(one, span));
  const aim = /^to | to $/i;
  const isAim =
    aim.test(text.slice(span.start, span.end)) || aim.test(text.slice(Math.max(0, span.start - 4), span.start));
  if (verb === null || !sentence || !isAim) return false;
  const has = (from: number, to: number) => wordsOf(text.slice(from, to)).some((word) => word.stem === stem(verb));
  return has(span.end, sentence.end) && !has(sentence.start, span.start);
};

/** Of a whole sentence only what is said to be a cause is one: in most stands a "for" or a "to". */
const isReason = (reading: Reading, { start, end }: Span, question: string): boolean =>
  reading.sentences.some((sentence) => sentence.start === start && sentence.end === end)
    ? cause.test(reading.text.slice(start, end))
    : reason.test(reading.text.slice(Math.max(0, start - 14), end)) &&
      !isOfSomethingElse(reading, { start, end }, question);

/** "because three cheques were made out to nobody", to the end of its clause. */
const reasonIn = ({ text }: Reading, { start, end }: Span): Span | null => {
  const written = text.slice(start, end);
  const match = /\b(?:because|due to|thanks to|owing to|as a result of|in order to|so that)\b/i.exec(written);
  if (!match) return null;
  const length = /[;:.!?]|$/.exec(written.slice(match.index))?.index ?? 0;
  return { start: start + match.index, end: start + match.index + length };
};

const inTime = /\b(?:second|minute|hour|day|week|fortnight|month|year|decade|season)s?\b/i;

/** "Four minutes" are no goals, and "since 1950" is no amount. */
const isNumber = ({ text }: Reading, span: Span, question: string): boolean => {
  const written = text.slice(span.start, span.end);
  const dates = datesIn(written, 0);
  const rest = dates.reduceRight((words, { start, end }) => words.slice(0, start) + words.slice(end), written);
  if (dates.length > 0 && !/\d|\b(?:half|third|quarter)/.test(rest)) return inTime.test(question);
  return !/\bhow many\b/i.test(question) || !inTime.test(written) || inTime.test(question);
};

/** "For a year", where the sentence has such words, and else any number. */
const isDuration = (reading: Reading, span: Span): boolean => {
  const has = ({ start, end }: Span) => inTime.test(reading.text.slice(start, end));
  const sentence = reading.sentences.find((one) => overlaps(one, span));
  const lasting = sentence ? candidatesOf(reading, sentence, 'duration').filter(has) : [];
  return lasting.length === 0 || has(span) || lasting.some((one) => overlaps(one, span));
};

const isDay = ({ text }: Reading, span: Span): boolean => {
  const dates = datesIn(text.slice(span.start, span.end), span.start);
  const words = wordsOf(text.slice(span.start, span.end), span.start).filter(({ lower }) => !isStopWord(lower));
  return words.length > 0 && words.every((word) => dates.some((date) => overlaps(date, word)));
};

const did = /^\W*(?:what|how) (?:do|does|did|has|have|had|will|would|can|could|should|must)\b/i;

/** What somebody did, or how, is neither somebody nor a day; and whom the question names is no answer to it. */
const isThing = (reading: Reading, span: Span, question: string): boolean => {
  const name = whoseName(reading, span);
  if (did.test(question)) return name === null && !isDay(reading, span);
  return name === null || !isNear(question, reading.text.slice(name.start, name.end));
};

const checks = {
  person: isSomebody,
  place: isSomewhere,
  reason: isReason,
  number: isNumber,
  duration: isDuration,
  phrase: isThing,
};

/** What else of the sentence is of the kind: the clause that gives a reason, or the only number or duration in it. */
const otherwise = (reading: Reading, sentence: Span, wanted: Wanted, question: string): Span | null => {
  if (wanted === 'reason')
    return reasonIn(reading, sentence) ?? (isReason(reading, sentence, question) ? { ...sentence } : null);
  if (wanted !== 'number' && wanted !== 'duration') return null;
  const [only, ...others] = candidatesOf(reading, sentence, wanted).filter((span) =>
    wanted === 'duration' ? isDuration(reading, span) : isNumber(reading, span, question),
  );
  return only && others.length === 0 ? { start: only.start, end: only.end } : null;
};

/**
 * The answer, if its words are of the right kind; else with others of its sentence that are. Somebody or somewhere else than a
 * person or a place is none, nor is a day what somebody did.
 */
export const ofKind = (reading: Reading, question: string, answer: Answer): Answer => {
  const { found, span: given, sentence } = answer;
  const wanted = wantedBy(question);
  if (!found || !given || !sentence) return answer;
  const span = trimmed(reading, given, wanted);
  const check = wanted in checks ? checks[wanted as keyof typeof checks] : null;
  if (!check || check(reading, span, question)) return { ...answer, span };
  const other = otherwise(reading, sentence, wanted, question);
  return other ? { ...answer, span: other } : { ...answer, found: false, span: null };
};
