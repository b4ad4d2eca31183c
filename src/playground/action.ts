import type { FromPage, ShownMessage, ToPage } from './protocol.ts';

type WithoutNumber<T> = T extends { n: number } ? Omit<T, 'n'> : never;

/** What someone does: the page's message without its number. */
export type Action = WithoutNumber<FromPage>;

/** How it went: the page's message without its number. `shown` is the message that the first answer made or changed. */
export type Outcome =
  | (WithoutNumber<Extract<ToPage, { is: 'done' }>> & { shown: ShownMessage | null })
  | WithoutNumber<Extract<ToPage, { is: 'choices' | 'modal' | 'failed' }>>;

export const failed = (why: string): Outcome => ({ is: 'failed', why });
export const done = (shown: ShownMessage | null): Outcome => ({ is: 'done', shown });
