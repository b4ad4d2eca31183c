/** What starts the bot in containers: Compose, Kubernetes. Each by its own linter, and against what the image says. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DCLinter } from 'dclint';
import { parse as parseEnvironment } from 'dotenv';
import * as apps from 'kubernetes-models/apps/v1';
import * as autoscaling from 'kubernetes-models/autoscaling/v2';
import * as networking from 'kubernetes-models/networking.k8s.io/v1';
import * as policy from 'kubernetes-models/policy/v1';
import * as core from 'kubernetes-models/v1';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { readConfig } from '../../src/config/config.ts';
import { isHere, said } from './tool.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { version } = JSON.parse(read('package.json'));

/** Settings that the bot knows; others would be without effect. */
const settings = new Set([...Object.keys(parseEnvironment(read('.env.example'))), 'NODE_COMPILE_CACHE', 'POD_INDEX']);

describe('compose.yaml', () => {
  const compose = parse(read('compose.yaml'), { merge: true });

  it('is Compose’s by its schema, and dclint finds no fault', () => {
    // Compose 1.29 takes no name for the project; the volumes have theirs.
    const rules = { 'require-project-name-field': 0, 'require-quotes-in-ports': [1, { quoteType: 'double' }] } as const;
    const linter = new DCLinter({ rules, quiet: false, debug: false, exclude: [] });
    const faults = (file: string): unknown[] =>
      linter.lintFiles([file], false).flatMap(({ messages }: { messages: unknown[] }) => messages);
    expect(faults(join(root, 'compose.yaml'))).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-compose-'));
    writeFileSync(join(folder, 'compose.yaml'), read('compose.yaml').replace('stop_grace_period:', 'stop_grace:'));
    expect(faults(join(folder, 'compose.yaml'))).not.toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it.skipIf(!isHere('docker-compose'))(
    'is taken by Compose itself (Debian’s docker-compose), where a password is set',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'onrecord-compose-'));
      const file = join(folder, 'compose.yaml');
      writeFileSync(file, read('compose.yaml'));
      // As YAML, since Compose 1.29 (Debian 12) writes nothing else.
      const config = () => said('docker-compose', ['--file', file, '--profile', 'serve', 'config']);
      writeFileSync(join(folder, '.env'), '');
      const refused = config();
      expect(refused.code).not.toBe(0);
      expect(refused.text).toContain('Put POSTGRES_PASSWORD into .env');
      writeFileSync(join(folder, '.env'), 'POSTGRES_PASSWORD=abc\nNODE_ENV=\nMETRICS_PORT=\n');
      const { services } = parse(config().text);
      for (const name of ['gateway', 'serve'])
        expect(services[name]).toMatchObject({
          environment: {
            DATABASE_URL: 'postgres://onrecord:abc@database:5432/onrecord',
            NODE_ENV: 'production',
            // Compose 2 quotes numbers, 1.29 doesn't.
            METRICS_PORT: expect.toSatisfy((port) => Number(port) === 9464),
          },
          depends_on: { database: { condition: 'service_healthy' } },
          read_only: true,
        });
      rmSync(folder, { recursive: true });
    },
  );

  it.each(['database', 'gateway', 'serve'])('%s has nothing that it does not need', (name) => {
    const service = compose.services[name];
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
    expect(service.privileged).toBeUndefined();
  });

  it('gives settings that the bot knows and takes', () => {
    const { environment } = compose.services.gateway;
    for (const name of Object.keys(environment)) expect(settings).toContain(name);
    expect(() =>
      readConfig({ ...environment, DATABASE_URL: environment.DATABASE_URL.replace(/\$\{.*\}/, 'x') }),
    ).not.toThrow();
  });

  it('means the same whatever the .env beside it leaves empty', () => {
    const { environment } = compose.services.gateway;
    const config = readConfig({
      ...parseEnvironment(read('.env.example')),
      ...Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, String(value)])),
      DATABASE_URL: 'postgres://onrecord:x@database:5432/onrecord',
    });
    expect(config).toMatchObject({ production: true, privatePort: { port: 9464, host: '0.0.0.0' } });
    const image = Object.fromEntries(
      [...read('Dockerfile').matchAll(/\b([A-Z_]{6,})=(\S+)/g)].map(([, name, value]) => [name, value]),
    );
    for (const name of ['NODE_ENV', 'LIBRARY_FILE', 'METRICS_PORT', 'METRICS_HOST'])
      expect(String(environment[name])).toBe(image[name]);
  });

  it('lets nobody in but this machine, and keeps no secret', () => {
    const services = Object.values<{ ports?: string[] }>(compose.services);
    expect(services.flatMap(({ ports = [] }) => ports)).toEqual(['127.0.0.1:8080:8080']);
    expect(compose.services.database.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  });
});

/** By `apiVersion`. */
const KINDS: Record<string, object> = {
  v1: core,
  'apps/v1': apps,
  'autoscaling/v2': autoscaling,
  'networking.k8s.io/v1': networking,
  'policy/v1': policy,
};

describe('ops/kubernetes', () => {
  const folder = 'ops/kubernetes';
  // biome-ignore lint/suspicious/noExplicitAny: manifests of many kinds; the schemas below judge them
  const manifests: [string, any][] = readdirSync(join(root, folder)).flatMap((file) =>
    parseAllDocuments(read(`${folder}/${file}`)).map((document): [string, unknown] => {
      expect(document.errors).toEqual([]);
      const made = document.toJS();
      return [`${file} ${made.kind}`, made];
    }),
  );
  const pods = manifests.filter(([, { spec }]) => spec?.template !== undefined);

  it.each(manifests)('%s is by Kubernetes’ own schema', (_, manifest) => {
    const kinds = (KINDS[manifest.apiVersion] ?? {}) as Record<string, new (made: object) => { validate(): void }>;
    const kind = kinds[manifest.kind];
    expect(kind, `${manifest.apiVersion} ${manifest.kind}`).toBeDefined();
    expect(() => kind && new kind(manifest).validate()).not.toThrow();
    expect(manifest.metadata.namespace).toBe('onrecord');
  });

  it('has no field that Kubernetes does not know', () => {
    // Its schema lets unknown fields pass, the types made of it don't.
    const place = join(root, 'node_modules/.cache/onrecord-manifests');
    mkdirSync(place, { recursive: true });
    const file = join(place, 'manifests.ts');
    const lines = manifests.map(([, manifest], index) => {
      const { apiVersion, kind } = manifest;
      return `import type { I${kind} as Kind${index} } from 'kubernetes-models/${apiVersion}';\nexport const m${index}: Kind${index} = ${JSON.stringify(manifest)};`;
    });
    const check = () =>
      spawnSync(
        join(root, 'node_modules/.bin/tsc'),
        ['--noEmit', '--strict', '--skipLibCheck', '--ignoreConfig', '--module', 'nodenext', '--types', '', file],
        { encoding: 'utf8' },
      ).stdout;
    writeFileSync(file, lines.join('\n'));
    expect(check()).toBe('');
    writeFileSync(file, lines.join('\n').replace('"livenessProbe"', '"livenesProbe"'));
    expect(check()).toContain('livenesProbe');
    rmSync(place, { recursive: true });
  });

  it.each(pods)('%s runs as nobody, read-only, within limits, and is looked after', (_, { spec }) => {
    const { spec: pod } = spec.template;
    const [container] = pod.containers;
    expect(pod.automountServiceAccountToken).toBe(false);
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
    expect(container.resources.limits.memory).toBeDefined();
    for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
      const { path, port } = container[probe].httpGet;
      expect(['/readyz', '/healthz']).toContain(path);
      expect(container.ports.map(({ name }: { name: string }) => name)).toContain(port);
    }
    // A way that Discord is away must not be a reason to start anew.
    expect(container.livenessProbe.httpGet.path).toBe('/healthz');
  });

  it.each(pods)('%s has the image’s ports, this version, and settings that the bot knows', (_, { spec }) => {
    const [{ image, ports, args, env = [] }] = spec.template.spec.containers;
    const exposed = /^EXPOSE (.*)$/m.exec(read('Dockerfile'))?.[1]?.split(' ').map(Number);
    for (const { containerPort } of ports) expect(exposed).toContain(containerPort);
    expect(image.split(':').at(-1)).toBe(version);
    expect(['start', 'serve']).toEqual(expect.arrayContaining(args));
    for (const { name } of env) expect(settings).toContain(name);
  });

  it('each selector finds the pods of its own file', () => {
    for (const [name, { kind, spec }] of manifests) {
      const wanted =
        spec?.selector?.matchLabels ?? spec?.podSelector?.matchLabels ?? (kind === 'Service' ? spec.selector : null);
      if (!wanted) continue;
      const own = pods.filter(([other]) => other.split(' ')[0] === name.split(' ')[0]);
      for (const [, pod] of own) expect(pod.spec.template.metadata.labels).toMatchObject(wanted);
    }
  });

  it('gives each shard to one pod', () => {
    const gateway = manifests.find(([, { kind }]) => kind === 'StatefulSet')?.[1];
    const { value } = gateway.spec.template.spec.containers[0].env.find(
      ({ name }: { name: string }) => name === 'SHARDS',
    );
    for (let index = 0; index < gateway.spec.replicas; index++) {
      const shards = readConfig({ SHARDS: value.replace('$(POD_INDEX)', String(index)) }).shards;
      expect(shards).toEqual({ first: index, last: index, count: gateway.spec.replicas });
    }
  });

  it('the example of a secret has settings that the bot knows', () => {
    const secret = manifests.find(([, { kind }]) => kind === 'Secret')?.[1];
    for (const name of Object.keys(secret.stringData)) expect(settings).toContain(name);
  });
});

it.skipIf(!isHere('shellcheck')).each(['.ci/run', 'test/ops/base-image.sh'])(
  'shellcheck finds no fault with %s',
  (script) => {
    expect(said('shellcheck', [join(root, script)])).toEqual({ code: 0, text: '' });
  },
);
