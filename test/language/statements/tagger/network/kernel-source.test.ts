import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import wabtModule from 'wabt';

const fileOf = (name: string) => readFileSync(new URL(`../../../../../src/${name}`, import.meta.url));

test.each(['language/statements/tagger/network/kernel', 'library/sqlite/sign-kernel'])(
  '%s.wasm is what its .wat says',
  async (name) => {
    const { parseWat } = await wabtModule();
    // A copy, since wabt reads the whole memory behind a Buffer.
    const { buffer } = parseWat(name, new Uint8Array(fileOf(`${name}.wat`)), { simd: true }).toBinary({});
    expect(Buffer.from(buffer).equals(fileOf(`${name}.wasm`))).toBe(true);
  },
);
