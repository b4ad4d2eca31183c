/** Lists what can be looked up in an article: numbers with what they count, dates, and the first place of every name. */
import { datesIn } from './dates.ts';
import type { Fact, FactKind, Name, Sentence, Span } from './reading.ts';
import { firstFrom, overlaps } from './spans.ts';
import type { Token } from './tagged.ts';

const amount =
  /^(?:percent|per|cent|%|million|billion|trillion|thousand|hundred|dozen|dozens|hundreds|thousands|millions|billions|degrees|points)$/;
const vague = /^(?:one|first|second|third|half|once|ones|zero)$/;

/** Numbers with their unit or what they count: "$4 million", "three people", "about 40 percent". */
const numbersIn = (text: string, tokens: Token[], dates: Span[]): Span[] => {
  const found: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first?.tags.has('Value') || vague.test(first.lower) || dates.some((date) => overlaps(date, first))) continue;
    let last = first;
    let counted = false;
    for (let next = i + 1; next < Math.min(i + 7, tokens.length); next++) {
      const token = tokens[next];
      if (!token || token.sentence !== first.sentence || !/^[ \-–]?$/.test(text.slice(last.end, token.start))) break;
      const number = token.tags.has('Value') || amount.test(token.lower);
      const noun = token.tags.has('Noun') && !token.tags.has('Pronoun');
      if (!number && !noun && !token.tags.has('Adjective')) break;
      if (counted && !noun) break;
      last = token;
      i = next;
      counted ||= noun && !number;
      if (counted && token.tags.has('Plural')) break;
    }
    found.push({ start: /[$€£]/.test(text.charAt(first.start - 1)) ? first.start - 1 : first.start, end: last.end });
  }
  return found;
};

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
  for (const [sentence, { start, end }] of sentences.entries()) {
    const from = token;
    while (token < tokens.length && tokens[token]?.sentence === sentence) token++;
    if (start < body) continue;
    const dates = datesIn(text.slice(start, end), start);
    facts.push(...dates.map((span): Fact => ({ ...span, kind: 'date', sentence })));
    facts.push(
      ...numbersIn(text, tokens.slice(from, token), dates).map((span): Fact => ({ ...span, kind: 'number', sentence })),
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
