/** What opens over the page: lists of selects, the drawer of a phone, the menu of a message. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { startStandIn } from '../../src/playground/stand-in.ts';
import { describePage, last, offered, onPhone, open, test, write } from './page-fixtures.ts';

/** The options of the open list that a mouse would miss: covered, clipped or off the screen. */
const clipped = (page: Page) =>
  page.evaluate(
    `[...document.querySelectorAll('.list:not([hidden]) [role=option]')].filter((option) => {
      const { left, top, bottom, width } = option.getBoundingClientRect();
      return [top + 1, bottom - 1].some((y) => !option.contains(document.elementFromPoint(left + width / 2, y)));
    }).map((option) => option.textContent)`,
  );

const focused = (page: Page) =>
  page.evaluate('document.activeElement?.ariaLabel ?? document.activeElement?.textContent');

describePage('a select in the newest message', () => {
  test.for([
    ['Wide', async () => {}],
    ['Phone', onPhone],
  ] as const)('opens where there is room: %s', async ([name, resize], { page }) => {
    await resize(page);
    await write(page, `/quotes person:${name}\n`);
    await page.getByRole('heading', { name: `${name}: page 1` }).waitFor();
    const select = last(page).getByRole('combobox', { name: 'Another speaker' });
    await select.click();
    expect(await offered(page)).toHaveLength(3);
    expect(await clipped(page)).toEqual([]);
    await page.getByRole('option', { name: 'Ada Lind' }).click();
    await last(page).getByRole('heading', { name: 'Ada Lind: page 1' }).waitFor();

    await select.focus();
    await page.keyboard.press('ArrowDown');
    expect(await clipped(page)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await last(page).getByRole('heading', { name: 'Adam Roy: page 1' }).waitFor();
  });
});

describePage('a select with much to say', () => {
  test('stays in its message on a phone', async ({ page }) => {
    await onPhone(page);
    await write(page, '/quotes person:Long\n');
    await page.getByRole('heading', { name: 'Long: page 1' }).waitFor();
    const select = last(page).getByRole('combobox', { name: 'Another speaker' });
    const text = select.locator('.select-text');
    await text.evaluate((element) => element.replaceChildren('Somebody else of all who speak in this article'));
    const right = async (place: typeof select) =>
      ((box) => (box?.x ?? 0) + (box?.width ?? 0))(await place.boundingBox());
    expect(await right(select)).toBeLessThan(await right(last(page).locator('.container')));
  });
});

describePage('the drawer of a phone', () => {
  test('keeps the focus while it is open, and gives it back', async ({ page }) => {
    await onPhone(page);
    const opener = page.getByRole('button', { name: 'Servers and channels' });
    await opener.press('Enter');
    expect(await focused(page)).toBe('Harbour Street Library');
    const inside = new Set<unknown>();
    for (let step = 0; step < 12; step++) {
      await page.keyboard.press('Tab');
      inside.add(await page.evaluate('document.activeElement.closest("#places, body").id'));
    }
    expect([...inside].filter((id) => id !== '')).toEqual(['places']);
    expect(await page.evaluate('document.querySelector(".channel").inert')).toBe(true);
    await page.keyboard.press('Escape');
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
    expect(await focused(page)).toBe('Servers and channels');

    await opener.click();
    await page.locator('.server-name').click();
    await page.keyboard.press('Escape');
    expect(await opener.getAttribute('aria-expanded')).toBe('false');
    await opener.click();
    await page.getByRole('button', { name: 'Chess Club' }).press('Enter');
    await page.getByRole('heading', { name: 'Welcome to #general!' }).waitFor();
    expect(await focused(page)).toBe('Servers and channels');
  });
});

describePage('the menu of a message', () => {
  const copy = async (page: Page) => {
    await last(page).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Copy Text' }).click();
  };

  test('copies the text, line by line', async ({ page, bot, standIn }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await bot.rest.post(`/channels/${standIn.world.places.server.id}/messages`, {
      body: { flags: 1 << 15, components: [{ type: 10, content: '## To be copied\n> as *it* is' }] },
    });
    await last(page).getByText('To be copied').waitFor();
    await copy(page);
    await page.getByRole('status').getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('To be copied\nas it is');
  });

  test('says so where the browser refuses', async ({ page }) => {
    await page.evaluate(`navigator.clipboard.writeText = () => Promise.reject(new Error('Write permission denied.'))`);
    await write(page, 'Not for the clipboard.\n');
    await last(page).getByText('Not for the clipboard.').waitFor();
    await copy(page);
    await page.getByRole('status').getByText('The browser does not let the page copy.').waitFor();
  });
});

describePage('the welcome', () => {
  test('speaks of a right click only where a command is offered for it', async ({ page }) => {
    const welcome = page.locator('.welcome');
    await expect.poll(() => welcome.textContent()).toContain('right-click');
    const empty = await startStandIn({ port: 0 });
    await open(page, empty.page);
    expect(await welcome.textContent()).not.toContain('right-click');
    await page.goto('about:blank');
    await empty.close();
  });
});
