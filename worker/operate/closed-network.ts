/**
 * The environment in which every tool is run: none of them asks, counts, or looks for news outside.
 * Without it, workerd's start waits 3 s for a request that a closed network never answers.
 */
export const closedNetwork = {
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  CLOUDFLARE_TELEMETRY_DISABLED: "1",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
  WRANGLER_WRITE_LOGS: "false",
  CI: "1",
} as const;
