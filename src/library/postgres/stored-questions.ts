/** Stores the questions that articles answer, and finds the articles that have none yet. */

import type { Article } from '../../article/article.ts';
import type { Suggestion } from '../../language/reading.ts';
import type { WithoutQuestions } from '../library.ts';
import { storedQuestions, withoutQuestionsIn } from '../stored.ts';
import type { Database } from './connect.ts';
import { statement } from './statement.ts';

// A few of the newest, in random order: other processes make questions too, and should take other articles.
const WITHOUT = statement(`
  SELECT id, text, content FROM (
    SELECT article AS number FROM (
      SELECT article FROM reading WHERE questions IS NULL AND version = $1 ORDER BY article DESC LIMIT 50 * $2::int
    ) AS newest ORDER BY random() LIMIT $2::int
  ) AS those JOIN article USING (number) JOIN reading ON reading.article = number`);
const PUT = statement(`
  UPDATE reading SET questions = $3 FROM article
  WHERE reading.article = number AND article.id = $1 AND version = $2 RETURNING scope`);

export const keepingQuestions = (database: Database) => ({
  withoutQuestions: async (version: number, limit: number): Promise<WithoutQuestions[]> =>
    withoutQuestionsIn(await database.all(WITHOUT, [version, limit]), version),
  /** @returns the article's scope; null if it is gone or another version of the reader has read it since. */
  keepQuestions: async (id: string, version: number, questions: Suggestion[]): Promise<Article['scope'] | null> => {
    const [row] = await database.all(PUT, [id, version, storedQuestions(questions)]);
    return row ? (row.scope as Article['scope']) : null;
  },
});
