import { expect } from 'vitest';
import { composer, describePage, last, offered, onPhone, open, test, write } from './page-fixtures.ts';

describePage('the page', () => {
  test('a command is written by keyboard alone, with autocompletion', async ({ page }) => {
    await write(page, '/');
    expect(await offered(page)).toHaveLength(5);
    await page.keyboard.type('quo');
    await page.keyboard.press('Enter');
    await page.keyboard.type('nothing\n');
    await page.getByText('“nothing” belongs to no option').waitFor();
    for (const _ of 'nothing') await page.keyboard.press('Backspace');
    await page.keyboard.type('hi');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('person:ada');
    await expect.poll(() => offered(page)).toEqual(['Ada Lind', 'Adam Roy']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'ADAM ROY: page 1' }).waitFor();
    expect(await last(page).textContent()).toContain('On Record');
    expect(await last(page).locator('blockquote strong').textContent()).toBe('more');
    expect(await page.locator(':focus').getAttribute('placeholder')).toBe('Message #reading-room');
  });

  test('a button changes its message and keeps the focus', async ({ page }) => {
    await write(page, '/quotes \n');
    const more = last(page).getByRole('button', { name: 'More', exact: true });
    await page.getByRole('heading', { name: 'everyone: page 1' }).waitFor();
    await more.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'everyone: page 2' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'everyone: page 3' }).waitFor();
    expect(await last(page).locator('.edited').count()).toBe(1);
  });

  test('a select is used by keyboard', async ({ page }) => {
    await write(page, '/quotes \n');
    await last(page).getByRole('combobox', { name: 'Another speaker' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ben Okafor: page 1' }).waitFor();
  });

  test('a file is chosen for an option, or dropped', async ({ page }) => {
    await write(page, '/keep ');
    const file = { name: 'rain.txt', mimeType: 'text/plain', buffer: Buffer.from('Rain.') };
    await page.locator('.pill input[type=file]').setInputFiles(file);
    await page.getByText('rain.txt').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('main').getByText('Kept the file rain.txt').waitFor();
    await page.evaluate(
      `const data = new DataTransfer();
       data.items.add(new File(['Sun.'], 'sun.txt'));
       document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));`,
    );
    await page.getByRole('button', { name: 'Remove sun.txt' }).waitFor();
    await write(page, 'Two files.\n');
    await last(page).getByRole('link', { name: 'sun.txt' }).waitFor();
  });

  test('a form opens, checks what is needed, and its answer is seen by one person only', async ({ page }) => {
    await write(page, '/add \n');
    const dialog = page.getByRole('dialog', { name: 'Add an article' });
    await dialog.waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('This is needed.').waitFor();
    await page.keyboard.type('Rain over Harbour Street');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const reply = page.getByRole('main').getByText('Kept: Rain over Harbour Street');
    await reply.waitFor();
    await page.getByText('Only you can see this').waitFor();
    await page.getByRole('combobox', { name: 'You are' }).selectOption({ label: 'Bram' });
    expect(await reply.count()).toBe(0);
    await page.getByRole('combobox', { name: 'You are' }).selectOption({ label: 'Noor' });
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await reply.waitFor({ state: 'detached' });
  });

  test('an option that is missing or too short is told at once', async ({ page }) => {
    const problem = page.getByRole('alert').filter({ hasText: 'question' });
    await write(page, '/ask \n');
    await problem.filter({ hasText: 'This option is required' }).waitFor();
    await page.keyboard.type('why\n');
    await problem.filter({ hasText: 'at least 5 characters' }).waitFor();
    await page.keyboard.type(' is it so\n');
    await page.getByRole('main').getByText('You asked: why is it so').waitFor();
  });

  test('Backspace goes back and Escape leaves', async ({ page }) => {
    await write(page, '/ask ');
    await page.getByRole('combobox', { name: /^question/ }).waitFor();
    await page.keyboard.press('Backspace');
    expect(await composer(page).inputValue()).toBe('/ask');
    await page.keyboard.type(' ');
    await page.getByRole('combobox', { name: /^question/ }).waitFor();
    // Once for the hint above the field, once for the command.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await composer(page).inputValue()).toBe('');
  });

  test('plain text is posted, and its menu has the commands for messages', async ({ page }) => {
    await write(page, 'It will rain, *surely*.\n');
    await page.locator('em', { hasText: 'surely' }).waitFor();
    await last(page).click({ button: 'right' });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByText('Nobody said “It will rain, surely.”.').waitFor();
  });

  test('a command that is not answered says so, privately', async ({ page }) => {
    await write(page, '/silent \n');
    await page.getByRole('alert').filter({ hasText: 'The application did not respond' }).waitFor();
  });

  test('what the bot posts by itself appears, and marks the place it is in', async ({ page, standIn, bot }) => {
    const { server, otherServer } = standIn.world.places;
    await page.waitForTimeout(600);
    for (const id of [server.id, otherServer.id])
      await bot.rest.post(`/channels/${id}/messages`, {
        body: { flags: 1 << 15, components: [{ type: 10, content: 'A new \\*article\\*' }] },
      });
    await page.getByRole('main').getByText('A new *article*').first().waitFor();
    await page.getByRole('button', { name: 'The Evening Paper, something new' }).click();
    await page.getByRole('heading', { name: 'Welcome to #night-desk!' }).waitFor();
  });

  test('a command in the address waits in the composer', async ({ page, standIn }) => {
    await open(page, `${standIn.page}?type=/quotes%20person:Ada`);
    await page.getByRole('combobox', { name: /^person/ }).waitFor();
    expect(await page.getByRole('combobox', { name: /^person/ }).inputValue()).toBe('Ada');
  });

  test('light and dark can be switched, and the choice stays', async ({ page }) => {
    const background = () => page.evaluate('getComputedStyle(document.body.parentElement).backgroundColor');
    const before = await background();
    await page.getByRole('button', { name: 'Light or dark' }).click();
    const after = await background();
    expect(after).not.toBe(before);
    await page.reload();
    expect(await background()).toBe(after);
  });

  test('on a phone nothing is wider than the screen, and the places are in a drawer', async ({ page }) => {
    await onPhone(page);
    await write(page, '/quotes \n');
    await page.getByRole('heading', { name: 'everyone: page 1' }).last().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await page.evaluate('document.querySelector("#messages").scrollWidth')).toBe(390);
    await page.getByRole('button', { name: 'Servers and channels' }).click();
    await page.getByRole('button', { name: 'Chess Club' }).click();
    await page.getByRole('heading', { name: 'Welcome to #general!' }).waitFor();
  });
});
