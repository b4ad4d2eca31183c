/** The reader as the formulas have it, slowly and in double precision, to hold the kernel against. */
import type { Token } from '../../../src/language/answers/passages.ts';
import { vocabularyOf } from '../../../src/language/network/vocabulary.ts';
import type { Weights } from '../../../src/language/network/weights.ts';
import {
  bidirectional,
  lettersOf,
  type Matrix,
  matrixOf,
  plus,
  tableOf,
  times,
  type Vector,
} from '../quotes/reference.ts';

const vectorOf = (weights: Weights, name: string): Vector => tableOf(weights, name)[0] ?? [];
const dot = (a: Vector, b: Vector) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
const softmax = (scores: Vector): Vector => {
  const odds = scores.map(Math.exp);
  const sum = odds.reduce((all, one) => all + one, 0);
  return odds.map((one) => one / sum);
};
const mean = (shares: Vector, rows: Matrix): Vector =>
  (rows[0] ?? []).map((_, column) => shares.reduce((sum, share, row) => sum + share * (rows[row]?.[column] ?? 0), 0));

const layer = (weights: Weights, name: string, vector: Vector): Vector =>
  plus(times(matrixOf(weights, name), vector), vectorOf(weights, `${name}.bias`));

/** With what the other words of the passage tell of each. */
const toldAmong = (weights: Weights, words: Matrix): Matrix => {
  const keys = words.map((own) => layer(weights, 'among.key', own));
  return words.map((own, word) => {
    const scores = keys.map((key, other) =>
      other === word && keys.length > 1 ? Number.NEGATIVE_INFINITY : dot(key, keys[word] ?? []) / Math.sqrt(key.length),
    );
    const told = mean(softmax(scores), words);
    const added = layer(weights, 'among', [...own, ...told, ...own.map((value, at) => value * (told[at] ?? 0))]);
    return own.map((value, at) => value + Math.max(0, added[at] ?? 0));
  });
};

const encoded = (weights: Weights, text: Token[]) => {
  const rows = matrixOf(weights, 'words');
  const { rowOf } = vocabularyOf(weights.words);
  const own = text.map(({ form }) => [...(rows[rowOf(form)] ?? []), ...lettersOf(weights, form)]);
  const inputs = text.map(({ shape, kind }, word) => [
    ...(own[word] ?? []),
    ...(tableOf(weights, 'shape')[shape] ?? []),
    ...(tableOf(weights, 'kind')[kind] ?? []),
  ]);
  const states = bidirectional(weights, 'one', inputs);
  return {
    states,
    keys: states.map((state) => layer(weights, 'attend', state)),
    meanings: own.map((vector) => layer(weights, 'align', vector).map(Math.tanh)),
  };
};

/** The scores of runs: a row a first word, a column for how many more words there are. */
export const scoresOf = (weights: Weights, question: Token[], passage: Token[], repeated: Matrix): Matrix => {
  const [asked, read] = [encoded(weights, question), encoded(weights, passage)];
  const weigh = vectorOf(weights, 'weigh');
  const about = mean(softmax(asked.states.map((state) => dot(weigh, state))), asked.states);
  const fused = read.states.map((state, word) => {
    const byPlace = mean(
      softmax(asked.keys.map((key) => dot(key, read.keys[word] ?? []) / Math.sqrt(key.length))),
      asked.states,
    );
    const byMeaning = mean(
      softmax(asked.meanings.map((one) => 2 * dot(one, read.meanings[word] ?? []))),
      asked.meanings,
    );
    const told = [
      ...byPlace,
      ...state.map((value, at) => value * (byPlace[at] ?? 0)),
      ...byMeaning,
      ...(repeated[word] ?? []),
    ];
    return plus(
      times(matrixOf(weights, 'fuse.states'), state),
      times(matrixOf(weights, 'fuse.told'), told),
      times(matrixOf(weights, 'asked'), about),
      vectorOf(weights, 'fuse.bias'),
    ).map((sum) => Math.max(0, sum));
  });
  const known = toldAmong(weights, fused);
  const out = bidirectional(weights, 'two', known).map((state, word) =>
    plus(
      times(matrixOf(weights, 'out.states'), state),
      times(matrixOf(weights, 'out.fused'), known[word] ?? []),
      vectorOf(weights, 'out.bias'),
    ),
  );
  const ends = ((out[0]?.length ?? 0) - 2) / 2;
  return out.map((first, at) =>
    vectorOf(weights, 'long').map((long, more) => {
      const last = out[at + more];
      if (!last) return 0;
      const product = dot(first.slice(2, 2 + ends), last.slice(2 + ends)) / Math.sqrt(ends);
      return (first[0] ?? 0) + (last[1] ?? 0) + product + long;
    }),
  );
};
