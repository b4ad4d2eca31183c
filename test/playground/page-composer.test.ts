/** What is written and not yet sent: it is read as a command where it is one, and never lost. */
import { expect } from 'vitest';
import { startStandIn } from '../../src/playground/stand-in.ts';
import { startBot } from './page-bot.ts';
import { composer, describePage, last, offered, open, test, write } from './page-fixtures.ts';

describePage('a command being written', () => {
  test('Escape takes it away, so that the next one begins anew', async ({ page }) => {
    await write(page, '/quo');
    await page.keyboard.press('Escape');
    expect(await composer(page).inputValue()).toBe('');
    await page.keyboard.type('Rain');
    await page.keyboard.press('Escape');
    expect(await composer(page).inputValue()).toBe('Rain');
  });

  test('two slashes are one', async ({ page }) => {
    await write(page, '//quo');
    expect(await offered(page)).toEqual(['/quotes']);
    await page.keyboard.type('tes person:Ada');
    expect(await page.getByRole('combobox', { name: /^person/ }).inputValue()).toBe('Ada');
  });

  test.for(['//x', '/qoutes person:Ada'])(
    '%s is not posted as text: the commands are shown',
    async (typed, { page }) => {
      const before = await page.getByRole('article').count();
      await write(page, `${typed}\n`);
      await page.getByRole('alert').filter({ hasText: 'There is no command' }).waitFor();
      expect(await offered(page)).toHaveLength(5);
      expect(await composer(page).inputValue()).toBe(typed);
      expect(await page.getByRole('article').count()).toBe(before);
    },
  );

  test.for(['// a remark', '/etc/hosts'])('%s is text', async (typed, { page }) => {
    await write(page, `${typed}\n`);
    await last(page).getByText(typed).waitFor();
  });

  test('options that are typed by their names begin there', async ({ page }) => {
    await write(page, '/quotes ');
    await page.keyboard.type('person:person:Ada hide:Tr');
    expect(await page.getByRole('combobox', { name: /^person/ }).inputValue()).toBe('Ada');
    expect(await page.getByRole('combobox', { name: /^hide/ }).inputValue()).toBe('Tr');
  });

  test('an option that the command does not have is told', async ({ page }) => {
    const problem = page.getByRole('alert').filter({ hasText: 'page: this command has no such option' });
    await composer(page).fill('/quotes page:2');
    await problem.waitFor();
    expect(await page.locator('.rest').inputValue()).toBe('page:2');
    await page.keyboard.press('Enter');
    await problem.waitFor();
    for (const _ of 'page:2') await page.keyboard.press('Backspace');
    expect(await problem.count()).toBe(0);
    await page.keyboard.type('page:');
    await problem.waitFor();
  });
});

describePage('when the playground stops', () => {
  test('nothing written is lost, and a restart is told', async ({ page, troubles }) => {
    const first = await startStandIn({ port: 0 });
    const bot = await startBot(first);
    await open(page, first.page);
    await write(page, 'Before it stops.\n');
    await last(page).getByText('Before it stops.').waitFor();
    await bot.destroy();
    await first.close();
    await page.getByRole('status').getByText('Start it again with npm start').waitFor();

    const file = { name: 'rain.txt', mimeType: 'text/plain', buffer: Buffer.from('Rain.') };
    await page.locator('.bar > input[type=file]').setInputFiles(file);
    await write(page, 'Is anybody there?\n');
    await page.getByRole('alert').filter({ hasText: 'has the playground stopped?' }).waitFor();
    await page.getByRole('button', { name: 'Remove rain.txt' }).waitFor();
    expect(await composer(page).inputValue()).toBe('Is anybody there?');
    await composer(page).fill('/quotes person:Ada');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'npm start' }).waitFor();
    expect(await page.getByRole('combobox', { name: /^person/ }).inputValue()).toBe('Ada');

    const again = await startStandIn({ port: Number(new URL(first.page).port) });
    await page.getByRole('main').getByText('The playground was started again').waitFor();
    expect(await page.getByText('npm start').count()).toBe(0);
    expect(await page.getByText('Before it stops.').count()).toBe(0);
    expect(await page.getByRole('combobox', { name: /^person/ }).inputValue()).toBe('Ada');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await write(page, 'Here I am.\n');
    await last(page).getByRole('link', { name: 'rain.txt' }).waitFor();
    await page.goto('about:blank');
    await again.close();
    // The browser itself reports each attempt that found nobody.
    troubles.splice(0, troubles.length, ...troubles.filter((line) => !/ERR_CONNECTION_REFUSED/.test(line)));
  });
});

describePage('a form of the bot', () => {
  test('is sent by Ctrl and Enter in a field of many lines, by Enter in one of one', async ({ page, bot }) => {
    const field = (label: string, style: number) => ({
      type: 18,
      label,
      component: { type: 4, custom_id: label.toLowerCase(), style },
    });
    const components = [field('Text', 2), field('Title', 1)];
    for (const [title, key] of [
      ['By both keys', 'Control+Enter'],
      ['By Enter', 'Enter'],
    ] as const) {
      bot.once('interactionCreate', async (interaction) => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.showModal({ custom_id: 'form', title: 'Paste an article', components } as never);
      });
      await write(page, '/silent \n');
      const dialog = page.getByRole('dialog', { name: 'Paste an article' });
      await dialog.getByRole('textbox', { name: 'Text' }).waitFor();
      await page.keyboard.type('One line.\nAnother line.');
      await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
      if (key === 'Control+Enter') await dialog.getByRole('textbox', { name: 'Text' }).focus();
      await page.keyboard.press(key);
      await last(page).getByText(`Kept: ${title}`).waitFor();
      await dialog.waitFor({ state: 'detached' });
    }
  });
});
