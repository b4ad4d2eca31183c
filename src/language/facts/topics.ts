/** What an article is about: its noun phrases, the weightiest first. */
import type { Name, Span } from '../reading.ts';
import { isStopWord, stem } from '../text/stems.ts';
import type { Token } from '../text/tagged.ts';

const most = 12;
const tooGeneral =
  /^(?:people|person|year|month|week|day|time|thing|way|part|number|lot|something|anything|everything|nothing|mr|mrs|ms|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

const isPart = (token: Token) =>
  /\p{L}/u.test(token.lower) &&
  (token.tags.has('Noun') || token.tags.has('Adjective')) &&
  !token.tags.has('Pronoun') &&
  !token.tags.has('Date') &&
  !isStopWord(token.lower);

/** Runs of adjectives and nouns that end in a noun, at most four words. */
const phrases = (text: string, tokens: Token[]): Token[][] => {
  const found: Token[][] = [];
  let run: Token[] = [];
  const flush = () => {
    while (run.length > 0 && !run.at(-1)?.tags.has('Noun')) run.pop();
    if (run.length > 0 && run.length <= 4) found.push(run);
    run = [];
  };
  for (const token of tokens) {
    const last = run.at(-1);
    if (last && !/^[ -]$/.test(text.slice(last.end, token.start))) flush();
    if (!isPart(token)) flush();
    else {
      run.push(token);
      if (/['’]s?$/u.test(text.slice(token.start, token.end))) flush();
    }
  }
  flush();
  return found;
};

const plain = (name: string) => name.toLowerCase().replace(/['’]s?$/u, '');

/**
 * At most a dozen phrases, each at its first place. A phrase weighs what its words weigh (how often the article says them),
 * more where it comes back as a whole, and once where two phrases end in the same word. The headline's clipped words are
 * left out, and so are people, who have names.
 */
export const topicsOf = (text: string, all: Token[], names: Name[], headline: Span | null): Span[] => {
  const tokens = all.filter(({ start }) => start >= (headline?.end ?? 0));
  const people = new Set(
    names.filter(({ kind }) => kind === 'person').flatMap(({ name, aliases }) => [name, ...aliases].map(plain)),
  );
  const counts = new Map<string, number>();
  for (const token of tokens)
    if (isPart(token)) counts.set(stem(token.lower), (counts.get(stem(token.lower)) ?? 0) + 1);
  const weights = new Map<string, { weight: number; span: Span; head: string }>();
  for (const run of phrases(text, tokens)) {
    const [first] = run;
    const last = run.at(-1);
    if (!first || !last || tooGeneral.test(last.lower)) continue;
    const stems = run.map(({ lower }) => stem(lower.replace(/['’]s?$/, '')));
    const key = stems.join(' ');
    // "President Ann Hill" is Ann Hill.
    if (run.some(({ start }) => people.has(plain(text.slice(start, last.end))))) continue;
    const known = weights.get(key);
    const weight =
      stems.reduce((sum, word) => sum + Math.log(1 + (counts.get(word) ?? 0)), 0) / Math.sqrt(stems.length);
    if (known) known.weight += weight / 2;
    else {
      const end = last.end - (/['’]s?$/u.exec(text.slice(last.start, last.end))?.[0].length ?? 0);
      weights.set(key, { weight, span: { start: first.start, end }, head: stems.at(-1) ?? key });
    }
  }
  const heads = new Set<string>();
  return [...weights.values()]
    .sort((a, b) => b.weight - a.weight || a.span.start - b.span.start)
    .filter(({ head }) => !heads.has(head) && heads.add(head))
    .slice(0, most)
    .map(({ span }) => span);
};
