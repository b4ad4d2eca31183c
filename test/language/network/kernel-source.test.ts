import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import wabtModule from 'wabt';

const fileOf = (name: string) => readFileSync(new URL(`../../../src/language/network/${name}`, import.meta.url));

test('kernel.wasm is what kernel.wat says', async () => {
  const { parseWat } = await wabtModule();
  // A copy, since wabt reads the whole memory behind a Buffer.
  const { buffer } = parseWat('kernel.wat', new Uint8Array(fileOf('kernel.wat')), { simd: true }).toBinary({});
  expect(Buffer.from(buffer).equals(fileOf('kernel.wasm'))).toBe(true);
});
