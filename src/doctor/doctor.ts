/** All that a start needs, in the order in which it should be mended. Only asks; changes nothing. */
import type { Config } from '../config/config.ts';
import { examine as examineDiscord, type Patient } from './examine-application.ts';
import { examineLibrary } from './examine-library.ts';
import { examineNode } from './examine-machine.ts';
import { examineNetwork } from './examine-network.ts';
import { bad, type Finding } from './finding.ts';

const DISCORD = 'https://discord.com/api';
/** Kept by IANA for examples (RFC 2606), and answered. */
const PAGE = 'https://example.com/';

export const examine = async (
  { token, guild, library, publicKey, shards }: Config,
  commands: Patient['commands'],
): Promise<Finding[]> => {
  const findings = await Promise.all([
    [examineNode(process.versions.node)],
    examineLibrary(library),
    examineNetwork({ api: DISCORD, page: PAGE }),
    token === null
      ? [bad('DISCORD_TOKEN is not set. Put your bot’s token into .env; .env.example tells where to find it.')]
      : examineDiscord({ token, api: null, guild, publicKey, shards, commands }),
  ]);
  return findings.flat();
};
