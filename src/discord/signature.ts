/** Whether a webhook's request is Discord's: Ed25519 over its timestamp and body. */
import { createPublicKey, verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export type Verdict = 'good' | 'bad' | 'stale';

const SIGNATURE = /^[0-9a-f]{128}$/i;
const SECONDS = /^\d{1,12}$/;

/**
 * Seconds that a request's clock and ours may differ. Discord's documentation asks for the signature alone and says nothing
 * of the timestamp, which is in seconds since 1970; but it takes no first answer after three seconds, so that whatever is
 * this old could not be answered any more, and is somebody else's repetition.
 */
export const TOLERANCE = 5 * 60;

const signatureIn = (headers: IncomingHttpHeaders) => String(headers['x-signature-ed25519']);
const timestampIn = (headers: IncomingHttpHeaders) => String(headers['x-signature-timestamp'] ?? '');

/** Judges the headers alone, before the body arrives: a well-formed signature and a fresh timestamp. */
export const verdictOnHeaders = (headers: IncomingHttpHeaders): Verdict => {
  if (!SIGNATURE.test(signatureIn(headers)) || headers['x-signature-timestamp'] === undefined) return 'bad';
  const timestamp = timestampIn(headers);
  const isRecent = SECONDS.test(timestamp) && Math.abs(Date.now() / 1000 - Number(timestamp)) <= TOLERANCE;
  return isRecent ? 'good' : 'stale';
};

/**
 * Makes what judges requests (Discord documentation, Overview of Interactions: Validating Security Request Headers). A
 * signature is checked in about a tenth of a millisecond, so it is done on this thread.
 * @param publicKey the application's, 64 hexadecimal digits.
 */
export const verifier = (publicKey: string): ((headers: IncomingHttpHeaders, body: Buffer) => Verdict) => {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return (headers, body) => {
    const verdict = verdictOnHeaders(headers);
    if (verdict !== 'good') return verdict;
    const signed = Buffer.concat([Buffer.from(timestampIn(headers), 'latin1'), body]);
    return verify(null, signed, key, Buffer.from(signatureIn(headers), 'hex')) ? 'good' : 'bad';
  };
};
