/**
 * Makes `data/synonyms.json` from WordNet: a line for each word, as its stem, with those of the words that share one of its usual
 * meanings or are derived from one that does; and the same for verbs alone. Only of words that the reader of `/ask` knows: the others are rare.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadWeights } from '../src/language/network/load.ts';
import { isStopWord, stem } from '../src/language/stems.ts';

/** Of a word the meanings that are meant most often; it may have dozens. */
const USUAL = 3;
const parts = { noun: 'n', verb: 'v', adj: 'a' } as const;
/** Pointers from a word to one that is derived from it, and from "musical" to "music"; an adverb to its adjective. */
const derived = /^[+\\]$/;

type Pointer = { to: string; source: number; target: number };

const linesOf = (folder: string, file: string): string[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => /^\S/.test(line));

/** The usual meanings of each word, by its part of speech, as `part:offset`. */
const usualIn = (folder: string): Map<string, Set<string>> => {
  const usual = new Map<string, Set<string>>();
  for (const [file, part] of Object.entries(parts))
    for (const line of linesOf(folder, `index.${file}`)) {
      const [lemma = '', , meanings, pointers, ...rest] = line.trim().split(/\s+/);
      const offsets = rest.slice(Number(pointers) + 2).slice(0, Math.min(USUAL, Number(meanings)));
      usual.set(`${part}:${lemma}`, new Set(offsets));
    }
  return usual;
};

/** wndb(5WN): offset, file, part, words (hexadecimal count), each with an id, pointers, each with a symbol, an offset, a part, two numbers. */
const meaningOf = (line: string): { offset: string; words: string[]; pointers: Pointer[] } => {
  const [offset = '', , , count = '0', ...rest] = (line.split(' | ')[0] ?? '').split(' ');
  const many = Number.parseInt(count, 16);
  const words = Array.from({ length: many }, (_, at) => (rest[2 * at] ?? '').replace(/\(.*$/, '').toLowerCase());
  const [pointers = '0', ...told] = rest.slice(2 * many);
  const of = (at: number): Pointer[] => {
    const [symbol = '', to = '', part = '', places = ''] = told.slice(4 * at, 4 * at + 4);
    const number = (from: number) => Number.parseInt(places.slice(from, from + 2), 16);
    return derived.test(symbol)
      ? [{ to: `${part === 's' ? 'a' : part}:${to}`, source: number(0), target: number(2) }]
      : [];
  };
  return { offset, words, pointers: Array.from({ length: Number(pointers) }, (_, at) => of(at)).flat() };
};

/** Stems of the words of `data/answers.weights`. */
const knownIn = (data: string): Set<string> => {
  const { words } = loadWeights(pathToFileURL(join(data, 'answers.weights')));
  return new Set(Buffer.from(words).toString().split('\n').map(stem));
};

/** A line for each word: with all that stand in a group with it, in order. */
const linesFrom = (groups: string[][]): string[] => {
  const synonyms = new Map<string, Set<string>>();
  for (const group of groups)
    for (const one of group)
      for (const other of group) if (other !== one) synonyms.set(one, (synonyms.get(one) ?? new Set()).add(other));
  return [...synonyms].map(([one, others]) => [one, ...[...others].toSorted()].join(' ')).toSorted();
};

export const makeSynonyms = (folder: string, data: string): void => {
  const usual = usualIn(folder);
  const known = knownIn(data);
  const meanings = new Map<string, ReturnType<typeof meaningOf> & { part: string }>(
    Object.entries(parts).flatMap(([file, part]) =>
      linesOf(folder, `data.${file}`).map((line) => {
        const meaning = meaningOf(line);
        return [`${part}:${meaning.offset}`, { ...meaning, part }] as const;
      }),
    ),
  );
  const isUsual = (part: string, word: string, offset: string) => usual.get(`${part}:${word}`)?.has(offset) === true;
  const all = [...meanings.values()].map(({ part, offset, words, pointers }) => {
    const here = words.map((word) => isUsual(part, word, offset));
    const others = pointers.flatMap(({ to, source, target }) =>
      source === 0 || here[source - 1] ? (meanings.get(to)?.words[target - 1] ?? []) : [],
    );
    const stems = [...words.filter((_, at) => here[at]), ...others]
      .filter((word) => /^\p{Ll}{3,}$/u.test(word) && !isStopWord(word))
      .map(stem);
    return { part, stems: stems.filter((one) => known.has(one)) };
  });
  const groups = (some: typeof all) => linesFrom(some.map(({ stems }) => stems));
  const found = { words: groups(all), verbs: groups(all.filter(({ part }) => part === parts.verb)) };
  writeFileSync(join(data, 'synonyms.json'), `${JSON.stringify(found, null, 2)}\n`);
};
