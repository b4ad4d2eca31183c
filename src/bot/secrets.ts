/** What must not be read in the log, whoever put it into an error's message: tokens, passwords, authorisations. */

const REDACTED = '[redacted]';

/** Secrets by their form, wherever they stand; the first group stays, what is behind it goes. */
const FORMS: readonly RegExp[] = [
  // An interaction's or a webhook's token in a path of Discord's API.
  /(\/(?:interactions|webhooks)\/\d+\/)[\w.%~-]+/g,
  // A password (and whoever's it is) in an address: postgres://user:password@host, but not in this very example.
  /(\b[a-z][a-z\d+.-]{0,20}:\/\/)(?!user:password@)[^\s/?#@"'<>]+(?=@)/gi,
  // The header by which one says who one is, written as a header or as JSON.
  /((?:proxy-)?authorization\\*["']?\s*[:=,]\s*\\*["']?)(?:(?:bot|bearer|basic|digest)\s+)?[^\s"'\\,}\]]+/gi,
  /(\b(?:Bot|Bearer) )[\w.~+/=-]{20,}/g,
  // A bot's token: the id of its application in base 64, a time, a signature.
  /()\b[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{25,}/g,
  // A setting or a parameter whose name says that it is secret.
  /(\b(?:password|passwd|pwd|client_secret|access_token|refresh_token|api_?key)\\*["']?\s*[:=]\s*\\*["']?)[^\s"'\\,;&}\]]+/gi,
];

/** As it is, as it stands in JSON, and as it stands in an address. */
const writings = (secret: string): string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
];

/**
 * A function that takes secrets out of a text.
 * @param known secrets of this bot, taken out whatever their form; those of under six letters would take words with them.
 */
export const redacting = (known: readonly string[]): ((text: string) => string) => {
  const all = [...new Set(known.filter(({ length }) => length >= 6).flatMap(writings))].sort(
    (one, other) => other.length - one.length,
  );
  return (text) => {
    const without = all.reduce((rest, secret) => rest.replaceAll(secret, REDACTED), text);
    return FORMS.reduce((rest, form) => rest.replace(form, `$1${REDACTED}`), without);
  };
};

/** A percent sign that begins no code stands for itself. */
const decoded = (password: string): string => {
  try {
    return decodeURIComponent(password);
  } catch {
    return password;
  }
};

/** The secrets that the environment holds: the token, the database's password, what a collector of traces is shown. */
export const secretsOf = (environment: Record<string, string | undefined>): string[] => {
  const { DISCORD_TOKEN = '', DATABASE_URL = '', OTEL_EXPORTER_OTLP_HEADERS = '' } = environment;
  const { password = '' } = URL.parse(DATABASE_URL) ?? {};
  const headers = OTEL_EXPORTER_OTLP_HEADERS.split(',').map((header) => header.slice(header.indexOf('=') + 1));
  return [DISCORD_TOKEN, password, decoded(password), ...headers, ...headers.map(decoded)].filter(
    (secret) => secret !== '',
  );
};
