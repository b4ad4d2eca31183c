/** When the bot was last without Discord's gateway, as it has noted itself. */
import { outageOf } from '../discord/outages.ts';
import { type Finding, note } from './finding.ts';

const time = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** @param noted the bot's note; null where it never was. */
export const examineOutage = (noted: string | null): Finding[] => {
  const outage = outageOf(noted);
  if (outage === null) return [];
  const { shard, from, until } = outage;
  return [
    until === null
      ? note(
          `Shard ${shard} lost Discord’s gateway at ${time(from)} and wasn’t back when the bot last noted it. It reconnects by itself; see https://discordstatus.com.`,
        )
      : note(
          `Shard ${shard} was last without Discord’s gateway at ${time(from)}, for ${((until - from) / 1000).toFixed(1)} s.`,
        ),
  ];
};
