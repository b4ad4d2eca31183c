/** What to do about PostgreSQL's error codes (https://www.postgresql.org/docs/current/errcodes-appendix.html) and the network's. */
const REMEDIES: Record<string, string> = {
  ECONNREFUSED:
    'can’t be reached: nothing listens there. Check that PostgreSQL runs, and the host and port in its address (DATABASE_URL).',
  ENOTFOUND: 'can’t be reached: there is no such host. Check the host in its address (DATABASE_URL).',
  EAI_AGAIN:
    'can’t be reached: its host could not be looked up. Check the network and the host in its address (DATABASE_URL).',
  EHOSTUNREACH: 'can’t be reached. Check the network and the host in its address (DATABASE_URL).',
  ENETUNREACH: 'can’t be reached. Check the network and the host in its address (DATABASE_URL).',
  ETIMEDOUT: 'did not answer in time. Check the network and that PostgreSQL is not overloaded.',
  ECONNRESET: 'has cut the connection. It may be restarting; try again in a second.',
  EPIPE: 'has cut the connection. It may be restarting; try again in a second.',
  '08P01':
    'was not understood. Check that its address (DATABASE_URL) is of a PostgreSQL server, or of a pooler in session mode.',
  '28P01': 'refuses this user’s password. Check the user and the password in its address (DATABASE_URL).',
  '28000':
    'does not let this user in from here. Check the user in its address (DATABASE_URL), and the server’s pg_hba.conf.',
  '3D000': 'does not exist. Create it (createdb), or name another one in its address (DATABASE_URL).',
  '25006': 'is read-only. Name the primary server in its address (DATABASE_URL), not a replica.',
  '42501': 'does not allow this user to do that. Make the user the owner of the database.',
  '53100': 'has no room left on the disk. Free some space; what was confirmed before is safe.',
  '53200': 'has run out of memory. Give it more, or fewer connections.',
  '53300': 'has no connection left. Raise max_connections, or run fewer replicas.',
  '55P03': 'is locked by somebody else’s work. Try again in a second.',
  '57014': 'took too long for that and was stopped. Try again in a second.',
  '57P01': 'is shutting down. Try again when it runs again.',
  '57P02': 'is restarting. Try again in a second.',
  '57P03': 'is starting up. Try again in a second.',
  '58030': 'could not read or write its disk. Check the disk.',
  '40001': 'was changed by others at the same time, again and again. Try again in a second.',
  '40P01': 'was changed by others at the same time, again and again. Try again in a second.',
  '0A000':
    'lacks something that is needed here. Its PostgreSQL must be 15 or newer, with the extensions pg_trgm and btree_gin.',
};

/** What the driver says in words alone. */
const SAID: [RegExp, string][] = [
  [/timeout exceeded when trying to connect/, 'is busy: no connection became free in time. Try again in a second.'],
  [/connection timeout|timeout expired/i, REMEDIES.ETIMEDOUT ?? ''],
  [/query read timeout/i, REMEDIES.ETIMEDOUT ?? ''],
  [/connection terminated|connection error and is not queryable|was closed/i, REMEDIES.ECONNRESET ?? ''],
  [/does not support SSL/, 'does not speak TLS. Take sslmode out of its address (DATABASE_URL).'],
  [
    /certificate/,
    'shows a certificate that can’t be checked. Name its authority by sslrootcert in its address (DATABASE_URL).',
  ],
  [/password must be a string|no password/i, 'wants a password. Put it into the address (DATABASE_URL).'],
];

const codeOf = (error: unknown): string | null => {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
};

/** Whether it was others' work at the same time, which leaves nothing done: it may be tried again at once. */
export const isConflict = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error) ?? '');

/** Whether the connection may be used again: the server has answered, and goes on listening. */
export const leavesConnection = (error: unknown): boolean =>
  error instanceof Error && 'severity' in error && error.severity === 'ERROR';

/** PostgreSQL's errors as one sentence that says what to do; any other error as it is. @param where see `placeOf`. */
export const explained = (error: unknown, where: string): unknown => {
  const code = codeOf(error) ?? '';
  const said = error instanceof Error ? error.message : '';
  const remedy = REMEDIES[code] ?? SAID.find(([pattern]) => pattern.test(said))?.[1];
  return remedy === undefined ? error : new Error(`The database ${where} ${remedy}`, { cause: error });
};

/** "onrecord at db.example:5432": which database an address names, without user and password. */
export const placeOf = (url: string): string => {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname || searchParams.get('host') || 'localhost';
  return `${decodeURIComponent(pathname.slice(1)) || 'postgres'} at ${decodeURIComponent(host)}:${port || '5432'}`;
};
