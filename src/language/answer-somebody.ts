/** Whether words that answer are somebody. */
import { openPlace } from './asked.ts';
import { isHumanNoun } from './human.ts';
import { isRole, organisationNouns, organisations } from './name-words.ts';
import type { Name, Reading, Span } from './reading.ts';
import { overlaps } from './spans.ts';
import { wordsOf } from './stems.ts';

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
export const whoseName = ({ text, names }: Reading, span: Span): Span | null => {
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
export const isSomebody = (reading: Reading, span: Span, question: string): boolean => {
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
  // The café that is asked about is nobody, whatever its name.
  const isNamed = (word: Span) =>
    names.some(
      (name) => name.kind !== 'person' && isAsked(name) && name.mentions.some((mention) => overlaps(mention, word)),
    );
  const whose = whoseName(reading, span);
  const isOf = ({ mentions, description }: Name) =>
    (whose && mentions.some((mention) => overlaps(mention, whose))) ||
    (description && description.start <= span.start && span.end <= description.end);
  if (names.some((name) => isAsked(name) && isOf(name))) return false;
  return (
    names
      .filter((name) => !isAsked(name) && wordsOf(name.name).some(({ stem }) => !asked.has(stem)))
      .filter(mayBe)
      .some(
        // Who somebody is may be told in any words: "who runs the bakery".
        ({ mentions, description }) => [...mentions, description].some((place) => place && overlaps(place, span)),
      ) ||
    wordsOf(text.slice(span.start, span.end), span.start)
      .filter((word) => !asked.has(word.stem) && !isOut(word) && !isNamed(word))
      .some(
        ({ start, lower }) =>
          someone(lower) ||
          (/\p{Lu}/u.test(text.charAt(start)) && sentences.every((sentence) => sentence.start !== start)),
      )
  );
};
