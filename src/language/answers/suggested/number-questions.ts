/** "How many delegates?": what the article counts once, so that it is clear which are meant. */
import type { Reading, Suggestion } from '../../reading.ts';

const counted =
  /^(?:(?:about|nearly|almost|around|over|some|at least|more than|fewer than|up to) )?(?:\d[\d,]*|[a-z]+) (?<things>(?!of )(?:[a-z-]+ ){0,2}[a-z-]+(?:s|people|men|women|children))$/;
/** "How many years?" leaves open of what. */
const measure = /\b(?:percent|degrees|second|minute|hour|day|week|month|year|mile|metre|pound|dollar|euro|point)s?$/;

export const aboutNumbers = ({ text, facts }: Reading): Suggestion[] => {
  const found = facts.flatMap(({ kind, start, end }) => {
    const { things } =
      counted.exec(text.slice(start, end).replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()))?.groups ?? {};
    return kind === 'number' && things && !measure.test(things) ? [{ things, answer: { start, end } }] : [];
  });
  const last = (things: string) => things.split(' ').at(-1);
  return found
    .filter(({ things }) => found.filter((other) => last(other.things) === last(things)).length === 1)
    .map(({ things, answer }) => ({ question: `How many ${things}?`, answer }));
};
