/** Stores the questions that articles answer, and finds the articles that have none yet. */
import type { DatabaseSync } from 'node:sqlite';
import type { Suggestion } from '../../language/reading.ts';
import type { WithoutQuestions } from '../library.ts';
import { storedQuestions, withoutQuestionsIn } from '../stored.ts';

export const keepingQuestions = (db: DatabaseSync) => {
  const without = db.prepare(`
    SELECT id, text, content FROM reading JOIN article ON number = article
    WHERE questions IS NULL AND version = $version ORDER BY article DESC LIMIT $limit`);
  const put = db.prepare(`
    UPDATE reading SET questions = $questions
    WHERE article = (SELECT number FROM article WHERE id = $id) AND version = $version`);
  return {
    /** The newest first. */
    withoutQuestions: (version: number, limit: number): WithoutQuestions[] =>
      withoutQuestionsIn(without.all({ version, limit }), version),
    /** Does nothing if the article is gone or another version of the reader has read it since. */
    keepQuestions: (id: string, version: number, questions: Suggestion[]): void => {
      put.run({ id, version, questions: storedQuestions(questions) });
    },
  };
};
