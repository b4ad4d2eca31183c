import type { DatabaseSync } from 'node:sqlite';
import type { Article, Card, Kept, Scope } from '../../article/article.ts';
import { type Correction, correcting } from '../../article/corrections.ts';
import { articlesAtHand, isCurrent, type State } from '../articles-in-memory.ts';
import type { StoredLink } from '../library.ts';
import { linkFrom, readingFrom } from '../stored.ts';
import { ARTICLE, articleOf, BROKEN, CORRECTION, correctionOf, SHELVES } from './rows.ts';
import { bundledShelf, listing } from './search.ts';
import { untilChanged } from './unchanged.ts';

/** A stored link and when it was used last (ISO 8601). */
export type FoundLink = { link: StoredLink; usedAt: string };

/** Reads by key: prepared statements on a connection of their own, microseconds each. */
export const reading = (db: DatabaseSync) => {
  const visible = `id = $id AND scope IN ${SHELVES}`;
  const state = db.prepare(
    `SELECT version, added_by AS addedBy, questions IS NOT NULL AS hasQuestions FROM article JOIN reading ON article = number WHERE ${visible}`,
  );
  const whole = db.prepare(
    `SELECT ${ARTICLE}, version, content, questions FROM article JOIN reading ON article = number WHERE ${visible}`,
  );
  const talk = db.prepare(`
    SELECT id, pinned FROM talk JOIN article ON article = number
    WHERE talk.scope = $scope AND channel = $channel AND article.scope IN ${SHELVES}`);
  const corrections = db.prepare(`
    SELECT ${CORRECTION} FROM correction JOIN article ON article = number
    WHERE correction.scope = ? AND id = ? ORDER BY from_offset, to_offset`);
  const list = listing(db);
  const bundled = bundledShelf(db);
  const link = db.prepare('SELECT content, used_at AS usedAt FROM link WHERE scope = ? AND id = ?');
  const setting = db.prepare('SELECT value FROM setting WHERE key = ?');
  const parsed = articlesAtHand();
  const withoutWrong = correcting();

  const textOf = (row: object | undefined, column: string): string | null => {
    const value = row && (row as Record<string, unknown>)[column];
    return typeof value === 'string' ? value : null;
  };

  const { remembered, ...edition } = untilChanged(db);
  const stateOf = (scope: Article['scope'], id: string): State | null =>
    remembered(`state ${scope} ${id}`, () => {
      const row = state.get({ id, scope });
      if (row === undefined) return null;
      return { version: Number(row.version), addedBy: textOf(row, 'addedBy'), hasQuestions: row.hasQuestions === 1 };
    });

  const correctionsOf = (scope: Scope, id: string): Correction[] =>
    remembered(`corrections ${scope} ${id}`, () => corrections.all(scope, id).map(correctionOf)) ?? [];
  /** 'broken' where its reading turns out not to be usable; null when that is known already, as for no article. */
  const asRead = (scope: Scope, id: string): Kept | null | 'broken' => {
    // It may have been removed or read anew by another process, and whoever added it may have their name taken away.
    const current = stateOf(scope, id);
    const known = parsed.get(id);
    if (current === null || current.version === BROKEN) return null;
    if (known && isCurrent(known, current)) return known;
    const row = whole.get({ id, scope });
    if (row === undefined) return null;
    const { version, content, questions, ...columns } = row;
    const article = articleOf(columns);
    const found = readingFrom(
      { version: Number(version), content: String(content), questions: textOf({ questions }, 'questions') },
      article.text,
    );
    if (found === null) return 'broken';
    const kept = { article, reading: found };
    parsed.set(id, kept);
    return kept;
  };

  return {
    ...edition,
    /** An article that was just kept. */
    hold: (kept: Kept): void => {
      parsed.set(kept.article.id, kept);
    },
    has: (scope: Article['scope'], id: string): boolean => stateOf(scope, id) !== null,
    /** As `asRead`, without the names found wrong in this scope: the one place where they are taken out. */
    kept: (scope: Scope, id: string): Kept | null | 'broken' => {
      const kept = asRead(scope, id);
      if (kept === null || kept === 'broken') return kept;
      return withoutWrong(scope, kept, correctionsOf(scope, id));
    },
    corrections: correctionsOf,
    /** What the channel talked about last, or keeps to. */
    talked: (scope: Scope, channel: string): { id: string; pinned: boolean } | null =>
      remembered(`talked ${scope} ${channel}`, () => {
        const row = talk.get({ scope, channel });
        return row === undefined ? null : { id: String(row.id), pinned: row.pinned === 1 };
      }),
    /** A scope's own articles, newest first, then the bot's. */
    newest: (scope: Scope, limit: number): Card[] =>
      remembered(`newest ${scope} ${limit}`, () => {
        const own = list(scope, limit);
        return [...own, ...list(bundled(scope), limit - own.length)];
      }) ?? [],
    withoutBundled: (scope: Scope): boolean => bundled(scope) === '',
    link: (scope: Scope, id: string): FoundLink | null => {
      const row = link.get(scope, id);
      const stored = linkFrom(textOf(row, 'content') ?? '');
      return stored && { link: stored, usedAt: textOf(row, 'usedAt') ?? '' };
    },
    setting: (key: string): string | null => textOf(setting.get(key), 'value'),
  };
};

export type Points = ReturnType<typeof reading>;
