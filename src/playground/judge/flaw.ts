/** One thing wrong with a body: where it stands in it, Discord's name for the rule, and what would be right. */
export type Flaw = { path: readonly PropertyKey[]; code: string; message: string };
