/**
 * Runs the benchmarks: all of `bench/`, or those named (`npm run bench -- speed quotes`). Prints each figure beside its
 * anchor and keeps them in `bench/results.json`. Data to measure on is looked for in `../shared/eval`, or where
 * `--eval FOLDER` says. `--misses` shows the worst errors instead, where a benchmark can (`npm run -s bench -- quotes --misses`).
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Figure, print } from './figures.ts';

/** `misses` gives what a benchmark's subject did worst, for people to read. */
type Bench = {
  name: string;
  measure(evalFolder: string): Promise<Figure[]>;
  misses?(evalFolder: string): Promise<string>;
};

const results = new URL('results.json', import.meta.url);
const figure = z.object({
  name: z.string(),
  value: z.union([z.number(), z.string()]),
  unit: z.string().optional(),
  anchor: z.string().optional(),
});
const kept = z.record(z.string(), z.object({ measured: z.string(), figures: z.array(figure) }));

const isBench = (module: object): module is Bench => 'measure' in module && 'name' in module;

const benches = async (wanted: string[]): Promise<Bench[]> => {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.ts')).sort();
  const modules = await Promise.all(
    files.filter((file) => file !== 'run.ts').map((file): Promise<object> => import(`./${file}`)),
  );
  const all = modules.filter(isBench);
  const unknown = wanted.find((name) => !all.some((bench) => bench.name === name));
  if (unknown)
    throw new Error(`There is no benchmark "${unknown}". There are: ${all.map(({ name }) => name).join(', ')}.`);
  return wanted.length === 0 ? all : all.filter(({ name }) => wanted.includes(name));
};

const { values, positionals } = parseArgs({
  options: { eval: { type: 'string', default: '../shared/eval' }, misses: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const chosen = await benches(positionals);
if (values.misses) {
  for (const { misses } of chosen) if (misses) console.log(await misses(values.eval));
} else {
  const fresh: z.output<typeof kept> = {};
  for (const { name, measure } of chosen) {
    console.log(`${name}:`);
    const figures = await measure(values.eval);
    print(figures);
    if (figures.length > 0) fresh[name] = { measured: new Date().toISOString().slice(0, 10), figures };
  }
  // Looked at only now: another run may have ended meanwhile.
  const before = existsSync(results) ? kept.parse(JSON.parse(await readFile(results, 'utf8'))) : {};
  await writeFile(results, `${JSON.stringify({ ...before, ...fresh }, null, 2)}\n`);
}
