import type { MachineFacts } from "#worker/core/machine/facts.ts";
import type { Check, CheckLine } from "#worker/core/machine/judge-machine.ts";
import { formatPercent } from "./format.ts";
import { m } from "./paraglide/messages.js";

type Words = {
  name(): string;
  measured(facts: MachineFacts, isGood: boolean): string;
  /** what to do; `isBlocking` when a test is not possible before */
  advice(facts: MachineFacts, isBlocking: boolean, host: string): string;
};

const MINUTE_MS = 60_000;

const WORDS: Record<Check, Words> = {
  browser: {
    name: m.machine_check_browser,
    measured: ({ browser, missing }) =>
      missing.length === 0
        ? m.machine_browser_has_all({ browser })
        : m.machine_browser_lacks({ browser, missing: missing.join(", ") }),
    advice: (_, isBlocking) => (isBlocking ? m.machine_browser_fix() : m.machine_browser_watch()),
  },
  storage: {
    name: m.machine_check_storage,
    measured: (_, isGood) => (isGood ? m.machine_storage_good() : m.machine_storage_bad()),
    advice: (_, isBlocking) => (isBlocking ? m.machine_storage_fix() : m.machine_storage_watch()),
  },
  cookies: {
    name: m.machine_check_cookies,
    measured: ({ keepsCookies }) => (keepsCookies ? m.machine_cookies_good() : m.machine_cookies_bad()),
    advice: () => m.machine_cookies_fix(),
  },
  requests: {
    name: m.machine_check_requests,
    measured: ({ hasRequests }) => (hasRequests ? m.machine_requests_good() : m.machine_requests_bad()),
    advice: (_, __, host) => m.machine_requests_fix({ host }),
  },
  socket: {
    name: m.machine_check_socket,
    measured: ({ socketMs }) => (socketMs === null ? m.machine_socket_bad() : m.machine_socket_good({ ms: socketMs })),
    advice: (_, __, host) => m.machine_socket_fix({ host }),
  },
  download: {
    name: m.machine_check_download,
    measured: ({ downloads }) => (downloads ? m.machine_download_good() : m.machine_download_bad()),
    advice: (_, __, host) => m.machine_download_fix({ host }),
  },
  latency: {
    name: m.machine_check_latency,
    measured: ({ latencyMs }) =>
      latencyMs === null ? m.machine_latency_none() : m.machine_latency_value({ ms: latencyMs }),
    advice: () => m.machine_latency_fix(),
  },
  clock: {
    name: m.machine_check_clock,
    measured: ({ clockSkewMs }, isGood) => clockWords(clockSkewMs, isGood),
    advice: () => m.machine_clock_fix(),
  },
  screen: {
    name: m.machine_check_screen,
    measured: ({ screen: { width, height, windowWidth, scale } }) =>
      m.machine_screen_value({ width, height, scale: formatPercent(scale * 100), window: windowWidth }),
    advice: () => m.machine_screen_fix(),
  },
};

export function checkName(check: Check): string {
  return WORDS[check].name();
}

/** What was measured, in plain words. */
export function checkMeasured({ check, state }: CheckLine, facts: MachineFacts): string {
  return WORDS[check].measured(facts, state === "good");
}

/** What to do about it; null when there is nothing to do. `host`: the site, for whoever opens a filter. */
export function checkAdvice({ check, state }: CheckLine, facts: MachineFacts, host: string): string | null {
  return state === "good" ? null : WORDS[check].advice(facts, state === "blocking", host);
}

function clockWords(skewMs: number | null, isGood: boolean): string {
  if (skewMs === null) return m.machine_latency_none();
  if (isGood) return m.machine_clock_good({ seconds: Math.max(1, Math.ceil(Math.abs(skewMs) / 1000)) });
  const minutes = Math.round(Math.abs(skewMs) / MINUTE_MS);
  return skewMs > 0 ? m.machine_clock_ahead({ minutes }) : m.machine_clock_behind({ minutes });
}
