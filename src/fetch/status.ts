/** What a status other than success means for whoever gave the link (RFC 9110, section 15). */
import type { Reason } from './fetch-refusal.ts';

export const refusalOfStatus = (status: number): Reason | null => {
  switch (status) {
    case 200:
    case 203:
      return null;
    case 404:
    case 410:
      return 'missing';
    case 401:
    case 402:
    case 403:
    case 407:
    case 451:
      return 'forbidden';
    case 429:
    case 503:
      return 'busy';
    default:
      return 'failed';
  }
};
