/** One thing that the bot said, under a key that is the same in every run. */
export type Said = { key: string; said: unknown };
