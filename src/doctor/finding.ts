/** What the doctor has found: a line for each thing, which says what to do where something is amiss. */
export type Finding = {
  /** null where there is nothing to mend, but something to know. */
  ok: boolean | null;
  line: string;
};

export const good = (line: string): Finding => ({ ok: true, line });
export const bad = (line: string): Finding => ({ ok: false, line });
export const note = (line: string): Finding => ({ ok: null, line });

/** An error's sentence, which says what to do. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** "1 article", "1,200 articles". */
export const counted = (number: number, one: string): string =>
  `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`;
