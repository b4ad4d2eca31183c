import { readFileSync } from 'node:fs';

const { scripts }: { scripts: { start: string } } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** Node's flags in `npm start`. */
export const asStarted = scripts.start.split(' ').filter((word) => word.startsWith('--'));
