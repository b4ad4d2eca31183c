/** Discord's part of a signature: a key pair of the tests' own, and what is signed by it. */
import { generateKeyPairSync, sign } from 'node:crypto';

export type Signer = {
  /** As Discord shows it: 64 hexadecimal digits. */
  publicKey: string;
  /** The headers of a request with this body, sent at `seconds` since 1970. */
  headers(body: string | Buffer, seconds?: number | string): Record<string, string>;
};

export const makeSigner = (): Signer => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('hex'),
    headers: (body, seconds = Math.floor(Date.now() / 1000)) => ({
      'X-Signature-Ed25519': sign(
        null,
        Buffer.concat([Buffer.from(`${seconds}`), Buffer.from(body)]),
        privateKey,
      ).toString('hex'),
      'X-Signature-Timestamp': `${seconds}`,
    }),
  };
};
