/** What the measured bot tells about the interactions since it was last asked. */
import { z } from 'zod';

export const countsSchema = z.object({
  /** Milliseconds from the arrival of each interaction to the end of its last request to Discord. */
  answered: z.array(z.number()),
  /** Calls of the library. */
  queries: z.number(),
  /** Milliseconds that calls of the reader took, together. */
  reading: z.number(),
  /** Windows and texts that the encoder read. */
  runs: z.number(),
});
export type Counts = z.infer<typeof countsSchema>;
