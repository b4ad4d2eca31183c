/** A server as Discord describes it to a bot: as many channels, roles and pictures as one of some size has. */
import { ChannelType } from 'discord.js';

const EPOCH = 1_420_070_400_000n;
const BEGAN = BigInt(Date.UTC(2020, 0, 1)) - EPOCH;

/** Ids of servers that were made one minute after the other. */
export const idsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String((BEGAN + BigInt(index) * 60_000n) << 22n));

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

/** GUILD_CREATE's data, some 25 KB. */
export const server = (id: string): object => {
  const own = (number: number) => String(BigInt(id) + BigInt(number));
  const roles = times(20, (at) => ({
    id: own(at),
    name: at === 0 ? '@everyone' : `Readers of the ${at}th hour`,
    permissions: '1071698660929',
    color: at * 4_099,
    colors: { primary_color: at * 4_099, secondary_color: null, tertiary_color: null },
    hoist: at % 3 === 0,
    managed: false,
    mentionable: true,
    position: at,
    flags: 0,
    icon: null,
    unicode_emoji: null,
  }));
  const channels = times(40, (at) => ({
    id: own(100 + at),
    type: at < 6 ? ChannelType.GuildCategory : at < 30 ? ChannelType.GuildText : ChannelType.GuildVoice,
    name: `the-${at}th-shelf`,
    topic: 'What was said, by whom, and where it stands. Links to the newspapers of the day are welcome here.',
    position: at,
    parent_id: at < 6 ? null : own(100 + (at % 6)),
    last_message_id: own(900 + at),
    rate_limit_per_user: 0,
    nsfw: false,
    flags: 0,
    permission_overwrites: times(3, (role) => ({ id: own(role), type: 0, allow: '1024', deny: '2048' })),
  }));
  const emojis = times(30, (at) => ({
    id: own(200 + at),
    name: `owl_${at}`,
    roles: [],
    require_colons: true,
    managed: false,
    animated: at % 4 === 0,
    available: true,
  }));
  const threads = times(5, (at) => ({
    id: own(300 + at),
    guild_id: id,
    parent_id: own(110),
    owner_id: own(1),
    type: ChannelType.PublicThread,
    name: `About the ${at}th letter`,
    last_message_id: own(950 + at),
    message_count: 40,
    member_count: 12,
    thread_metadata: {
      archived: false,
      auto_archive_duration: 4320,
      archive_timestamp: '2024-02-07T10:00:00Z',
      locked: false,
    },
  }));
  return {
    id,
    name: `Reading room ${id}`,
    icon: 'a_3b1f0a3c2d4e5f60718293a4b5c6d7e8',
    owner_id: own(1),
    region: 'deprecated',
    afk_timeout: 300,
    verification_level: 1,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    features: ['COMMUNITY', 'NEWS', 'THREE_DAY_THREAD_ARCHIVE'],
    mfa_level: 0,
    system_channel_flags: 0,
    premium_tier: 1,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-GB',
    nsfw_level: 0,
    joined_at: '2024-02-07T10:00:00.000000+00:00',
    large: true,
    unavailable: false,
    member_count: 1_200,
    roles,
    channels,
    emojis,
    threads,
    stickers: [],
    members: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
};
