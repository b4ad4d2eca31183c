import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { questionOf } from '../../../src/language/answers/question.ts';
import { type Language, startLanguage } from '../../../src/language/reader/readers.ts';
import { Unread } from '../../../src/language/reader/unread.ts';
import { seed } from '../seed.ts';
import { forked, isThere } from './forked.ts';

const language = startLanguage();
afterAll(() => language.close());

/** Readers of a test's own. */
const own = (): { other: Language; processes: ChildProcess[] } => {
  const processes = forked();
  const other = startLanguage();
  onTestFinished(() => other.close());
  return { other, processes };
};
const ended = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;
const alive = (processes: ChildProcess[]) => processes.filter((one) => !ended(one));
const kill = async (child: ChildProcess | undefined, signal: NodeJS.Signals = 'SIGKILL') => {
  if (!child || ended(child)) return;
  child.kill(signal);
  await once(child, 'close');
};
/** The next reader, when there is one. */
const nth = async (processes: ChildProcess[], n: number) => {
  await vi.waitFor(() => expect(processes.length).toBeGreaterThanOrEqual(n), 30_000);
  return processes[n - 1];
};
const ask = (other: Language, most = 1) => other.answers(seed.reading, questionOf('Who is Aliyev?'), most);
/** What starts a second reader by its length and ends within its budget. */
const long = 'Mayor Ann Lee said on Monday that the bridge will open. '.repeat(3_000);
const reasonOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof Unread ? error.reason : String(error)),
  );

test('reads and answers as in this process', async () => {
  const reading = await language.read({ text: seed.text, title: seed.title });
  expect(reading).toEqual(seed.reading);
  const [best] = await language.answers(reading, questionOf('when did the escalation occur'), 1);
  const span = best?.span;
  expect(span && seed.text.slice(span.start, span.end)).toBe('late 2020');
});

test('several calls at once each get their own answer', async () => {
  const readings = await Promise.all(['One.', 'Two. Three.', ''].map((text) => language.read({ text })));
  expect(readings.map(({ sentences }) => sentences.length)).toEqual([1, 2, 0]);
});

test('what cannot be sent to the process is refused, and nothing hangs', async () => {
  const text = (() => 'no text') as unknown as string;
  await expect(language.read({ text })).rejects.toThrow('could not be cloned');
  expect((await language.read({ text: 'Still here.' })).sentences).toHaveLength(1);
});

test('nothing is started before it is needed, and closed, it says so', async () => {
  const { other, processes } = own();
  expect(processes).toHaveLength(0);
  await other.close();
  await expect(other.read({ text: 'Too late.' })).rejects.toThrow('The reader is closed');
  other.wake();
  expect(processes).toHaveLength(0);
});

test('woken, it starts one reader, which does what comes next', async () => {
  const { other, processes } = own();
  other.wake();
  other.wake();
  await ask(other);
  expect(processes).toHaveLength(1);
});

test('woken, it has run its model before a question comes', async () => {
  const { other } = own();
  expect(other.encoderRuns()).toBe(0);
  other.wake();
  await expect.poll(() => other.encoderRuns(), { timeout: 10_000 }).toBe(1);
});

test.each(['SIGKILL', 'SIGABRT', 'SIGSEGV'] as const)(
  'if a reader ends by %s in the middle of a question, the next one answers it',
  async (signal) => {
    const { other, processes } = own();
    const before = await ask(other);
    const again = ask(other);
    await kill(processes[0], signal);
    // The new one has none of the readings that the old one was sent.
    expect(await again).toEqual(before);
    expect(processes).toHaveLength(2);
  },
);

test('if the next one ends, too, that is said, and the one after goes on', async () => {
  const { other, processes } = own();
  const lost = ask(other).catch((error: Error) => error.message);
  await kill(await nth(processes, 1));
  await kill(await nth(processes, 2));
  expect(await lost).toMatch(/^The reader stopped \(SIGKILL/);
  const unread = reasonOf(other.read({ text: 'One.' }));
  await kill(await nth(processes, 3));
  await kill(await nth(processes, 4));
  expect(await unread).toBe('ended');
  expect(await ask(other)).toHaveLength(1);
});

test('of fifty questions during repeated kills each is answered, or refused in words', async () => {
  const { other, processes } = own();
  const asked = Array.from({ length: 50 }, () =>
    ask(other).then(
      ([best]) => best?.found,
      (error: Error) => error.message,
    ),
  );
  for (let n = 1; n <= 5; n++) {
    const child = await nth(processes, n);
    await new Promise((resolve) => setTimeout(resolve, n * 100));
    await kill(child);
    if (alive(processes).length === 0 && processes.length === n) break;
  }
  for (const end of await Promise.all(asked))
    expect(end === true || /^The reader stopped/.test(String(end))).toBe(true);
});

test('a reader that ends while it is idle is replaced', async () => {
  const { other, processes } = own();
  await ask(other);
  await kill(processes[0]);
  expect(await ask(other)).toHaveLength(1);
  expect(processes).toHaveLength(2);
});

test('questions are answered while a long text is being read, and the second reader ends when none is', async () => {
  const { other, processes } = own();
  const order: string[] = [];
  const heard = (what: string) => () => order.push(what);
  await ask(other);
  const reading = other.read({ text: long.repeat(3) }).then(heard('text'));
  const next = other.read({ text: 'One.' }).then(heard('next text'));
  await ask(other).then(heard('question'));
  await Promise.all([reading, next]);
  expect(order).toEqual(['question', 'text', 'next text']);
  expect(processes).toHaveLength(2);
  await vi.waitFor(() => expect(alive(processes)).toHaveLength(1), 30_000);
  await ask(other);
  expect(processes).toHaveLength(2);
}, 240_000);

test('after ten idle minutes it is let go, and the next question starts another', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { other, processes } = own();
  await ask(other);
  vi.advanceTimersByTime(9 * 60_000);
  await ask(other);
  vi.advanceTimersByTime(9 * 60_000);
  expect(alive(processes)).toHaveLength(1);
  const [first] = processes as [ChildProcess];
  const gone = once(first, 'exit');
  vi.advanceTimersByTime(60_000);
  // By itself, so that what it has compiled is kept.
  expect(await gone).toEqual([0, null]);
  await ask(other);
  expect(processes).toHaveLength(2);
});

test('closing ends what is under way, and what is starting', async () => {
  const { other, processes } = own();
  const lost = [other.read({ text: long }), ask(other)].map((call) => call.catch((error: Error) => error.message));
  await other.close();
  expect(await Promise.all(lost)).toEqual(['The reader is closed.', 'The reader is closed.']);
  expect(processes).toHaveLength(2);
  expect(alive(processes)).toEqual([]);
});

test('a signal for the whole group ends no reader', async () => {
  const { other, processes } = own();
  await ask(other);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) processes[0]?.kill(signal);
  await ask(other);
  expect(alive(processes)).toHaveLength(1);
});

test.each(['starting', 'reading', 'idle'])('a reader that is %s ends when the bot is killed', async (state) => {
  const script = fileURLToPath(new URL('./bot-with-reader.ts', import.meta.url));
  const bot = spawn(process.execPath, [script, state], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(bot.stdout, 'data');
  const reader = Number(line);
  expect(isThere(reader)).toBe(true);
  bot.kill('SIGKILL');
  await vi.waitFor(() => expect(isThere(reader)).toBe(false), 30_000);
});
