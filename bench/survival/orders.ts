/** What a harness may do to a bot in another process, from the inside. */

/** `reader` is a process of its own. */
export type Thread = 'reader' | 'library' | 'extraction';

export type Order =
  /** Ends a thread, or the readers' processes, as a crash would; resolves to whether there was one. */
  | { do: 'kill'; thread: Thread }
  /** From now on the clock is so many milliseconds ahead. */
  | { do: 'clock'; ahead: number }
  /** Whether names of hosts are found. */
  | { do: 'dns'; works: boolean }
  | { do: 'measure' };

/**
 * What the bot holds at one moment, in bytes, and counts of handles that keep the loop alive and of open files. `rss` includes its
 * readers. `code` is the part of the heap that V8 compiles functions to.
 */
export type Measured = {
  rss: number;
  heap: number;
  code: number;
  external: number;
  handles: number;
  files: number;
  threads: number;
};

/** What a bot in another process is started with. */
export type Setup = {
  via: 'gateway' | 'webhook';
  api: string;
  token: string;
  library: string;
  /** The port of the one site that its internet has. */
  site: number;
  /** By which webhooks are signed. */
  publicKey: string;
  /** For webhooks; 0 for any. */
  port: number;
  articles: number;
};
