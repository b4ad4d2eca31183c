/** What went wrong, as a reason that a person can be told. */
import { type Reason, Refused } from './fetch-refusal.ts';

/** Codes of Node's sockets, of TLS, of undici (`UND_ERR_…`), of its parser (`HPE_…`) and of zlib (`Z_…`). */
const reasons: [RegExp, Reason][] = [
  [/^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|EACCES|EPERM|EINVAL)$/, 'unreachable'],
  [/^(?:ETIMEDOUT|UND_ERR_\w+_TIMEOUT)$/, 'slow'],
  [
    /^(?:ERR_TLS_CERT|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|ERROR_IN_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE)/,
    'certificate',
  ],
  [/^UND_ERR_HEADERS_OVERFLOW$/, 'headers'],
  [
    /^(?:ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HPE_|Z_|ERR_|EPROTO)/,
    'broken',
  ],
];

const isOurs = (code: string) => /^(?:ERR_(?:INVALID|MISSING|OUT_OF)|UND_ERR_INVALID)/.test(code);

/** The refusal that an error means; an error that is none, which only a mistake of our own can be, as it is. */
export const refusalOf = (error: unknown): unknown => {
  if (error instanceof Refused || !(error instanceof Error) || !('code' in error)) return error;
  // Not every error of the parser has its code.
  const code = error.name === 'HTTPParserError' ? 'HPE_' : String(error.code);
  const reason = isOurs(code) ? undefined : reasons.find(([pattern]) => pattern.test(code))?.[1];
  return reason ? new Refused(reason, { cause: error }) : error;
};
