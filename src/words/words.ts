import { en } from './en.ts';

/** Everything the bot says, in one language. English is the measure: another language is an object of the same type. */
export type Words = typeof en;

/** The catalogue for a Discord locale ("en-GB", "de"); English where there is none. */
export const wordsFor = (_locale: string): Words => en;
