/** Lists what can be looked up in an article: numbers with what they count, dates, and the first place of every name. */
import { datesIn } from './dates.ts';
import { numbersIn } from './numbers/numbers.ts';
import type { Fact, FactKind, Name, Sentence, Span } from './reading.ts';
import { firstFrom } from './spans.ts';
import type { Token } from './tagged.ts';

/** Facts in the order of the text; those of the headline are left out, since the article says them again. */
export const factsOf = (
  text: string,
  tokens: Token[],
  sentences: Sentence[],
  names: Name[],
  headline: Span | null,
): Fact[] => {
  const body = headline?.end ?? 0;
  const facts: Fact[] = [];
  let token = 0;
  for (const [sentence, within] of sentences.entries()) {
    const { start, end } = within;
    const from = token;
    while (token < tokens.length && tokens[token]?.sentence === sentence) token++;
    if (start < body) continue;
    const dates = datesIn(text.slice(start, end), start);
    facts.push(...dates.map((span): Fact => ({ ...span, kind: 'date', sentence })));
    facts.push(
      ...numbersIn(text, within, tokens.slice(from, token), dates).map(
        (span): Fact => ({ ...span, kind: 'number', sentence }),
      ),
    );
  }
  for (const { kind, mentions } of names) {
    const mention = mentions.find(({ by, start }) => by === 'name' && start >= body);
    const sentence = mention ? sentenceAt(sentences, mention.start) : -1;
    if (mention && sentence >= 0) facts.push({ start: mention.start, end: mention.end, kind, sentence });
  }
  return facts.sort((a, b) => a.start - b.start);
};

const small = /^(?:two|three|four|five|six|seven|eight|nine|ten|(?:four|fif|six|seven|eigh|nin|ten)th)\b/i;
const unit = /\b(?:percent|per cent|hundred|thousand|million|billion|trillion|dozen|degrees|points)\b/i;
const duration = /^(?:for|over|within|after)\b/i;

/** "Two leaders" is hardly a figure and "for decades" no date, in the article's own words. */
const isWeak = (kind: FactKind, written: string): boolean =>
  kind === 'number' ? small.test(written) && !unit.test(written) : kind === 'date' && duration.test(written);

/** The facts that are worth a list: of each kind without the weak ones, unless there are no others. */
export const worthListing = (text: string, facts: Fact[]): Fact[] => {
  const isWeakFact = ({ kind, start, end }: Fact) => isWeak(kind, text.slice(start, end));
  const strong = new Set(facts.filter((fact) => !isWeakFact(fact)).map(({ kind }) => kind));
  return facts.filter((fact) => !strong.has(fact.kind) || !isWeakFact(fact));
};

/** Index of the sentence that holds the character at `at`, or -1; by bisection. */
export const sentenceAt = (sentences: Span[], at: number): number => {
  const index = firstFrom(sentences, at + 1, 'end');
  return (sentences[index]?.start ?? Number.POSITIVE_INFINITY) <= at ? index : -1;
};
