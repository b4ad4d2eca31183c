import { describe, expect, it } from 'vitest';
import { verifier } from '../../src/discord/signature.ts';
import { makeSigner } from './signed.ts';

const discord = makeSigner();
const stranger = makeSigner();
const verdictOn = verifier(discord.publicKey);
const body = Buffer.from('{"type":1,"said":"Größe"}');
const now = () => Math.floor(Date.now() / 1000);

/** As Node hands headers over. */
const arrived = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
const headers = (seconds?: number | string, by = discord) => arrived(by.headers(body, seconds));
const changed = (name: 'x-signature-ed25519' | 'x-signature-timestamp', change: (value: string) => string) => ({
  ...headers(),
  [name]: change(headers()[name] ?? ''),
});

describe('a signature', () => {
  it.each([
    ['Discord’s', headers()],
    ['in capitals', changed('x-signature-ed25519', (value) => value.toUpperCase())],
    ['of four minutes ago', headers(now() - 240)],
    ['by a clock that is four minutes ahead', headers(now() + 240)],
  ])('%s is good', (_, given) => {
    expect(verdictOn(given, body)).toBe('good');
  });

  it.each([
    ['of six minutes ago', headers(now() - 360)],
    ['of six minutes from now', headers(now() + 360)],
    ['in milliseconds', headers(Date.now())],
    ['of no time at all', headers('')],
    ['of a time in words', headers('yesterday')],
    ['of a time that is no whole number', headers(`${now()}.0`)],
    ['of a time in another notation', headers(`0x${now().toString(16)}`)],
  ])('that is right but %s is stale', (_, given) => {
    expect(verdictOn(given, body)).toBe('stale');
  });

  it.each([
    ['none at all', {}],
    ['none but a time', { 'x-signature-timestamp': `${now()}` }],
    ['no time', { 'x-signature-ed25519': headers()['x-signature-ed25519'] }],
    ['a stranger’s', headers(now(), stranger)],
    ['for another time', changed('x-signature-timestamp', (value) => `${Number(value) + 1}`)],
    ['for the same time with a zero before it', changed('x-signature-timestamp', (value) => `0${value}`)],
    ['empty', changed('x-signature-ed25519', () => '')],
    ['a digit short', changed('x-signature-ed25519', (value) => value.slice(1))],
    ['a byte long', changed('x-signature-ed25519', (value) => `${value}00`)],
    ['twice over', changed('x-signature-ed25519', (value) => `${value}, ${value}`)],
    ['not hexadecimal', changed('x-signature-ed25519', (value) => value.replace(/.$/, 'g'))],
    ['all zeros', changed('x-signature-ed25519', () => '0'.repeat(128))],
  ])('%s is bad', (_, given) => {
    expect(verdictOn(given, body)).toBe('bad');
  });

  it('is bad for any other body', () => {
    for (const other of ['', '{"type":2,"said":"Größe"}', `${body} `, body.toString().normalize('NFD')])
      expect(verdictOn(headers(), Buffer.from(other))).toBe('bad');
  });

  it('is bad by a key that is no point of the curve', () => {
    expect(verifier('ff'.repeat(32))(headers(), body)).toBe('bad');
  });
});
