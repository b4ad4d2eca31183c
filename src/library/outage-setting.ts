/** The setting in which the bot notes when it was last without Discord’s gateway. */
export const OUTAGE = 'gateway-outage';
