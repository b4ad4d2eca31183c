/** The first half of the reader: what each word of a passage, or of a question, means where it stands. */
import { keptByForm } from '../network/by-form.ts';
import { fixed, formsOf } from '../network/forms.ts';
import {
  inputUnit,
  type Kernel,
  placeLayer,
  placeNamed,
  placeRows,
  type Rows,
  rowsFrom,
  stateUnit,
} from '../network/kernel.ts';
import { bidirectionalOf, stepsOf, workspaceFor } from '../network/lstm.ts';
import { plainOf, quantisedOf, type Weights } from '../network/weights.ts';
import { type Nearness, nearnessOf } from './nearness.ts';
import type { Token } from './passages.ts';

/** Rows of numbers, a row a word. */
export type Encoded = {
  length: number;
  /** Of the LSTM: `stateUnit` stands for 1. */
  states: Int16Array;
  /** What words are compared by: where they stand, and by themselves. */
  keys: Float32Array;
  meanings: Float32Array;
  /** What the states give to the second half, whatever is asked. */
  given: Float32Array;
};

/** Of no words. */
export const emptyText: Encoded = {
  length: 0,
  states: new Int16Array(),
  keys: new Float32Array(),
  meanings: new Float32Array(),
  given: new Float32Array(),
};

export type Encoder = {
  width: number;
  keyWidth: number;
  /** How rare a form is: from 0 for the commonest to 1 for unknown words and numbers. */
  rarityOf(form: string): number;
  nearness: Nearness;
  encode(texts: Token[][]): Encoded[];
};

/** Words that are read at once. */
export const blockWords = 768;

/** Lists in groups of at most `blockWords` words together; each list is shorter than that. */
export const blocksOf = <T>(list: T[], lengthOf: (one: T) => number): T[][] => {
  const blocks: T[][] = [];
  let words = Number.POSITIVE_INFINITY;
  for (const one of list) {
    words += lengthOf(one);
    if (words > blockWords) {
      blocks.push([]);
      words = lengthOf(one);
    }
    blocks.at(-1)?.push(one);
  }
  return blocks;
};

/** Lays out the tables and layers “words” to “attend” of the weights. */
export const encoderOf = (kernel: Kernel, weights: Weights): Encoder => {
  const forms = formsOf(weights);
  const tableOf = (name: string) => {
    const { rows, columns, values } = plainOf(weights, name);
    return Array.from({ length: rows }, (_, row) => fixed(values.subarray(row * columns, (row + 1) * columns)));
  };
  const shapes = tableOf('shape');
  const kinds = tableOf('kind');
  const shapeWidth = shapes[0]?.length ?? 0;
  const inputWidth = forms.width + shapeWidth + (kinds[0]?.length ?? 0);
  const stride = 2 * (inputWidth + (inputWidth % 2));
  const hidden = quantisedOf(weights, 'one.forward').columns;
  const width = 2 * hidden;
  const workspace = workspaceFor(kernel, hidden, blockWords);
  const layer = bidirectionalOf(kernel, weights, 'one', { hidden, width: inputWidth, unit: inputUnit }, workspace);
  const keyWidth = quantisedOf(weights, 'align').rows;
  const ofForms = { outputs: keyWidth, inputs: forms.width, unit: inputUnit };
  const ofStates = { outputs: keyWidth, inputs: width, unit: stateUnit };
  const align = placeNamed(kernel, weights, 'align', ofForms);
  const attend = placeNamed(kernel, weights, 'attend', ofStates);
  const givenWidth = quantisedOf(weights, 'fuse.states').rows;
  const give = placeLayer(kernel, quantisedOf(weights, 'fuse.states', givenWidth, width), null, stateUnit);
  const inputs = placeRows(kernel, blockWords, stride);
  const states = placeRows(kernel, blockWords, 2 * width);
  const formRow = placeRows(kernel, 1, 2 * align.inputs);
  const meaningRow = placeRows(kernel, 1, 4 * align.outputs);
  const keys = placeRows(kernel, blockWords, 4 * attend.outputs);
  const given = placeRows(kernel, blockWords, 4 * give.outputs);

  /** Whatever stands around it: many words of a text are the same. */
  const meaningOf = keptByForm((form) => {
    kernel.int16(formRow.at, forms.width).set(forms.vectorOf(form));
    kernel.multiply(align, formRow, align.biases, meaningRow, 1);
    return kernel.float32(meaningRow.at, keyWidth).map(Math.tanh);
  });

  const block = (texts: Token[][]): Map<Token[], Encoded> => {
    const order = texts.toSorted((a, b) => b.length - a.length);
    const steps = stepsOf(order.map(({ length }) => length));
    const words = steps.at(-1) ?? 0;
    const rowOf = (column: number, word: number) => (steps[word] ?? 0) + column;
    const read = kernel.int16(inputs.at, (words * stride) / 2);
    for (const [column, text] of order.entries())
      for (const [word, { form, shape, kind }] of text.entries()) {
        const at = (rowOf(column, word) * stride) / 2;
        read.set(forms.vectorOf(form), at);
        read.set(shapes[shape] ?? [], at + forms.width);
        read.set(kinds[kind] ?? [], at + forms.width + shapeWidth);
      }
    layer(inputs, states, steps);
    kernel.multiply(attend, states, attend.biases, keys, words);
    kernel.multiply(give, states, give.biases, given, words);

    const allStates = kernel.int16(states.at, words * width);
    const from = (rows: Rows, row: number, columns: number) => kernel.float32(rowsFrom(rows, row).at, columns);
    return new Map(
      order.map((text, column) => {
        const { length } = text;
        const found: Encoded = {
          length,
          states: new Int16Array(length * width),
          keys: new Float32Array(length * keyWidth),
          meanings: new Float32Array(length * keyWidth),
          given: new Float32Array(length * givenWidth),
        };
        for (const [word, { form }] of text.entries()) {
          const row = rowOf(column, word);
          found.states.set(allStates.subarray(row * width, (row + 1) * width), word * width);
          found.keys.set(from(keys, row, keyWidth), word * keyWidth);
          found.meanings.set(meaningOf(form), word * keyWidth);
          found.given.set(from(given, row, givenWidth), word * givenWidth);
        }
        return [text, found];
      }),
    );
  };

  // It stands behind the other numbers of a word's vector.
  const rarityColumn = quantisedOf(weights, 'words').columns - 1;
  return {
    width,
    keyWidth,
    rarityOf: (form) => (forms.vectorOf(form)[rarityColumn] ?? 0) / inputUnit,
    nearness: nearnessOf(forms, weights),
    encode(texts) {
      const found = new Map(blocksOf(texts, ({ length }) => length).flatMap((some) => [...block(some)]));
      return texts.flatMap((text) => found.get(text) ?? []);
    },
  };
};
