/** The thread behind `startPreparing()`: its tasks by name. */

import type { Article } from '../../article/article.ts';
import { passagesOf } from '../../language/encoder/passages.ts';

export { sketchOf as sketch } from '../../article/likeness.ts';
export { compared as compare } from './compared.ts';
export { entriesFor as prepare } from './prepared-rows.ts';

export const passages = ({ title, text }: Pick<Article, 'title' | 'text'>): string[] => passagesOf(title, text);
