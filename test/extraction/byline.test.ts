import { expect, test } from 'vitest';
import { metadataIn } from '../../src/extraction/byline.ts';

test.each<[line: string, byline: string | null, date: string | null]>([
  ['3 May 2024 by Ada Lind', 'Ada Lind', '2024-05-03'],
  ['Published May 3, 2024, by Ada Lind and Tom Reed', 'Ada Lind and Tom Reed', '2024-05-03'],
  ['By Ada Lind | 3 May 2024', 'Ada Lind', '2024-05-03'],
])('%s says who wrote it, and when', (line, byline, date) => {
  expect(metadataIn(line)).toMatchObject({ byline, date: { date } });
});

test.each([
  'A novel by Ada Lind',
  'On 3 May 2024 it was found by Ada Lind',
  '3 May 2024 by the harbour of Eastwick',
  'The work of Tom Reed, finished 3 May 2024 by Ada Lind',
])('%s says something else', (line) => {
  expect(metadataIn(line)).toBeNull();
});
