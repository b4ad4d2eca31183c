/** Words of a sentence that could be asked for, and with what question word. */
import { nounPhraseAt, spanOf, type Unit } from '../../src/language/phrases.ts';
import type { Reading, Span } from '../../src/language/reading.ts';
import { overlaps } from '../../src/language/spans.ts';
import type { Chance } from './chance.ts';
import { ending, isTelling } from './clause.ts';

/** An answer to hide, what asks for it, and how often such are asked for against others. */
export type Hidden = Span & { asked: string; weight: number };

const askedFor = {
  person: ['who', 'who', 'who', 'who', 'whose', 'which person', 'what person'],
  place: ['where', 'where', 'where', 'in what country', 'what city', 'what place', 'which country', 'what'],
  organisation: ['what', 'what organization', 'which company', 'which group', 'who', 'what team'],
  date: ['when', 'when', 'when', 'on what date', 'at what time'],
  year: ['when', 'when', 'in what year', 'what year', 'in which year'],
  share: ['what percentage', 'what percent', 'how much'],
  money: ['how much', 'how much money', 'what amount'],
  amount: ['how many', 'how much', 'what number'],
  thing: ['what', 'what', 'what', 'what', 'which', 'what thing'],
  kind: ['what', 'what', 'which', 'what kind of', 'what type of'],
  purpose: ['why', 'what', 'for what purpose', 'what to do'],
  deed: ['what', 'what did', 'what does', 'how'],
  quality: ['how', 'what', 'what kind of'],
};

/** Most words of a phrase, and fewest and most of what goes on to the end of a clause. */
const longestPhrase = 9;
const rest = { fewest: 2, most: 14 };

const month = /^(?:january|february|march|april|june|july|august|september|october|november|december)\b/i;

/** Names, dates and numbers. */
const known = ({ text, names, facts }: Reading, units: Unit[], chance: Chance): Hidden[] => {
  const [first, last] = [units[0]?.start ?? 0, units.at(-1)?.end ?? 0];
  const isHere = ({ start, end }: Span) => first <= start && end <= last;
  const ask = (kind: keyof typeof askedFor) => chance.one(askedFor[kind]) ?? 'what';
  const askNumber = ({ end }: Span, written: string): string => {
    if (/%|per ?cent/.test(written)) return ask('share');
    if (/[$€£]|dollar|euro|pound/.test(written)) return ask('money');
    const next = units.find(({ start }) => start >= end);
    const noun = / ([a-z]{3,})$/i.exec(written)?.[1] ?? (next?.tags.has('Noun') ? next.lower : '');
    if (noun === '') return ask('amount');
    return chance.happens(0.2) ? `what number of ${noun}` : `how many ${noun}`;
  };
  const named = names.flatMap(({ kind, mentions }) =>
    mentions
      .filter((mention) => mention.by === 'name' && isHere(mention))
      .map(({ start, end }) => ({ start, end, asked: ask(kind), weight: 1.2 })),
  );
  const counted = facts
    .filter((fact) => (fact.kind === 'date' || fact.kind === 'number') && isHere(fact))
    .map(({ start, end, kind }) => {
      const written = text.slice(start, end);
      const isYear = /\b\d{4}$/.test(written) && !month.test(written);
      const asked = kind === 'number' ? askNumber({ start, end }, written) : ask(isYear ? 'year' : 'date');
      return { start, end, asked, weight: 1.5 };
    });
  return [...named, ...counted];
};

/** What begins with a unit that is no noun phrase: "because …", "to …", "by doing …", what somebody does. */
const clauseAt = (text: string, units: Unit[], at: number, chance: Chance): Hidden | null => {
  const [unit, next] = [units[at], units[at + 1]];
  if (unit?.tags.has('Adjective'))
    return { start: unit.start, end: unit.end, asked: chance.one(askedFor.quality) ?? '', weight: 0.15 };
  const to = ending(text, units, at + 1);
  const words = to - at - 1;
  if (!unit || !next || words < rest.fewest || words > rest.most) return null;
  const end = units[to - 1]?.end ?? 0;
  const [inner, whole] = [
    { start: next.start, end },
    { start: unit.start, end },
  ];
  const either = chance.happens(0.5) ? inner : whole;
  if (unit.lower === 'because') return { ...either, asked: 'why', weight: 3 };
  if (unit.lower === 'to' && next.tags.has('Infinitive'))
    return { ...either, asked: chance.one(askedFor.purpose) ?? '', weight: 0.7 };
  if (unit.lower === 'by' && next.tags.has('Gerund')) return { ...inner, asked: 'how', weight: 2 };
  if (unit.tags.has('Verb') && at > 0) return { ...whole, asked: chance.one(askedFor.deed) ?? '', weight: 0.1 };
  return null;
};

/** What of a sentence could be asked for; `units` are its words. */
export const hiddenIn = (reading: Reading, units: Unit[], chance: Chance): Hidden[] => {
  const { text } = reading;
  const found = known(reading, units, chance);
  for (let at = 0; at < units.length; at++) {
    const phrase = nounPhraseAt(text, units, at);
    if (!phrase) {
      const clause = clauseAt(text, units, at, chance);
      if (clause) found.push(clause);
      continue;
    }
    const words = units.slice(phrase.from, phrase.to);
    const head = words.at(-1)?.lower ?? '';
    const span = spanOf(units, phrase);
    const telling = words.filter(isTelling).length;
    const byHead = telling > 1 && chance.happens(0.35);
    const asked = byHead ? `${chance.one(askedFor.kind)} ${head}` : (chance.one(askedFor.thing) ?? '');
    const isClear = !words.some(({ quotation, tags }) => quotation || tags.has('Pronoun'));
    const beside = found.filter((other) => overlaps(other, span));
    const isNew = !beside.some(({ start, end }) => start === span.start && end === span.end);
    if (telling > 0 && isNew && isClear && words.length <= longestPhrase)
      found.push({ ...span, asked, weight: beside.length === 0 ? 1 : 0.5 });
    at = phrase.to - 1;
  }
  return found;
};
