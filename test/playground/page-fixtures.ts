/** What a test of the page starts with: a stand-in and a small bot for the file, an open page for each test. */
// biome-ignore-all lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures a fixture needs
import type { Page } from 'playwright-core';
import { test as base, describe, expect } from 'vitest';
import { startStandIn } from '../../src/playground/stand-in.ts';
import { startBrowser } from '../browser.ts';
import { startBot } from './page-bot.ts';

const started = await startBrowser();
if ('missing' in started) console.warn(started.missing);

export const describePage = describe.skipIf('missing' in started);

/**
 * `troubles` are a script's errors and what the page's Content-Security-Policy forbids: a test fails if any are left.
 * `page` is 1280 pixels wide; a test of a phone makes it narrower.
 */
export const test = base
  .extend('browser', { scope: 'file' }, ({}, { onCleanup }) => {
    if ('missing' in started) throw new Error(started.missing);
    onCleanup(() => started.browser.close());
    return started.browser;
  })
  .extend('standIn', { scope: 'file' }, async ({}, { onCleanup }) => {
    const standIn = await startStandIn({ port: 0 });
    onCleanup(() => standIn.close());
    return standIn;
  })
  .extend('bot', { scope: 'file' }, async ({ standIn }, { onCleanup }) => {
    const bot = await startBot(standIn);
    onCleanup(() => bot.destroy());
    return bot;
  })
  .extend('troubles', ({}, { onCleanup }): string[] => {
    const troubles: string[] = [];
    onCleanup(() => expect(troubles).toEqual([]));
    return troubles;
  })
  .extend('page', async ({ browser, standIn, bot, troubles }, { onCleanup }) => {
    if (!bot.isReady()) throw new Error('The bot of the tests is not logged in.');
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
    onCleanup(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(String(error)));
    await open(page, standIn.page);
    return page;
  });

/** Makes the page as wide as a phone, and waits until it has taken notice of that. */
export const onPhone = async (page: Page) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.evaluate('new Promise(requestAnimationFrame)');
};

export const open = async (page: Page, address: string) => {
  await page.goto(address);
  await page.getByRole('heading', { name: 'Welcome to' }).waitFor();
};

export const composer = (page: Page) => page.getByRole('combobox', { name: /^Message #/ });

export const write = async (page: Page, keys: string) => {
  await composer(page).focus();
  await page.keyboard.type(keys);
};

/** What the open list offers. */
export const offered = (page: Page) => page.getByRole('listbox').locator('.entry-label').allTextContents();

export const last = (page: Page) => page.getByRole('article').last();
