/** When it happened: the article's expressions of time, by how exact they are and where they stand. */
import { datesIn } from '../../dates/dates.ts';
import type { Span } from '../../reading.ts';
import type { Candidate } from './candidate.ts';
import { bodyFrom, likenessTo, type Source } from './opening.ts';

/** Sentences of the body that are looked at. */
export const SENTENCES = 20;

const clock = /\d[.:]\d\d|\d\s?[ap]\.?m\b|\b(?:noon|midnight)\b/i;
const weekday = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;
const month = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)/i;
const year = /\b(?:1\d|20)\d\d\b/;
const dayOfMonth = /\b\d{1,2}(?:st|nd|rd|th)?\b/;
const near = /\b(?:today|yesterday|tonight|tomorrow|this|last|next|morning|night|afternoon|evening|weekend)\b/i;
const length =
  /^(?:for|over|within|in) .*(?:second|minute|hour|day|week|month|year|decade|centur)|\b(?:seconds?|minutes|hours|days|weeks|months|years|decades|centuries)\b/i;

/** "for 40 years", "108 years": how long, and no time at which anything happened. */
const isLength = (words: string): boolean => length.test(words) && !/\bago\b/i.test(words);

export const whenCandidates = ({ text, sentences, headline, quotations }: Source): Candidate[] => {
  const first = bodyFrom(sentences, headline);
  const looked = sentences.slice(0, first + SENTENCES);
  const until = looked.at(-1)?.end ?? 0;
  const quoted = quotations.filter(({ start }) => start < until);
  const likeness = likenessTo(text, headline);
  const seen = looked.flatMap((sentence, index) => {
    const dates = datesIn(text.slice(sentence.start, sentence.end), sentence.start);
    const like = dates.length > 0 && index >= first ? likeness(sentence) : 0;
    return dates.map((span, at) => ({ span, rank: index - first, like, first: at === 0 }));
  });
  const wordsOf = ({ start, end }: Span) => text.slice(start, end);
  return seen.flatMap(({ span, rank, like, first }): Candidate[] => {
    const words = wordsOf(span);
    if (isLength(words) && !clock.test(words)) return [];
    const before = text.slice(Math.max(0, span.start - 12), span.start);
    const isDay = month.test(words) && dayOfMonth.test(words);
    return [
      {
        ...span,
        signs: {
          early: 1 / (1 + Math.max(0, rank)),
          late: Math.max(0, rank) / SENTENCES,
          like,
          'first of its sentence': Number(first),
          clock: Number(clock.test(words)),
          weekday: Number(weekday.test(words)),
          'day and month': Number(isDay),
          'day, month and year': Number(isDay && year.test(words)),
          'year alone': Number(year.test(words) && !month.test(words)),
          'no day': Number(!isDay && !clock.test(words) && !weekday.test(words) && !near.test(words)),
          'since, until or from': Number(/\b(?:since|until|from|by|before|born|to)\s$/i.test(before)),
          quoted: Number(quoted.some(({ start, end }) => start <= span.start && end >= span.end)),
        },
      },
    ];
  });
};
