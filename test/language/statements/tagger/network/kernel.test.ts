import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnsFrom,
  placeLayer,
  placeRows,
  rowsFrom,
  startKernel,
  stateUnit,
} from '../../../../../src/language/statements/tagger/network/kernel.ts';

const code = readFileSync(
  new URL('../../../../../src/language/statements/tagger/network/kernel.wasm', import.meta.url),
);

describe('multiply', () => {
  const shape = fc.record({
    rows: fc.integer({ min: 1, max: 19 }),
    columns: fc.integer({ min: 1, max: 17 }),
    count: fc.integer({ min: 1, max: 11 }),
  });
  const numbers = (shape: { rows: number; columns: number; count: number }) =>
    fc.record({
      shape: fc.constant(shape),
      weights: fc.int8Array({
        minLength: shape.rows * shape.columns,
        maxLength: shape.rows * shape.columns,
        min: -127,
      }),
      x: fc.int16Array({ minLength: shape.count * shape.columns, maxLength: shape.count * shape.columns }),
    });

  test('gives the products of whole numbers exactly, plus the biases, and touches nothing else', () => {
    fc.assert(
      fc.property(shape.chain(numbers), ({ shape: { rows, columns, count }, weights, x }) => {
        const kernel = startKernel(code);
        const biases = Float32Array.from({ length: rows }, (_, row) => row / 4);
        const matrix = { rows, columns, values: weights, scales: new Float32Array(rows).fill(1) };
        const layer = placeLayer(kernel, matrix, biases, 1);
        const input = placeRows(kernel, count, 2 * layer.inputs);
        const out = placeRows(kernel, count + 1, 4 * layer.outputs);
        kernel.float32(rowsFrom(out, count).at, layer.outputs).fill(42);
        for (let row = 0; row < count; row++)
          kernel.int16(rowsFrom(input, row).at, columns).set(x.subarray(row * columns, (row + 1) * columns));
        kernel.multiply(layer, input, layer.biases, out, count);
        for (let row = 0; row < count; row++) {
          const found = kernel.float32(rowsFrom(out, row).at, rows);
          for (let output = 0; output < rows; output++) {
            let sum = 0;
            for (let column = 0; column < columns; column++)
              sum += (weights[output * columns + column] ?? 0) * (x[row * columns + column] ?? 0);
            expect(found[output]).toBe(Math.fround(Math.fround(sum) + output / 4));
          }
        }
        expect(new Set(kernel.float32(rowsFrom(out, count).at, layer.outputs))).toEqual(new Set([42]));
      }),
      { numRuns: 60 },
    );
  });

  test('refuses rows whose sums may be more than they can hold, and takes the heaviest that are not', () => {
    const layer = (columns: number) =>
      placeLayer(
        startKernel(code),
        { rows: 1, columns, values: new Int8Array(columns).fill(-128), scales: new Float32Array(1) },
        null,
        1,
      );
    expect(() => layer(512)).toThrow('65536');
    expect(layer(511).inputs).toBe(512);
  });
});

describe('mix', () => {
  test('gives sums of rows, each times its number, and touches nothing else', () => {
    const size = fc.record({
      rows: fc.integer({ min: 1, max: 9 }),
      inner: fc.integer({ min: 1, max: 9 }),
      columns: fc.constantFrom(4, 8, 12),
    });
    const whole = (length: number) =>
      fc.array(fc.integer({ min: -99, max: 99 }), { minLength: length, maxLength: length });
    const cases = size.chain((size) =>
      fc.tuple(fc.constant(size), whole(size.rows * size.inner), whole(size.inner * size.columns)),
    );
    fc.assert(
      fc.property(cases, ([{ rows, inner, columns }, x, m]) => {
        const kernel = startKernel(code);
        const own = placeRows(kernel, rows, 4 * (inner + 3));
        const from = placeRows(kernel, inner, 4 * columns);
        const out = placeRows(kernel, rows + 1, 4 * columns);
        for (let row = 0; row < rows; row++)
          kernel.float32(rowsFrom(own, row).at, inner).set(x.slice(row * inner, (row + 1) * inner));
        kernel.float32(from.at, m.length).set(m);
        kernel.float32(rowsFrom(out, rows).at, columns).fill(42);
        kernel.mix(own, from, out, { rows, inner, columns });
        const expected = Array.from({ length: rows * columns }, (_, at) =>
          m.reduce((sum, number, place) => {
            const isHere = place % columns === at % columns;
            const weight = x[Math.floor(at / columns) * inner + Math.floor(place / columns)] ?? 0;
            return isHere ? sum + weight * number : sum;
          }, 0),
        );
        expect([...kernel.float32(out.at, rows * columns)]).toEqual(expected);
        expect(new Set(kernel.float32(rowsFrom(out, rows).at, columns))).toEqual(new Set([42]));
      }),
      { numRuns: 60 },
    );
  });
});

describe('softmax', () => {
  const float = fc.float({ min: -200, max: 200, noNaN: true });
  const four = fc.array(float, { minLength: 4, maxLength: 4 });
  test('gives shares of rows, and touches nothing else', () => {
    const rows = fc.integer({ min: 1, max: 4 }).chain((fours) =>
      fc.array(
        fc.array(four, { minLength: fours, maxLength: fours }).map((row) => row.flat()),
        { minLength: 1, maxLength: 5 },
      ),
    );
    fc.assert(
      fc.property(rows, fc.constantFrom(0.125, 1, 2), (scores, scale) => {
        const kernel = startKernel(code);
        const columns = scores[0]?.length ?? 0;
        const place = placeRows(kernel, scores.length + 1, 4 * columns);
        kernel.float32(place.at, (scores.length + 1) * columns).set([...scores.flat(), ...new Array(columns).fill(42)]);
        kernel.softmax(place, { rows: scores.length, columns }, scale);
        for (const [row, own] of scores.entries()) {
          const odds = own.map((score) => Math.exp(scale * (score - Math.max(...own))));
          const sum = odds.reduce((all, one) => all + one, 0);
          const found = kernel.float32(rowsFrom(place, row).at, columns);
          for (const [column, one] of odds.entries())
            expect(Math.abs((found[column] ?? Number.NaN) - one / sum)).toBeLessThan(1e-5);
        }
        expect(new Set(kernel.float32(rowsFrom(place, scores.length).at, columns))).toEqual(new Set([42]));
      }),
    );
  });

  test('gives nothing to what is left out', () => {
    const kernel = startKernel(code);
    const place = placeRows(kernel, 1, 16);
    kernel.float32(place.at, 4).set([3, 3, Number.NEGATIVE_INFINITY, -1e6]);
    kernel.softmax(place, { rows: 1, columns: 4 }, 1);
    expect([...kernel.float32(place.at, 4)].map((share) => Math.round(share * 1e6) / 1e6)).toEqual([0.5, 0.5, 0, 0]);
  });
});

describe('fixed and product', () => {
  const kept = (value: number) => Math.max(-32_768, Math.min(32_767, value));
  const numbers = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(4, 8, 12)).chain(([rows, columns]) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      // Whole numbers and halves, so that every product is exact.
      x: fc.array(
        fc.integer({ min: -99_999, max: 99_999 }).map((twice) => twice / 2),
        { minLength: rows * columns, maxLength: rows * columns },
      ),
      y: fc.int16Array({ min: -99, max: 99, minLength: rows * columns, maxLength: rows * columns }),
    }),
  );

  test('give whole numbers of 16 bits, and touch nothing beside their columns', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(-32_768, 0), ({ rows, columns, x, y }, least) => {
        const kernel = startKernel(code);
        const [from, by] = [placeRows(kernel, rows, 4 * columns), placeRows(kernel, rows, 2 * columns)];
        const out = placeRows(kernel, rows, 2 * (2 * columns + 3));
        kernel.float32(from.at, x.length).set(x);
        kernel.int16(by.at, y.length).set(y);
        kernel.int16(out.at, rows * (2 * columns + 3)).fill(42);
        kernel.fixed(from, out, { rows, columns }, 1, least);
        kernel.product(from, by, columnsFrom(out, 2 * columns), { rows, columns }, 1);
        for (let row = 0; row < rows; row++) {
          const own = x.slice(row * columns, (row + 1) * columns);
          const products = own.map((value, at) => value * (y[row * columns + at] ?? 0));
          const found = kernel.int16(rowsFrom(out, row).at, 2 * columns + 3);
          const expected = [...own.map((value) => Math.max(least, kept(value))), ...products.map(kept), 42, 42, 42];
          for (const [at, value] of expected.entries())
            expect(Math.abs((found[at] ?? Number.NaN) - value)).toBeLessThanOrEqual(0.5);
        }
      }),
    );
  });
});

describe('step', () => {
  /** One unit's state (and cell) after a step, the other three units being alike. */
  const step = (gates: [number, number, number, number], cell: number) => {
    const kernel = startKernel(code);
    const sums = placeRows(kernel, 1, 4 * 16);
    const cells = kernel.place(4 * 4);
    const states = placeRows(kernel, 1, 2 * 4);
    kernel.float32(cells, 4).fill(cell);
    for (const [gate, value] of gates.entries()) kernel.float32(sums.at + 16 * gate, 4).fill(value);
    const steps = kernel.int32(kernel.place(8), 2);
    steps.set([0, 1]);
    const none = { rows: 16, columns: 4, values: new Int8Array(64), scales: new Float32Array(16) };
    kernel.recur(placeLayer(kernel, none, null, stateUnit), sums, cells, states, steps, 4, false);
    const [state = Number.NaN, ...others] = kernel.int16(states.at, 4);
    expect(new Set(others)).toEqual(new Set([state]));
    return { state: state / stateUnit, cell: kernel.float32(cells, 1)[0] ?? Number.NaN };
  };
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

  test('is an LSTM’s, wherever its gates stand', () => {
    const gate = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(gate, gate, gate, gate), fc.double({ min: -9, max: 9, noNaN: true }), (gates, before) => {
        const [i, f, g, o] = gates;
        const cell = sigmoid(f) * before + sigmoid(i) * Math.tanh(g);
        const found = step(gates, before);
        expect(Math.abs(found.cell - cell)).toBeLessThan(0.001);
        expect(Math.abs(found.state - sigmoid(o) * Math.tanh(cell))).toBeLessThan(0.001);
      }),
    );
  });

  // With the input gate open and the forget gate shut, the cell is the tanh of its own gate.
  test.each([-1e30, -6, -4.97, -3, -1, -0.1, 0, 0.1, 1, 3, 4.97, 6, 1e30])('its tanh of %d is right to 0.0001', (x) => {
    expect(Math.abs(step([1e9, -1e9, x, 0], 0).cell - Math.tanh(x))).toBeLessThan(1.1e-4);
  });
});
