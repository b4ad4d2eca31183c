import type { Draft } from '../../article/article.ts';
import type { Exported } from '../../article/export-format.ts';

/** One article to be, and where it stands: "articles.jsonl:3". From a file, a row of one, an export, or a page. */
export type Entry = { at: string } & (
  | { is: 'draft'; draft(): Promise<Draft> }
  | { is: 'exported'; exported: Exported }
  | { is: 'page'; url: string }
  | { is: 'refused'; why: string }
);
