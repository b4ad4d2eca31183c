import { beforeEach, expect, test, vi } from 'vitest';
import { checkServer } from '../../../src/cli/import/check-server.ts';

let told: string[];
beforeEach(() => {
  told = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((line) => told.push(String(line)) > 0);
  return () => write.mockRestore();
});

const check = (known: string[], isIn: () => Promise<boolean | null>) =>
  checkServer('123', { servers: async () => known }, isIn);

test('a server that Discord says the bot is not in is refused, with what to do', async () => {
  await expect(check(['5'], async () => false)).rejects.toThrow(
    "The bot isn't in server 123. Check the id, or invite the bot there first: npm run doctor prints the link.",
  );
});

test('where Discord can’t be asked, there is a warning', async () => {
  await check([], async () => null);
  expect(told).toEqual([expect.stringMatching(/^Discord can't be asked whether the bot is in server 123\. .+\n$/)]);
});

test('a server that the bot is in, or that keeps something, is fine', async () => {
  await check([], async () => true);
  const isIn = vi.fn(async () => false);
  await check(['123'], isIn);
  expect(isIn).not.toHaveBeenCalled();
  expect(told).toEqual([]);
});
