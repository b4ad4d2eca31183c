import { expect, test } from 'vitest';
import { bundledDrafts } from '../../src/intake/bundled-articles.ts';

test('every article that comes with the bot has a title, a publisher and paragraphs', async () => {
  const drafts = await bundledDrafts();
  expect(drafts.length).toBeGreaterThan(0);
  for (const { title, publisher, text } of drafts) {
    expect(title).not.toBe('');
    expect(publisher).not.toBeNull();
    expect(text.split('\n\n').length).toBeGreaterThan(3);
  }
});
