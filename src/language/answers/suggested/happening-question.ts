/** "When did it happen?": of the main event, where its sentence tells. */

import type { Reading, Suggestion } from '../../reading.ts';
import { ofEvent } from '../of-event.ts';

const asked = ['when', 'where', 'why'] as const;

export const aboutHappening = (reading: Reading): Suggestion[] =>
  asked.flatMap((of) => {
    const answer = ofEvent(reading, of)?.span;
    return answer ? [{ question: `${of.charAt(0).toUpperCase()}${of.slice(1)} did it happen?`, answer }] : [];
  });
