/** The alerts, the dashboard and the runbook speak of figures that there are. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { openMetrics } from '../../src/watching/metrics.ts';
import { isHere, said } from './tool.ts';

const place = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (path: string) => readFileSync(place(path), 'utf8');

type Rule = { alert: string; expr: string; for?: string; annotations: { summary: string; runbook: string } };
const rules: Rule[] = parse(read('ops/prometheus/alerts.yaml')).groups.flatMap(({ rules }: { rules: Rule[] }) => rules);
const tried = read('ops/prometheus/alerts.test.yaml');

type Panel = {
  id: number;
  type: string;
  title: string;
  gridPos: { x: number; y: number; w: number; h: number };
  targets?: { expr: string }[];
};
const { panels }: { panels: Panel[] } = JSON.parse(read('ops/grafana/onrecord.json'));
const queries = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));

let folder: string;
let figures: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-figures-'));
  const metrics = openMetrics('https://discord.com/api', '1.2.3');
  figures = await metrics.text();
  metrics.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Names under which the figures come, a histogram's three included. */
const names = () =>
  new Set(
    [...figures.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['', '_bucket', '_count', '_sum'].map((end) => name + end) : [name],
    ),
  );
const namedIn = (text: string) => new Set(text.match(/\b(?:onrecord|process|nodejs)_\w+/g));

/** Labels that the bot gives, that Prometheus gives, and those of alerts themselves. */
const LABELS = new Set(
  'kind command outcome call to route scope status state shard version le job instance alertname alertstate severity'.split(
    ' ',
  ),
);
const labelsIn = (query: string): string[] => [
  ...[...query.matchAll(/[{,]\s*(\w+)\s*(?:=~|!~|!=|=)/g)].map(([, label = '']) => label),
  ...[...query.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, labels = '']) =>
    labels.split(',').map((label) => label.trim()),
  ),
];

it.each([
  ['fails', () => Promise.reject(new Error('The database is away.'))],
  ['never answers', () => new Promise<never>(() => {})],
])('all others are told where the store %s', async (_, jobs) => {
  const metrics = openMetrics('https://discord.com/api', '1.2.3');
  metrics.show({
    ready: () => true,
    jobs,
    shards: () => [{ id: 7, ready: false, ping: null, servers: null, outages: 1, away: 2_000 }],
  });
  const text = await metrics.text();
  metrics.close();
  expect(text).toContain('onrecord_ready 1');
  expect(text).toContain('onrecord_shard_ready{shard="7"} 0');
  expect(text).toContain('onrecord_shard_outages_total{shard="7"} 1');
  expect(text).toContain('onrecord_shard_away_seconds_total{shard="7"} 2');
  expect(text).not.toContain('onrecord_jobs{');
});

describe('each figure that is named is one', () => {
  it.each([
    ['the alerts', () => rules.map(({ expr }) => expr).join('\n')],
    ['the trial of the alerts', () => tried],
    ['the dashboard', () => queries.join('\n')],
    ['the runbook', () => read('docs/runbook.md')],
    ['how to run it', () => read('docs/running.md')],
  ])('in %s', (_, text) => {
    const known = names();
    for (const name of namedIn(text())) expect(known).toContain(name);
  });

  it('and each label, too', () => {
    for (const query of [...rules.map(({ expr }) => expr), ...queries])
      for (const label of labelsIn(query)) expect(LABELS).toContain(label);
  });

  it('and each figure of the bot’s own is on the dashboard', () => {
    const shown = namedIn(queries.join('\n'));
    const own = [...figures.matchAll(/^# TYPE (onrecord_\w+)/gm)].map(([, name = '']) => name);
    for (const name of own)
      expect(
        [...shown].some((one) => one.startsWith(name)),
        name,
      ).toBe(true);
  });
});

describe('each alert', () => {
  const headings = [...read('docs/runbook.md').matchAll(/^## (\w+)$/gm)].map(([, name]) => name);

  it('has its heading in the runbook, and each heading its alert', () => {
    expect(headings).toEqual(rules.map(({ alert }) => alert));
  });

  it.each(rules.map((rule) => [rule.alert, rule] as const))('%s leads to it, and is tried both ways', (alert, rule) => {
    expect(rule.annotations.runbook).toBe(`docs/runbook.md#${alert.toLowerCase()}`);
    expect(tried).toContain(`alertname: ${alert}, exp_alerts: [] }`);
    expect(tried).toContain(`{ labels: '{alertname="${alert}"}', value: 1 }`);
  });
});

it('the dashboard’s panels have ids of their own and stand beside each other', () => {
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  const taken = new Set<string>();
  for (const {
    title,
    gridPos: { x, y, w, h },
  } of panels) {
    expect(x + w, title).toBeLessThanOrEqual(24);
    for (let column = x; column < x + w; column++)
      for (let line = y; line < y + h; line++) {
        expect(taken, title).not.toContain(`${column} ${line}`);
        taken.add(`${column} ${line}`);
      }
  }
});

describe.skipIf(!isHere('promtool'))('promtool (Debian’s package prometheus)', () => {
  it('takes the alerts', () => {
    expect(said('promtool', ['check', 'rules', '--lint-fatal', place('ops/prometheus/alerts.yaml')])).toMatchObject({
      code: 0,
    });
  });

  it('takes the configuration, which has the job that the alerts ask for', () => {
    expect(said('promtool', ['check', 'config', place('ops/prometheus/prometheus.yaml')])).toMatchObject({ code: 0 });
    const { scrape_configs: jobs } = parse(read('ops/prometheus/prometheus.yaml'));
    expect(jobs.map(({ job_name: name }: { job_name: string }) => name)).toEqual(['onrecord']);
    for (const [, job] of rules.flatMap(({ expr }) => [...expr.matchAll(/\bjob="(\w+)"/g)]))
      expect(job).toBe('onrecord');
  });

  it('sees them set off by what they are for, and by nothing else', () => {
    expect(said('promtool', ['test', 'rules', place('ops/prometheus/alerts.test.yaml')])).toMatchObject({ code: 0 });
  });

  it('finds no fault with the figures', () => {
    const own = figures.split('\n').filter((line) => /\bonrecord_/.test(line));
    expect(said('promtool', ['check', 'metrics'], `${own.join('\n')}\n`)).toEqual({ code: 0, text: '' });
  });

  it('understands each query of the dashboard', () => {
    const file = join(folder, 'queries.json');
    const asRules = queries.map((query, index) => ({
      record: `panel:${index}`,
      expr: query.replaceAll('$__rate_interval', '5m').replaceAll('$job', 'onrecord'),
    }));
    writeFileSync(file, JSON.stringify({ groups: [{ name: 'dashboard', rules: asRules }] }));
    expect(said('promtool', ['check', 'rules', file])).toMatchObject({ code: 0 });
  });
});
