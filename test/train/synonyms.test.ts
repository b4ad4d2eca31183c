import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSynonyms } from '../../train/synonyms.ts';

/** Files as wndb(5WN) has them: "build" and "establish" mean the same, and a creator is who does it; "chair" is a fourth meaning. */
const files = {
  'index.verb': [
    'build v 1 1 + 1 1 00000100',
    'establish v 1 1 + 1 1 00000100',
    'launch v 1 0 1 1 00000100',
    'head v 4 0 4 4 00000300 00000400 00000500 00000600',
    'chair v 1 0 1 1 00000600',
  ],
  'data.verb': [
    '00000100 41 v 03 establish 0 build 0 launch 1 001 + 00000200 n 0201 01 + 08 00 | set up',
    '00000600 41 v 02 chair 0 head 3 000 01 + 08 00 | act as head of',
  ],
  'index.noun': ['creator n 1 1 + 1 1 00000200'],
  'data.noun': ['00000200 18 n 01 creator 0 001 + 00000100 v 0102 | who establishes'],
  'index.adj': [],
  'data.adj': [],
};

test('words of one meaning, and those derived from them, stand in one line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'synonyms-'));
  try {
    for (const [name, lines] of Object.entries(files))
      writeFileSync(join(folder, name), ['  1 This is its licence.', ...lines, ''].join('\n'));
    cpSync(join(import.meta.dirname, '../../data/answers.weights'), join(folder, 'answers.weights'));
    makeSynonyms(folder, folder);
    expect(JSON.parse(readFileSync(join(folder, 'synonyms.json'), 'utf8'))).toEqual({
      words: [
        'build creator establish launch',
        'creator build establish launch',
        'establish build creator launch',
        'launch build creator establish',
      ],
      verbs: [
        'build creator establish launch',
        'creator build establish launch',
        'establish build creator launch',
        'launch build creator establish',
      ],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
