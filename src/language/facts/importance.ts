/** Which facts are worth a list, and which of them say most. */
import type { Fact, Reading } from '../reading.ts';

const small =
  /^(?:(?:another|a|the) )?(?:one|two|three|four|five|six|seven|eight|nine|ten)\b(?!-)(?! (?:percent|per cent|in|out|of)\b)/i;
const unit =
  /\b(?:percent|per cent|hundred|thousand|million|billion|trillion|dozen|degrees|points|times|kilomet\w+|met(?:re|er)s|miles|feet|dollars|pounds|euros|acres|hectares|tonnes|tons|years|goals)\b/i;
const aged = /^\d{1,2}-year-olds?\b|^(?:100|a hundred) per ?cent$/i;
/** How long, or at what time of some day. */
const dayless =
  /^(?:for|over|within|after)\b|^\w+ (?:earlier|later)$|^(?:at )?(?:about |around )?(?:noon|midnight|\d[\d.:]* ?[ap]\.?m\.?)$/i;
/** What becomes of people is told by how many they are, however few. */
const fate =
  /\b(?:killed|died|dead|die|hurt|injured|wounded|missing|arrested|charged|jailed|convicted|accused|sentenced|rescued|trapped|drowned|shot|stabbed|evacuated|infected|sacked|guilty)\b/i;
/** "The two leaders": whoever they are, the article has spoken of them before. */
const known = /\b(?:the|these|those|his|her|its|their|our|my|both|other|last|past|first|next)\s$/i;

/** "The two leaders" is hardly a figure and "for decades" no date; that three people died is one. */
const isWeak = ({ text, sentences }: Reading, { kind, start, end, sentence }: Fact): boolean => {
  const written = text.slice(start, end);
  if (kind === 'date') return dayless.test(written);
  if (kind !== 'number') return false;
  if (aged.test(written)) return true;
  if (!small.test(written) || unit.test(written)) return false;
  const { start: from, end: to } = sentences[sentence] ?? { start, end };
  return known.test(text.slice(Math.max(from, start - 8), start)) || !fate.test(text.slice(from, to));
};

/** The facts that are worth a list: of each kind without the weak ones, unless there are no others. */
export const worthListing = (reading: Reading, facts: Fact[]): Fact[] => {
  const strong = new Set(facts.filter((fact) => !isWeak(reading, fact)));
  const kinds = new Set([...strong].map(({ kind }) => kind));
  return facts.filter((fact) => !kinds.has(fact.kind) || strong.has(fact));
};

/**
 * What says most first: numbers and dates by how much their sentence matters, names by how often the article has them; of
 * equals what comes first in the text.
 */
export const byImportance = ({ names, ranking }: Reading, facts: Fact[]): Fact[] => {
  const places = new Map(ranking.map((sentence, place) => [sentence, place]));
  const counts = new Map(
    names.flatMap(({ mentions }) => mentions.map(({ start }): [number, number] => [start, mentions.length])),
  );
  const place = ({ kind, sentence, start }: Fact): number =>
    kind === 'number' || kind === 'date' ? (places.get(sentence) ?? ranking.length) : -(counts.get(start) ?? 0);
  return facts.toSorted((one, other) => place(one) - place(other) || one.start - other.start);
};
