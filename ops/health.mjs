// Asks the bot in the same container whether it lives: 0 if so, 1 if not. For Docker's HEALTHCHECK.
const { METRICS_PORT = '9464' } = process.env;
const answer = await fetch(`http://127.0.0.1:${METRICS_PORT}/healthz`, { signal: AbortSignal.timeout(4000) }).catch(
  () => null,
);
process.exit(answer?.ok ? 0 : 1);
