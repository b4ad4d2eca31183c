/**
 * What a person sees in the first second of `/ask`: types a question to the sample in the playground's page, at the width of a phone,
 * looks after 100, 300 and 1,000 ms, and puts the three pictures side by side into docs/first-second.png.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../test/browser.ts';
import { asStarted } from './bots/as-started.ts';
import type { Figure } from './figures.ts';
import { startBot } from './speed/rounds.ts';

export const name = 'first-second';

const AFTER = [100, 300, 1_000];
const QUESTION = 'who oversaw construction of the line';
const PICTURE = new URL('../docs/first-second.png', import.meta.url);
/** Milliseconds for the article that comes with the bot to be read, and for the reader to settle. */
const SETTLED = 4_000;

type Look = { after: number; picture: Buffer; isAnswered: boolean };

const ask = async (page: Page): Promise<void> => {
  await page.getByRole('combobox', { name: /^Message #/ }).focus();
  await page.keyboard.type(`/ask ${QUESTION}`);
  // The page draws its list of offers, as it does for a person who types.
  await setTimeout(500);
  await page.keyboard.press('Enter');
};

const looks = async (page: Page): Promise<Look[]> => {
  await ask(page);
  const asked = performance.now();
  const found: Look[] = [];
  for (const after of AFTER) {
    await setTimeout(Math.max(0, asked + after - performance.now()));
    const isAnswered = (await page.getByRole('article').filter({ hasText: 'Heydar Aliyev' }).count()) > 0;
    found.push({ after, picture: await page.screenshot(), isAnswered });
  }
  return found;
};

const sideBySide = async (browser: Browser, seen: Look[]): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: { width: 1_260, height: 920 } });
  const parts = seen.map(
    ({ after, picture }) =>
      `<figure><figcaption>${after} ms</figcaption><img src="data:image/png;base64,${picture.toString('base64')}"></figure>`,
  );
  await page.setContent(
    `<style>body{margin:0;display:flex;gap:20px;padding:20px;font:20px sans-serif;background:#fff}figure{margin:0}
     figcaption{margin-bottom:8px}img{border:1px solid #999}</style>${parts.join('')}`,
  );
  return page.screenshot();
};

export const measure = async (): Promise<Figure[]> => {
  const started = await startBrowser();
  if ('missing' in started) {
    console.log(`first-second: ${started.missing}`);
    return [];
  }
  const { browser } = started;
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-first-second-'));
  const bot = await startBot('this.ts', join(folder, 'library.db'), asStarted);
  try {
    await setTimeout(SETTLED);
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
    await page.goto(bot.standIn.page);
    await page.getByRole('heading', { name: 'Welcome to' }).waitFor();
    const seen = await looks(page);
    await writeFile(PICTURE, await sideBySide(browser, seen));
    return seen.map(({ after, isAnswered }) => ({
      name: `/ask in the page, after ${after} ms`,
      value: isAnswered ? 'the answer' : 'sending',
      anchor: 'thinking until 1.2 s, when the reply waited for its buttons',
    }));
  } finally {
    await browser.close();
    bot.process.kill('SIGKILL');
    await bot.standIn.close();
    await rm(folder, { recursive: true });
  }
};
