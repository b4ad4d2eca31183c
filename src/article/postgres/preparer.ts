/** The thread behind `startPreparing()`: its tasks by name. */
import { passagesOf } from '../../language/meaning/passages.ts';
import type { Article } from '../article.ts';

export { sketchOf as sketch } from '../likeness.ts';
export { compared as compare } from './compared.ts';
export { entriesFor as prepare } from './entries.ts';

export const passages = ({ title, text }: Pick<Article, 'title' | 'text'>): string[] => passagesOf(title, text);
