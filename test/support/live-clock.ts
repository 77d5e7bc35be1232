import { onTestFinished, vi } from "vitest";

const HOUR = 3_600_000;

/**
 * Takes the clock of this test over. It starts 10 h in the real future: with alarms in the past workerd would fire
 * them by itself beside the test. Only `Date` is faked: sockets need the real timers.
 */
export function takeClock() {
  const startMs = Math.floor(Date.now() / 1000) * 1000 + 10 * HOUR;
  vi.useFakeTimers({ toFake: ["Date"], now: startMs });
  onTestFinished(() => void vi.useRealTimers());
  return {
    startMs,
    get nowMs() {
      return Date.now();
    },
    to(ms: number) {
      vi.setSystemTime(ms);
    },
    advance(ms: number) {
      vi.setSystemTime(Date.now() + ms);
    },
  };
}
