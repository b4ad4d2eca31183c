/** The way in: reads the configuration and does what npm's scripts ask for. The only file that acts on import. */
import { existsSync } from 'node:fs';
import { config as loadEnvironment } from 'dotenv';
import { redacting, secretsOf } from './bot/secrets.ts';
import { outliveUnheard } from './bot/unhandled-rejections.ts';
import { print, printError } from './cli/print.ts';
import { type Config, playgroundLibrary, readConfig } from './config/config.ts';
import { isAddress } from './library/open-store.ts';
import { RATES } from './router/admission.ts';

const fail = (message: string): never => {
  printError(redacting(secretsOf(process.env))(message));
  process.exit(1);
};

const say = (line: string) => print([line]);

/** Whether there is a library; of a database that is not known before it is asked. */
const isKept = (library: string): boolean => isAddress(library) || existsSync(library);

/** What every way of running the bot is given. */
const equip = async (config: Config) => {
  const { logLevel, production, library, retentionDays, limits } = config;
  const { startLanguage } = await import('./language/reader/readers.ts');
  const language = startLanguage();
  // A first start reads what comes with the bot, and the reader takes longest to load: it begins before all else.
  if (!isKept(library)) language.wake();
  const { makeLog } = await import('./bot/log.ts');
  const log = makeLog(logLevel, process.stdout.isTTY && !production, secretsOf(process.env));
  // Node would print the error as it is.
  process.once('uncaughtException', (error) => {
    log.fatal({ err: error }, 'Nobody expected this, and the bot ends.');
    process.exit(1);
  });
  outliveUnheard(log);
  const { watch } = await import('./watching/watching.ts');
  const watching = await watch(config, null, log);
  // Where the log is for machines, nothing else is.
  const tell = production ? (line: string) => log.info(line) : say;
  return { settings: { library, retentionDays, limits, language, log }, watching, tell };
};

const stopBy = (...closers: (() => Promise<void>)[]): void => {
  const stop = async () => {
    for (const close of closers) await close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // npm tells its shell to stop, and the shell tells nobody: the bot is left to another parent.
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    process.kill(process.pid, 'SIGTERM');
  }, 1_000).unref();
};

const serve = async (config: Config, token: string, publicKey: string): Promise<void> => {
  const { settings, watching, tell } = await equip(config);
  const { startServing } = await import('./bot/start-webhooks.ts');
  const serving = await startServing({
    ...settings,
    rates: RATES,
    token,
    api: null,
    guild: config.guild,
    publicKey,
    port: config.port,
    host: config.host,
  });
  watching.show(serving.state);
  stopBy(serving.close, watching.close);
  tell(`Discord’s webhooks are answered on port ${serving.port}, at /interactions. docs/serving.md tells the rest.`);
};

const start = async (config: Config, playground: boolean): Promise<void> => {
  const { settings, watching, tell } = await equip(config);
  const { startBot } = await import('./bot/start-gateway.ts');
  if (config.token !== null && !playground) {
    const { token, guild, shards, host } = config;
    const bot = await startBot({ ...settings, rates: RATES, token, api: null, guild, shards, host });
    watching.show(bot.state);
    stopBy(bot.close, watching.close);
    void bot.lost.then(fail);
    const where = bot.servers === null ? 'goes on' : `is ready in ${bot.servers} server${bot.servers === 1 ? '' : 's'}`;
    tell(`${bot.name} ${where}. Type /help in one of them.`);
  } else {
    const { openPlayground } = await import('./playground/start.ts');
    const local = await openPlayground({ port: config.playgroundPort });
    const library = playgroundLibrary(config);
    const bot = await startBot({ ...settings, library, token: local.token, api: local.api, guild: null });
    watching.show(bot.state);
    stopBy(bot.close, local.close, watching.close);
    say(`The playground is open: ${local.page}`);
    say(
      config.token === null
        ? 'To go to the real Discord, put your bot’s DISCORD_TOKEN into .env (see .env.example) and start again.'
        : `It keeps its articles in ${library}, apart from the bot’s. To go to the real Discord, run npm start.`,
    );
  }
};

const doctor = async (config: Config): Promise<void> => {
  const { examine } = await import('./doctor/doctor.ts');
  const findings = await examine(config, await today());
  const marks = new Map([
    [true, '✓'],
    [false, '✗'],
    [null, '–'],
  ]);
  for (const { ok, line } of findings) say(`${marks.get(ok)} ${line}`);
  process.exitCode = findings.every(({ ok }) => ok !== false) ? 0 : 1;
};

const register = async ({ guild, library }: Config, token: string): Promise<void> => {
  const { registerOnce } = await import('./discord/register-once.ts');
  const { openStore } = await import('./library/open-store.ts');
  const store = await openStore(library);
  const done = await registerOnce({ api: null, token }, store, guild ?? 'everywhere', await today());
  await store.close();
  say(done === 'unchanged' ? 'Discord knows the commands already.' : 'The commands are registered.');
};

const today = async () => {
  const { gather } = await import('./command/registry.ts');
  const { commandsJson } = await import('./discord/command-json.ts');
  const { en } = await import('./words/en.ts');
  return commandsJson(await gather(), en);
};

/** The server that an import is for where none is named, and whether the bot is in one: Discord's, or without a token the playground's. */
const servers = async ({ guild, token }: Config) => {
  if (token !== null) {
    const { isInServer } = await import('./discord/is-in.ts');
    return { usual: guild, isIn: (id: string) => isInServer({ token, api: null }, id) };
  }
  const { server, otherServer } = (await import('./playground/world.ts')).world.places;
  const known = [server, otherServer].map((place) => place.server?.id);
  return { usual: guild ?? server.server?.id ?? null, isIn: async (id: string) => known.includes(id) || null };
};

/** What may be asked for. */
const ALL = 'start playground serve register doctor read ask import move backup corrections jobs'.split(' ');

const run = async ([what = 'start', ...rest]: string[]): Promise<void> => {
  if (!ALL.includes(what))
    return fail(`There is no “${what}”. There are: ${ALL.join(', ')}. README.md tells what each does.`);
  if (what === 'read') return (await import('./cli/read-file.ts')).read(rest);
  if (what === 'ask') return (await import('./cli/ask-file.ts')).ask(rest);
  loadEnvironment({ quiet: true });
  if (what === 'move') return (await import('./cli/move-library.ts')).move(rest);
  const config = readConfig(process.env);
  if (what === 'corrections') return (await import('./cli/list-corrections.ts')).corrections(config.library);
  if (what === 'jobs') return (await import('./cli/list-jobs.ts')).jobs(config.library, rest);
  if (what === 'import') {
    const { importArticles } = await import('./cli/import/import.ts');
    process.exitCode = (await importArticles(config.library, await servers(config), rest)) ? 0 : 1;
    return;
  }
  if (what === 'backup') return (await import('./cli/back-up.ts')).backup(config.library, rest);
  const { token } = config;
  if (what === 'playground') return start(config, true);
  if (what === 'doctor') return doctor(config);
  if (token === null) {
    if (what === 'start' && !config.production) return start(config, true);
    return fail('DISCORD_TOKEN is not set. Put your bot’s token into .env; .env.example tells where to find it.');
  }
  if (what === 'register') return register(config, token);
  if (what === 'serve') {
    const { publicKey } = config;
    return publicKey === null
      ? fail('DISCORD_PUBLIC_KEY is not set. Put your application’s into .env; .env.example tells where to find it.')
      : serve(config, token, publicKey);
  }
  return start(config, false);
};

const given = process.argv.slice(2);

/** What Node says of options that there are not. */
const isOfOptions = (error: Error): boolean => 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

run(given).catch((error: unknown) => {
  if (!(error instanceof Error)) return fail(String(error));
  const [told = ''] = error.message.split('\n');
  return isOfOptions(error)
    ? fail(
        `${told.replace(/\.?$/, '.')} Options stand behind two hyphens: npm run ${given[0]} -- …; README.md tells which there are.`,
      )
    : fail(error.message);
});
