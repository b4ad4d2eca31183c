import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeId, encodeLink, encodeStored, REMOVE } from '../../src/discord/custom-id.ts';
import { LIMITS } from '../../src/discord/limits.ts';

const name = fc.stringMatching(/^[a-z][a-z-]{0,8}$/);
const link = fc.record({
  command: name,
  options: fc.dictionary(name, fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer(), fc.boolean())),
  update: fc.boolean(),
});

describe('links as custom ids', () => {
  it('are readable', () => {
    expect(encodeLink({ command: 'quotes', options: { article: 'k3f9x2ab', page: 2 } })).toBe(
      'quotes?article=k3f9x2ab&page=2',
    );
    expect(encodeLink({ command: 'quotes', options: { page: 2 }, update: true })).toBe('~quotes?page=2');
    expect(encodeLink({ command: 'help', options: {} })).toBe('help?');
    expect(encodeStored('k3f9x2ab', true)).toBe('~*k3f9x2ab');
  });

  it('come back as they went, in any script, or are too long', () => {
    fc.assert(
      fc.property(link, (given) => {
        const id = encodeLink(given);
        if (id === null) return;
        expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
        const options = Object.fromEntries(Object.entries(given.options).map(([key, value]) => [key, String(value)]));
        expect(decodeId(id)).toEqual({ kind: 'link', command: given.command, options, update: given.update });
      }),
    );
  });

  it('of any length either fit or say that they do not', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 0, maxLength: 300 }), (question) => {
        const id = encodeLink({ command: 'ask', options: { question } });
        expect(id === null || id.length <= LIMITS.customId).toBe(true);
      }),
    );
    expect(encodeLink({ command: 'ask', options: { question: 'x'.repeat(90) } })).toBeNull();
  });

  it('are never trusted: nothing that comes back makes the decoder throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (id) => {
        const target = decodeId(id);
        if (target?.kind === 'link') expect(target.command).toMatch(/^[a-z-]{1,32}$/);
      }),
    );
  });

  it.each([
    ['', null],
    ['~', null],
    ['quotes', null],
    ['QUOTES?page=1', null],
    ['quotes?page', null],
    ['quotes?page=1&page=2', null],
    ['quotes?a=b=c', null],
    ['*', null],
    ['*../../etc', null],
    ['quotes?a\n=b', null],
    ['#menu0', null],
    [REMOVE, { kind: 'remove' }],
    ['*k3f9x2ab', { kind: 'stored', id: 'k3f9x2ab', update: false }],
    [
      'quotes?__proto__=x',
      { kind: 'link', command: 'quotes', options: JSON.parse('{"__proto__":"x"}'), update: false },
    ],
  ])('%j is read as %j', (id, target) => {
    expect(decodeId(id)).toEqual(target);
  });
});
