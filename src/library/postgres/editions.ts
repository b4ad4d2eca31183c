import { LRUCache } from 'lru-cache';
import type { Article } from '../../article/article.ts';
import { today } from '../retention.ts';

/** Scopes of which it is known that nothing has changed, and answers that are remembered until something does. */
const MOST_SCOPES = 20_000;
const MOST_ANSWERS = 10_000;

type Scope = Article['scope'];

export type Editions = {
  /** The same object as long as nothing has changed that this scope sees, and on one day (UTC): what was kept "today" is not so tomorrow. */
  of(scope: Scope): object;
  /** Something of this scope ('bot': of all) is another now. */
  changed(scope: Scope): void;
  /** Anything may be another now. */
  allChanged(): void;
  /** What `ask` gave last time, as long as the scope's edition is the same. */
  remembered<T>(scope: Scope, key: string, ask: () => Promise<T>): Promise<T>;
};

/** @param isListening whether other processes' changes are heard; while they are not, nothing is the same twice. */
export const keepingEditions = (isListening: () => boolean): Editions => {
  const editions = new LRUCache<string, object>({ max: MOST_SCOPES });
  const answers = new LRUCache<string, { edition: object; answer: Promise<unknown> }>({ max: MOST_ANSWERS });
  let day = 0;

  const of = (scope: Scope): object => {
    const now = today();
    if (now !== day) editions.clear();
    day = now;
    if (!isListening()) return {};
    const known = editions.get(scope) ?? {};
    editions.set(scope, known);
    return known;
  };

  return {
    of,
    changed: (scope) => {
      if (scope === 'bot') editions.clear();
      else editions.delete(scope);
    },
    allChanged: () => editions.clear(),
    remembered: <T>(scope: Scope, key: string, ask: () => Promise<T>): Promise<T> => {
      const edition = of(scope);
      const place = `${scope} ${key}`;
      const known = answers.get(place);
      // Each key is asked one way, so the answer is of its type.
      if (known?.edition === edition) return known.answer as Promise<T>;
      const answer = ask();
      answers.set(place, { edition, answer });
      answer.catch(() => {
        if (answers.peek(place)?.answer === answer) answers.delete(place);
      });
      return answer;
    },
  };
};
