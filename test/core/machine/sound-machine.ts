import type { MachineFacts } from "#worker/core/machine/facts.ts";

/** A computer with nothing to say against it. */
export function soundMachine(over: Partial<MachineFacts> = {}): MachineFacts {
  return {
    browser: "Firefox 128",
    browserVersion: 128,
    engine: "firefox",
    missing: [],
    keepsCookies: true,
    keepsTab: true,
    keepsAnswers: true,
    socketMs: 30,
    hasRequests: true,
    clockSkewMs: -1_500,
    latencyMs: 60,
    screen: { width: 1366, height: 768, windowWidth: 1366, scale: 1 },
    downloads: true,
    ...over,
  };
}
