/** The browser of the tests: a Chromium that comes from the registry, where this machine can run it. */
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Starts a headless Chromium. `missing` says in a line why there is none: most often a shared library that the system
 * lacks, or a system that the binary isn't made for. Tests are then to be skipped with that line.
 */
export const startBrowser = async (): Promise<{ browser: Browser } | { missing: string }> => {
  try {
    // A browser started as root has no sandbox; these tests open nothing but the playground.
    const args = ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    return { browser: await playwright.launch({ executablePath: await chromium.executablePath(), args }) };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const reason = /[^\n]*(?:shared librar|cannot open|ENOEXEC|ENOENT)[^\n]*/.exec(text)?.[0] ?? text.split('\n')[0];
    return { missing: `no browser tests: Chromium does not start here (${reason?.trim()})` };
  }
};
