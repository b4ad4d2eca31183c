/** The setting in which the bot notes when it was last without Discord’s gateway. */
export const OUTAGE = 'gateway-outage';

/** How a library is. */
export type Condition = {
  /** "PostgreSQL 18.1". */
  engine: string;
  /** Migrations that the next start will make. */
  waiting: number;
  /** How many articles there are; null where nothing was ever kept, and the next start will make it all. */
  articles: number | null;
  /** What the bot has noted in {@link OUTAGE}; null where the gateway was never away. */
  outage: string | null;
};
