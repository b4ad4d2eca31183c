/** Tests make their own configuration: with a real token in the environment one of them could speak on the real Discord. */
if (process.env.DISCORD_TOKEN) throw new Error('DISCORD_TOKEN is set. Unset it before running the tests.');
