import { type Beginning, SENTENCES, type Weights, weighted } from '../indexing/stories.ts';
import type { Session } from './connect.ts';
import { statement } from './statement.ts';

/** Articles, the newest, that tell how rare words are. */
const SAMPLE = 500;
/** They are looked at again when the library has grown by so much. */
const GROWN = 1.1;

const NEWEST = statement('SELECT coalesce(max(number), 0) AS number FROM article');
const COUNTS = statement(`
  SELECT lexeme AS stem, sum(cardinality(positions))::int AS n
  FROM (SELECT stems FROM searched ORDER BY article DESC LIMIT ${SAMPLE}) AS newest CROSS JOIN unnest(stems) AS held
  GROUP BY lexeme`);

/** Weighs the stems of a beginning by how rare they are in the newest articles, whoever keeps them. */
export const weighing = (session: Session) => {
  let counted = -1;
  let counts = new Map<string, number>();
  return async (beginning: Beginning): Promise<Weights> => {
    const [row] = await session.all(NEWEST);
    const articles = Number(row?.number);
    if (articles > GROWN * counted) {
      counts = new Map((await session.all(COUNTS)).map(({ stem, n }) => [String(stem), Number(n)]));
      counted = articles;
    }
    return weighted(beginning, SENTENCES * Math.min(SAMPLE, articles), (stem) => counts.get(stem) ?? 0);
  };
};
