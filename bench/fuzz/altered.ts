/** JSON and bytes as they should be, and then something wrong with them. */
import fc from 'fast-check';
import { junk } from './texts.ts';

type Change = { at: number; how: 'replace' | 'drop' | 'add' | 'wrap'; by: unknown };

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'replace', 'drop', 'add', 'wrap'),
  by: junk,
});

type Place = { holder: Record<string, unknown>; key: string };

const placesIn = (value: unknown): Place[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [
        { holder: value as Record<string, unknown>, key },
        ...placesIn(inner),
      ]);

const apply = (root: { all: unknown }, { at, how, by: value }: Change): void => {
  // Of its own: what stands in two places could come to stand in itself.
  const by = structuredClone(value);
  const places = placesIn(root);
  const place = places[at % places.length];
  if (!place) return;
  const { holder, key } = place;
  if (how === 'replace') holder[key] = by;
  else if (how === 'wrap') holder[key] = [holder[key]];
  else if (how === 'drop') Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key];
  else if (Array.isArray(holder)) holder.push(by, structuredClone(holder[0]));
  else holder[typeof by === 'string' ? by : 'more'] = by;
};

/** Values of `base`, half of them as they are, the others changed in one to four places. */
export const altered = (base: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(base, fc.oneof(fc.constant([]), fc.array(change, { minLength: 1, maxLength: 4 })))
    .map(([value, changes]) => {
      const root = { all: structuredClone(value) };
      for (const one of changes) apply(root, one);
      return root.all;
    });

type Cut = { at: number; length: number; how: 'flip' | 'cut' | 'double' | 'put'; by: Uint8Array };

const cut: fc.Arbitrary<Cut> = fc.record({
  at: fc.nat(),
  length: fc.nat(200),
  how: fc.constantFrom('flip', 'flip', 'cut', 'double', 'put'),
  by: fc.uint8Array({ minLength: 1, maxLength: 16 }),
});

const damage = (bytes: Buffer, { at, length, how, by }: Cut): Buffer => {
  const start = bytes.length === 0 ? 0 : at % bytes.length;
  const [before, part, after] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ];
  if (how === 'cut') return Buffer.concat([before, after]);
  if (how === 'double') return Buffer.concat([before, part, part, after]);
  if (how === 'put') return Buffer.concat([before, by, part, after]);
  return Buffer.concat([before, part.map((byte, i) => byte ^ (by[i % by.length] ?? 0)), after]);
};

/** Bytes of `base`, damaged in up to six places. */
export const damaged = (base: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(base, fc.array(cut, { maxLength: 6 }))
    .map(([bytes, cuts]) => Uint8Array.from(cuts.reduce(damage, Buffer.from(bytes))));
