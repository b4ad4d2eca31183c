import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLayer, placeRows, rowsFrom, startKernel, stateUnit } from '../../../src/language/network/kernel.ts';

const code = readFileSync(new URL('../../../src/language/network/kernel.wasm', import.meta.url));

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

  test('refuses more inputs than a sum can hold', () => {
    const columns = 600;
    const matrix = { rows: 1, columns, values: new Int8Array(columns), scales: new Float32Array(1) };
    expect(() => placeLayer(startKernel(code), matrix, null, 1)).toThrow('516');
  });
});

describe('mix', () => {
  test('gives sums of rows, each times its number, and touches nothing else', () => {
    const size = fc.record({
      rows: fc.integer({ min: 1, max: 6 }),
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

describe('step', () => {
  /** One unit's state (and cell) after a step, the other three units being alike. */
  const step = (gates: [number, number, number, number], cell: number) => {
    const kernel = startKernel(code);
    const sums = placeRows(kernel, 1, 4 * 16);
    const cells = kernel.place(4 * 4);
    const states = placeRows(kernel, 1, 2 * 4);
    kernel.float32(cells, 4).fill(cell);
    for (const [gate, value] of gates.entries()) kernel.float32(sums.at + 16 * gate, 4).fill(value);
    kernel.step(sums, cells, states, 1, 4);
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
