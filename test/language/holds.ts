/** Judges what was found in a hand-written case: every statement, its speaker's name, its sense, and nothing else. */
import { roles } from '../../src/language/lexicon/name-words.ts';
import { read } from '../../src/language/read.ts';
import { speakerOf } from '../../src/language/statements/place-and-speaker.ts';
import type { Case, Statement } from './case.ts';

/** A statement as people see it; `name` is null where none is shown. */
export type Found = { words: string; name: string | null; denied: boolean };

/**
 * `missed`: not found, or without its speaker. `inexact`: a surname alone or a role where the full name is known. `extra`:
 * shown as somebody's and no statement. `wrong`: shown with a name or role that nothing beside it ties to the right one, or
 * as said where it was denied.
 */
export type Trouble = { kind: 'missed' | 'inexact' | 'extra' | 'wrong'; what: string };

/** Token F1 from which words are the same statement, and from which they are at least part of it. */
const SAME = 0.9;
const NEAR = 0.5;

const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Letters and digits alone; a "that" in front belongs to the cue as much as to the words. */
const contentOf = ({ words }: { words: string | string[] }): string[] => {
  const content = wordsIn([words].flat().join(' ').toLowerCase());
  return content[0] === 'that' ? content.slice(1) : content;
};

const tokenF1 = (one: string[], other: string[]): number => {
  const open = [...other];
  const common = one.filter((word) => {
    const at = open.indexOf(word);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  });
  return common.length === 0 ? 0 : (2 * common.length) / (one.length + other.length);
};

const titles = roles.union(new Set(['prime']));

/** The words of a name without an article and titles in front: "President Ilham Aliyev" and "Ilham Aliyev" are one. */
const nameWords = (name: string): string[] => {
  const words = wordsIn(name);
  let from = words.length > 1 && /^(?:the|an?)$/i.test(words[0] ?? '') ? 1 : 0;
  while (titles.has(words[from]?.toLowerCase() ?? '') && /^\p{Lu}/u.test(words[from + 1] ?? '')) from += 1;
  return words.slice(from).map((word) => word.toLowerCase());
};

const names = ({ by }: Statement): string[] => [by].flat().filter((name) => name !== null);
const isOpen = ({ by }: Statement): boolean => [by].flat().includes(null);

const isNamed = (statement: Statement, name: string): boolean =>
  names(statement).some((right) => nameWords(right).join(' ') === nameWords(name).join(' '));

/** "Aliyev" or "guild master Hinrich Voss", or the role that stands beside the name: "the owner, Anna Berg". */
const isNearlyNamed = (statement: Statement, name: string, { paragraphs }: Case): boolean =>
  names(statement).some((right) => {
    const [a, b] = [new Set(nameWords(right)), new Set(nameWords(name))];
    return a.isSubsetOf(b) || b.isSubsetOf(a) || paragraphs.some((text) => text.includes(`${name}, ${right}`));
  });

type Pair = { statement: Statement; found: Found; f1: number };

const isSense = ({ statement, found }: Pair): boolean => found.denied === (statement.denied ?? false);
const isRight = (pair: Pair): boolean =>
  isSense(pair) && (pair.found.name === null ? isOpen(pair.statement) : isNamed(pair.statement, pair.found.name));

/** Each statement with what was found of it, one to one: the right ones first, then the most alike. */
const pairsOf = (statements: Statement[], found: Found[]): Pair[] => {
  const used = new Set<Statement | Found>();
  return statements
    .flatMap((statement) =>
      found.map((one) => ({ statement, found: one, f1: tokenF1(contentOf(statement), contentOf(one)) })),
    )
    .filter(({ f1 }) => f1 >= SAME)
    .sort((a, b) => Number(isRight(b)) - Number(isRight(a)) || b.f1 - a.f1)
    .filter(({ statement, found: one }) => {
      if (used.has(statement) || used.has(one)) return false;
      used.add(statement).add(one);
      return true;
    });
};

const shown = ({ words, name, denied }: Found) => `“${words}” by ${name ?? 'nobody'}${denied ? ', denied' : ''}`;
const expected = ({ words, by, denied }: Statement) =>
  `“${[words].flat().join(' … ')}” by ${names({ words, by }).join(' or ') || 'nobody'}${denied ? ', denied' : ''}`;

/**
 * What is not as a careful reader has it; empty where the case holds. A statement that is left open need not be found, as
 * long as nobody's name is shown with it, nor need those in `may`.
 */
export const troublesIn = (example: Case, found: Found[]): Trouble[] => {
  const { said, may = [] } = example;
  const all = [...said, ...may];
  const pairs = pairsOf(all, found);
  const missed = said
    .filter((statement) => !isOpen(statement))
    .filter((statement) => !pairs.some((pair) => pair.statement === statement && pair.found.name !== null))
    .map((statement): Trouble => ({ kind: 'missed', what: expected(statement) }));
  const misnamed = pairs.flatMap((pair): Trouble[] => {
    const { statement, found: one } = pair;
    if (one.name === null || isRight(pair)) return [];
    const inexact = isSense(pair) && isNearlyNamed(statement, one.name, example);
    return [{ kind: inexact ? 'inexact' : 'wrong', what: `${shown(one)}, is ${expected(statement)}` }];
  });
  const extra = found.flatMap((one): Trouble[] => {
    const { name } = one;
    if (name === null || pairs.some((pair) => pair.found === one)) return [];
    const near = all.filter((statement) => tokenF1(contentOf(statement), contentOf(one)) >= NEAR);
    const isHis = near.length === 0 || near.some((statement) => isNearlyNamed(statement, name, example));
    return [{ kind: isHis ? 'extra' : 'wrong', what: shown(one) }];
  });
  return [...missed, ...misnamed, ...extra];
};

/** What the reader finds in a case, as people see it. */
const foundIn = ({ title, paragraphs }: Case): Found[] => {
  const text = [title ?? [], paragraphs].flat().join('\n\n');
  const { quotes } = read(title === undefined ? { text } : { text, title });
  return quotes.map((quote) => ({
    words: quote.spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    name: speakerOf(quote),
    denied: quote.denied,
  }));
};

/** How many cases hold, those that don't with their troubles, and how many of them show a wrong name or sense. */
export const judge = (cases: Case[]) => {
  const failed = cases
    .map((example) => ({ example, troubles: troublesIn(example, foundIn(example)) }))
    .filter(({ troubles }) => troubles.length > 0);
  const wrong = failed.filter(({ troubles }) => troubles.some(({ kind }) => kind === 'wrong')).length;
  return { held: cases.length - failed.length, wrong, failed };
};
