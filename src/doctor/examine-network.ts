/** The ways out: to Discord, by whose clock ours is set right, and to the web. */
import { bad, type Finding, good } from './finding.ts';

/** Milliseconds for an answer. */
const PATIENCE = 10_000;
/** Seconds that a clock may be off. Signatures are taken within five minutes; a certificate or a reminder is off sooner. */
const OFF = 30;

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? ('code' in cause && String(cause.code)) || cause.message : String(cause);
};

const ask = (url: string): Promise<Response> =>
  fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });

/** @param date as a header has it; it counts whole seconds. */
const examineClock = (date: string | null, now: number): Finding => {
  const theirs = Date.parse(date ?? '');
  if (Number.isNaN(theirs)) return bad('Discord’s answer has no date. Is something between it and this machine?');
  const off = Math.round((now - theirs) / 1000);
  return Math.abs(off) <= OFF
    ? good('The clock is right, by Discord’s.')
    : bad(
        `The clock is ${Math.abs(off)} seconds ${off > 0 ? 'ahead' : 'behind'}. Set it (timedatectl set-ntp true): what Discord signs is refused when it is five minutes off.`,
      );
};

/** @param api Discord's: "https://discord.com/api". */
const examineDiscord = async (api: string): Promise<Finding[]> => {
  try {
    const { headers } = await ask(`${api}/v10/gateway`);
    return [good('Discord can be reached.'), examineClock(headers.get('date'), Date.now())];
  } catch (error) {
    return [
      bad(`Discord can’t be reached (${reasonOf(error)}). Let this machine out to ${new URL(api).host} on port 443.`),
    ];
  }
};

/** @param page any page of the web that is there. */
const examineWeb = async (page: string): Promise<Finding> => {
  try {
    await ask(page);
    return good('The web can be reached, so that links can be added.');
  } catch (error) {
    return bad(
      `The web can’t be reached (${reasonOf(error)} at ${new URL(page).host}): links can’t be added, texts and files can. Let this machine out on ports 80 and 443.`,
    );
  }
};

export const examineNetwork = async ({ api, page }: { api: string; page: string }): Promise<Finding[]> => {
  const [discord, web] = await Promise.all([examineDiscord(api), examineWeb(page)]);
  return [...discord, web];
};
