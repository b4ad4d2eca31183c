/** What a typed question wants, which decides who answers it. */
import { type Wanted, wantedBy } from '../question-kind.ts';
import { normal } from './normalise.ts';
import { type OfEvent, type OfPage, table } from './table.ts';

export type Intent =
  /**
   * "tldr": the summary answers. `calls`: "report" in "what's the report about", which may be another than the article; `about`:
   * "the strike" in "what's going on with the strike", which the article may not be about.
   */
  | { asks: 'gist'; calls: string | null; about: string | null }
  /** "who wrote this": the page answers. */
  | { asks: 'page'; of: OfPage; calls: string | null }
  /** "when did it happen": the main event answers, where it says so. */
  | { asks: 'event'; of: OfEvent }
  /** "who said it was over": the statements answer. */
  | { asks: 'said'; about: string }
  /** "what did hill say about the bridge": the statements of one speaker. */
  | { asks: 'says-about'; who: string; about: string | null }
  /** "who is ann hill": the description of a person. */
  | { asks: 'who-is'; who: string }
  /** "did it close": the sentence that settles it. */
  | { asks: 'yes-no' }
  /** All else: the reader, which looks for an answer of this kind. */
  | { asks: 'reader'; kind: Wanted };

/** @param question as `plainQuestion()` gives it. */
export const intentOf = (question: string): Intent => {
  const plain = normal(question);
  for (const row of table) {
    const found = row.pattern.exec(plain);
    if (!found) continue;
    const { who = '', about = null, calls = null } = found.groups ?? {};
    switch (row.asks) {
      case 'gist':
        return { asks: 'gist', calls, about };
      case 'page':
        return { asks: 'page', of: row.of, calls };
      case 'event':
        return { asks: 'event', of: row.of };
      case 'said':
        return { asks: 'said', about: about ?? '' };
      case 'says-about':
        return { asks: 'says-about', who, about };
      case 'who-is':
        return { asks: 'who-is', who };
      case 'yes-no':
        return { asks: 'yes-no' };
    }
  }
  return { asks: 'reader', kind: wantedBy(plain) };
};
