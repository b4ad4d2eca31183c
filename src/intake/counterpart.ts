import type { Draft } from '../article/article.ts';
import { type Changes, changesBetween, standing } from '../article/changes.ts';
import type { Library } from '../article/library.ts';
import type { Reading } from '../language/reading.ts';

export type Counterpart = { id: string; how: 'same' | 'changed'; changes: Changes };

/** The article of a library that a draft is the same as, or a new version of; null where there is none. */
export const counterpart = async (draft: Draft, reading: Reading, library: Library): Promise<Counterpart | null> => {
  for (const id of await library.alike(draft)) {
    const kept = await library.kept(id);
    if (!kept) continue;
    const changes = changesBetween(kept.reading, reading);
    const how = standing(kept.article, draft, changes);
    if (how !== 'other') return { id, how, changes };
  }
  return null;
};
