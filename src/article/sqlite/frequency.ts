import type { DatabaseSync } from 'node:sqlite';
import type { Scope } from '../article.ts';
import { COMMON } from '../indexing/question.ts';
import { SHELVES } from './rows.ts';

/** A word that stands in more sentences than this tells nothing of who keeps it; looking up whose each is would take too long. */
const FEW = 500;

/**
 * Counts the sentences that `scope` sees with what a query of stems asks for. What others keep must not show in what is found
 * here: a word that only they have is none, or whoever knows how words weigh could find out. What stands in more than
 * {@link FEW} of anybody's is counted wherever it is, to one more than {@link COMMON}.
 */
export const countingStems = (db: DatabaseSync) => {
  const anywhere = db.prepare(`
    SELECT count(*) AS n FROM (SELECT 1 FROM sentence_stems WHERE sentence_stems MATCH ? LIMIT ${COMMON + 1})`);
  const here = db.prepare(`
    SELECT count(*) AS n FROM sentence_stems CROSS JOIN article ON number = sentence_stems.rowid >> 16
    WHERE sentence_stems MATCH $query AND scope IN ${SHELVES}`);
  return (scope: Scope, query: string): number => {
    const all = Number(anywhere.get(query)?.n);
    return all === 0 || all > FEW ? all : Number(here.get({ scope, query })?.n);
  };
};
