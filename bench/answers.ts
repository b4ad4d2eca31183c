/**
 * Answers: the right sentence and the answering words on twelve Wikipedia articles that nothing was chosen by, whether the
 * article answers at all, and the order of newswire sentences (TREC-QA).
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answer, rank } from '../src/language/answer.ts';
import { indexOf, queryOf, scoresFor } from '../src/language/bm25.ts';
import { read } from '../src/language/read.ts';
import type { Reading, Span } from '../src/language/reading.ts';
import type { Figure } from './figures.ts';
import { bestF1, isExact } from './token-f1.ts';

export const name = 'answers';

/** Every fourth of the 48 articles of squadshifts.new_wiki in the order of the alphabet, from the second. */
const heldBack = new Set([
  'Andes',
  'Baltic_Sea',
  'Connecticut',
  'First-order_logic',
  'Ice_hockey',
  'Lens',
  'Marxism%E2%80%93Leninism',
  'Neuroscience',
  'Precipitation',
  'Saxophone',
  'Subroutine',
  'Unemployment_in_the_United_States',
]);

/** Every how many-th question is asked of the whole article, to stay under a minute. */
const sample = 2;

type Question = { context: string; question: string; all: string[]; starts: number[]; article: string; para: number };
type Ranking = { question: string; candidates: { text: string; label: number }[] };

const lines = async <T>(file: string): Promise<T[]> =>
  (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);
const thousandths = (value: number) => Math.round(1000 * value) / 1000;
const holds = (span: Span | null, starts: number[]) =>
  span !== null && starts.some((start) => span.start <= start && start < span.end);

/** The chance that an answerable question is more confidently answered than one that is not. */
const auroc = (yes: number[], no: number[]): number => {
  const sorted = no.toSorted((a, b) => a - b);
  const below = (value: number, orEqual: boolean) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = sorted[middle] ?? 0;
      if (other < value || (orEqual && other === value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return yes.reduce((sum, value) => sum + (below(value, false) + below(value, true)) / 2, 0) / (yes.length * no.length);
};

const onParagraphs = (questions: Question[]): Figure[] => {
  const readings = new Map<string, Reading>();
  let sentence = 0;
  let exact = 0;
  let f1 = 0;
  for (const { context, question, all, starts } of questions) {
    const reading = readings.get(context) ?? read({ text: context });
    readings.set(context, reading);
    const { sentence: place, span } = answer(reading, question);
    if (holds(place, starts)) sentence++;
    const words = span ? context.slice(span.start, span.end) : '';
    if (isExact(words, all)) exact++;
    f1 += bestF1(words, all);
  }
  return [
    {
      name: 'right sentence of the paragraph',
      value: percent(sentence, questions.length),
      unit: '%',
      anchor: 'BM25 80.8 on XQuAD; to reach 90',
    },
    { name: 'answering words, exact', value: percent(exact, questions.length), unit: '%', anchor: 'small reader 50.9' },
    {
      name: 'answering words, token F1',
      value: percent(f1, questions.length),
      anchor: 'small reader 66.1, to reach 69',
    },
  ];
};

const onArticles = (questions: Question[]): Figure[] => {
  const articles = Map.groupBy(questions, ({ article }) => article);
  const yes: number[] = [];
  const no: number[] = [];
  let right = 0;
  let asked = 0;
  let time = 0;
  for (const those of articles.values()) {
    const contexts = [...new Set(those.map(({ context }) => context.trim().replace(/\s*\n\s*/g, ' ')))];
    const text = contexts.join('\n\n');
    const reading = read({ text });
    for (const { context, question, all } of those.filter((_, index) => index % sample === 0)) {
      const paragraph = contexts.indexOf(context.trim().replace(/\s*\n\s*/g, ' '));
      const offset = reading.paragraphs[paragraph]?.start ?? 0;
      const started = performance.now();
      const whole = answer(reading, question);
      time += performance.now() - started;
      asked++;
      const { sentence } = whole;
      const inParagraph =
        sentence && sentence.start >= offset && sentence.end <= (reading.paragraphs[paragraph]?.end ?? 0);
      if (inParagraph && all.some((gold) => text.slice(sentence.start, sentence.end).includes(gold))) right++;
      yes.push(whole.confidence);
      no.push(
        answer({ ...reading, sentences: reading.sentences.filter((one) => one.paragraph !== paragraph) }, question)
          .confidence,
      );
    }
  }
  return [
    {
      name: 'right sentence of the whole article (every second question)',
      value: percent(right, asked),
      unit: '%',
      anchor: 'BM25 78.4 on XQuAD; to reach 85',
    },
    { name: 'answerable or not, AUROC', value: thousandths(auroc(yes, no)), anchor: 'coverage .852, to reach .90' },
    { name: 'time a question, whole article', value: Math.round((10 * time) / asked) / 10, unit: 'ms' },
  ];
};

/** Mean average precision and mean reciprocal rank over questions that have right and wrong sentences. */
const precision = (rankings: { labels: number[]; scores: number[] }[]): { map: number; mrr: number } => {
  let map = 0;
  let mrr = 0;
  for (const { labels, scores } of rankings) {
    const order = labels.map((_, at) => at).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    let seen = 0;
    let sum = 0;
    for (const [place, at] of order.entries()) {
      if (labels[at] !== 1) continue;
      seen++;
      sum += seen / (place + 1);
      if (seen === 1) mrr += 1 / (place + 1);
    }
    map += sum / seen;
  }
  return { map: thousandths(map / rankings.length), mrr: thousandths(mrr / rankings.length) };
};

const onNewswire = (questions: Ranking[]): Figure[] => {
  const both = questions.filter(({ candidates }) => new Set(candidates.map(({ label }) => label)).size === 2);
  const scored = both.map(({ question, candidates }) => {
    const text = candidates.map((candidate) => candidate.text).join('\n');
    const reading = read({ text });
    const spans = candidates.map((_, at) => reading.paragraphs[at] ?? { start: 0, end: 0 });
    const { sentences, scores } = rank(reading, question);
    const ours = spans.map((_, at) =>
      Math.max(0, ...scores.filter((_score, index) => sentences[index]?.paragraph === at)),
    );
    const labels = candidates.map(({ label }) => label);
    return { labels, ours, plain: scoresFor(indexOf(text, spans), queryOf(question)) };
  });
  const ours = precision(scored.map(({ labels, ours: scores }) => ({ labels, scores })));
  const plain = precision(scored.map(({ labels, plain: scores }) => ({ labels, scores })));
  const anchor = 'plain BM25 .710 / .780, to reach .75 / .82';
  return [
    { name: `TREC-QA dev, ${both.length} questions, MAP / MRR`, value: `${ours.map} / ${ours.mrr}`, anchor },
    { name: 'the same by BM25 alone, same run', value: `${plain.map} / ${plain.mrr}` },
  ];
};

export const measure = async (evalFolder: string): Promise<Figure[]> => {
  const wiki = join(evalFolder, 'qa/squadshifts.new_wiki.jsonl');
  const trec = join(evalFolder, 'qa/trecqa.dev.jsonl');
  if (!existsSync(wiki) || !existsSync(trec)) {
    console.log(`answers: skipped, there is no ${existsSync(wiki) ? trec : wiki}`);
    return [];
  }
  const questions = (await lines<Question>(wiki)).filter(({ article }) => heldBack.has(article));
  return [...onParagraphs(questions), ...onArticles(questions), ...onNewswire(await lines<Ranking>(trec))];
};
