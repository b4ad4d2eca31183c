/**
 * Who said what, on whole articles (PolNeAR's development part): a statement counts where its words match a gold statement
 * one to one at token F1 >= 0.8, and its speaker is the right one.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSpeech } from '../src/language/cues.ts';
import { read } from '../src/language/read.ts';
import type { Quote, Span } from '../src/language/reading.ts';
import { wordsOf } from '../src/language/stems.ts';
import type { Figure } from './figures.ts';

export const name = 'quotes';

type Gold = Span & {
  spans?: Span[];
  type: Quote['type'];
  speech: boolean;
  speaker: (Span & { text: string }) | null;
};
type Example = { title: string; text: string; quotes: Gold[] };

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
const lastWord = (text: string) => wordsOf(text).at(-1)?.lower;

const tokenF1 = (a: Set<number>, b: Set<number>): number => {
  const common = [...a].filter((at) => b.has(at)).length;
  return common === 0 ? 0 : (2 * common) / (a.size + b.size);
};

const rightSpeaker = (gold: Gold, { speaker }: Quote): boolean =>
  gold.speaker === null || speaker === null
    ? gold.speaker === speaker
    : overlap(gold.speaker, speaker) || lastWord(gold.speaker.text) === lastWord(speaker.name);

/** Pairs of gold and found statements, the most alike first, each used once. */
const match = (gold: Gold[], found: Quote[], text: string): { gold: Gold; found: Quote }[] => {
  const words = wordsOf(text);
  const tokens = (spans: Span[]) =>
    new Set(words.filter((word) => spans.some((span) => overlap(span, word))).map(({ start }) => start));
  const foundTokens = found.map(({ spans }) => tokens(spans));
  const pairs = gold.flatMap((one) => {
    const these = tokens(one.spans ?? [one]);
    return found.map((other, at) => ({ gold: one, found: other, f1: tokenF1(these, foundTokens[at] ?? new Set()) }));
  });
  const used = new Set<Gold | Quote>();
  return pairs
    .filter(({ f1 }) => f1 >= 0.8)
    .sort((a, b) => b.f1 - a.f1 || Number(rightSpeaker(b.gold, b.found)) - Number(rightSpeaker(a.gold, a.found)))
    .filter((pair) => {
      if (used.has(pair.gold) || used.has(pair.found)) return false;
      used.add(pair.gold).add(pair.found);
      return true;
    });
};

const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);

/** A found statement is of the class of the gold one that it matches; without one, of the class that it looks like. */
const classes = {
  'direct+mixed': { gold: (one: Gold) => one.type !== 'indirect', found: (one: Quote) => one.type !== 'indirect' },
  speech: {
    gold: (one: Gold) => one.speech,
    found: (one: Quote, text: string) => one.cue !== null && isSpeech(text.slice(one.cue.start, one.cue.end)),
  },
  all: { gold: () => true, found: () => true },
} satisfies Record<string, { gold(one: Gold): boolean; found(one: Quote, text: string): boolean }>;

const anchors: Record<keyof typeof classes, string> = {
  'direct+mixed': 'regular expressions 37.6, perceptron 56.7, to reach 86',
  speech: 'regular expressions 39.1, perceptron 60.2, to reach 83',
  all: 'regular expressions 28.7, perceptron 47.5, to reach 68',
};

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const file = join(evalFolder, 'quotes/polnear-dev.jsonl');
  if (!existsSync(file)) {
    console.log(`quotes: skipped, there is no ${file}`);
    return [];
  }
  const examples = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Example);
  const results = examples.map(({ title, text, quotes }) => {
    const found = read({ text, title }).quotes;
    return { text, gold: quotes, found, pairs: match(quotes, found, text) };
  });
  const figures: Figure[] = [];
  for (const key of ['direct+mixed', 'speech', 'all'] as const) {
    const { gold: inGold, found: inFound } = classes[key];
    let right = 0;
    let paired = 0;
    let goldCount = 0;
    let foundCount = 0;
    for (const { text, gold, found, pairs } of results) {
      const of = new Map(pairs.map((pair) => [pair.found, pair.gold]));
      goldCount += gold.filter(inGold).length;
      foundCount += found.filter((one) => {
        const partner = of.get(one);
        return partner ? inGold(partner) : inFound(one, text);
      }).length;
      const inClass = pairs.filter((pair) => inGold(pair.gold));
      paired += inClass.length;
      right += inClass.filter((pair) => rightSpeaker(pair.gold, pair.found)).length;
    }
    figures.push(
      { name: `who said what, ${key}: F1`, value: percent(2 * right, goldCount + foundCount), anchor: anchors[key] },
      { name: `words, ${key}: F1`, value: percent(2 * paired, goldCount + foundCount) },
      {
        name: `speaker right, ${key}`,
        value: percent(right, paired),
        unit: '%',
        ...(key === 'direct+mixed' ? { anchor: 'regular expressions 70, to reach 96.5' } : {}),
      },
    );
  }
  return figures;
};
