/** What comes without being asked for, and what is read out of it. */
import { MessageFlags } from 'discord.js';
import { expect } from 'vitest';
import { describePage, last, test, write } from './page-fixtures.ts';

const text = (content: string) => ({
  flags: MessageFlags.IsComponentsV2 as const,
  components: [{ type: 10 as const, content }],
});

describePage('news', () => {
  test('is read out in sentences, and cut at a word', async ({ page, bot, standIn }) => {
    const news = page.getByRole('log');
    const post = (content: string) =>
      bot.rest.post(`/channels/${standIn.world.places.server.id}/messages`, { body: text(content) });
    await page.waitForTimeout(600);
    await post('## The facts\n**Who**\n- Ada Lind\n- Ben Okafor\n> “It rains.”\n-# A source.');
    await expect
      .poll(() => news.textContent())
      .toBe('On Record. The facts. Who. Ada Lind. Ben Okafor. “It rains.” A source.');
    await post(`Rain ${'falls '.repeat(100)}`);
    await expect.poll(() => news.textContent()).toMatch(/^On Record\. Rain falls.{300,400} falls…$/);
  });

  test('a reply that takes long is thought about first', async ({ page, bot }) => {
    let answer = () => {};
    bot.once('interactionCreate', async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      answer = () => void interaction.editReply(text('At last.'));
    });
    await write(page, '/silent \n');
    await last(page).getByText('On Record is thinking…').waitFor();
    expect(await last(page).textContent()).toContain('Noor used silent');
    const id = await last(page).getAttribute('data-id');
    answer();
    await last(page).getByText('At last.').waitFor();
    expect(await last(page).getAttribute('data-id')).toBe(id);
    expect(await page.getByText('is thinking…').count()).toBe(0);
  });
});
