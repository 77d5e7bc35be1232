import type { MachineFacts } from "./facts.ts";

export const CHECKS = [
  "browser",
  "storage",
  "cookies",
  "requests",
  "socket",
  "download",
  "latency",
  "clock",
  "screen",
] as const;
export type Check = (typeof CHECKS)[number];

/** `blocking`: no test here before it is put right. `watch`: a test is possible, less comfortable or less safe. */
export type MachineState = "good" | "watch" | "blocking";
export type CheckLine = { check: Check; state: MachineState };

/** The floor of the pages: what they are built for, and what is tried before each delivery. */
const FLOOR = { chromium: 109, firefox: 115 } as const;
const CALM_LATENCY_MS = 400;
/** Half of what a page waits for an answer before it asks again. */
const LONGEST_LATENCY_MS = 4_000;
const TELLING_SKEW_MS = 2 * 60_000;
const SMALLEST_SCREEN = { width: 1024, height: 600 };
/** Narrower, the page is the phone's: it works, with more scrolling. */
const NARROW_WINDOW_PX = 640;
const SEVERITY: Record<MachineState, number> = { good: 0, watch: 1, blocking: 2 };

/** M1 to M9: one line for each check, in a fixed order. */
export function judgeMachine(facts: MachineFacts): CheckLine[] {
  return CHECKS.map((check) => ({ check, state: RULES[check](facts) }));
}

/** The state of the whole machine: its worst line's. */
export function worstState(lines: readonly CheckLine[]): MachineState {
  return lines.reduce<MachineState>((worst, { state }) => (SEVERITY[state] > SEVERITY[worst] ? state : worst), "good");
}

/** For lists: the worst machine first. Negative when `a` comes before `b`. */
export function compareStates(a: MachineState, b: MachineState): number {
  return SEVERITY[b] - SEVERITY[a];
}

const RULES: Record<Check, (facts: MachineFacts) => MachineState> = {
  /** M1 Features decide; a version under the floor that has them all is only less known. */
  browser({ missing, engine, browserVersion }) {
    if (missing.length > 0) return "blocking";
    if (engine !== "chromium" && engine !== "firefox") return "watch";
    return browserVersion !== null && browserVersion >= FLOOR[engine] ? "good" : "watch";
  },
  /** M2 Without a database an answer dies with the page; without the tab's store a reload asks for a resume. */
  storage({ keepsAnswers, keepsTab }) {
    if (!keepsAnswers) return "blocking";
    return keepsTab ? "good" : "watch";
  },
  /** M3 No cookie, no login. */
  cookies: ({ keepsCookies, hasRequests }) => (keepsCookies ? "good" : hasRequests ? "blocking" : "watch"),
  /** M4 The fallback is also what carries the login and the forms. */
  requests: ({ hasRequests }) => (hasRequests ? "good" : "blocking"),
  /** M5 Without sockets a test goes by requests: a second slower, never blocked. */
  socket: ({ socketMs }) => (socketMs === null ? "watch" : "good"),
  /** M6 Some questions are about a document. */
  download: ({ downloads }) => (downloads ? "good" : "blocking"),
  /** M7 Past half of a page's patience, answers are sent again and again. */
  latency({ latencyMs }) {
    if (latencyMs === null || latencyMs > LONGEST_LATENCY_MS) return "blocking";
    return latencyMs > CALM_LATENCY_MS ? "watch" : "good";
  },
  /** M8 The server's time counts: a wrong clock is told, never held against a machine. */
  clock: ({ clockSkewMs }) => (clockSkewMs !== null && Math.abs(clockSkewMs) < TELLING_SKEW_MS ? "good" : "watch"),
  /** M9 A small screen scrolls. */
  screen({ screen }) {
    const isSmall = screen.width < SMALLEST_SCREEN.width || screen.height < SMALLEST_SCREEN.height;
    return isSmall || screen.windowWidth < NARROW_WINDOW_PX ? "watch" : "good";
  },
};
