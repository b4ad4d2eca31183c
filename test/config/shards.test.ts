import { describe, expect, it } from 'vitest';
import { hears, readShards } from '../../src/config/shards.ts';

describe('which shards there are', () => {
  it.each([
    ['1', { first: 0, last: 0, count: 1 }],
    ['4', { first: 0, last: 3, count: 4 }],
    ['0-15/64', { first: 0, last: 15, count: 64 }],
    ['48-63/64', { first: 48, last: 63, count: 64 }],
    ['3/64', { first: 3, last: 3, count: 64 }],
    ['0', null],
    ['-1', null],
    ['16-0/64', null],
    ['0-64/64', null],
    ['0-15', null],
    ['0-15/', null],
    ['4.5', null],
    ['all', null],
  ])('%s', (written, expected) => {
    expect(readShards(written)).toEqual(expected);
  });
});

describe('a server', () => {
  // (id >> 22) % shards, as Discord's documentation has it.
  it.each([
    ['1204817301234024498', 1, 0],
    ['1204817301234024498', 2, Number((1204817301234024498n >> 22n) % 2n)],
    ['4194304', 3, 1],
    ['8388607', 3, 1],
    ['8388608', 3, 2],
  ])('%s of %i shards has its own: %i', (id, count, shard) => {
    const owners = Array.from({ length: count }, (_, one) => one).filter((one) =>
      hears({ first: one, last: one, count }, id),
    );
    expect(owners).toEqual([shard]);
  });
});
