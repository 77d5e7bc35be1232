import { expect, test } from "vitest";
import type { MachineFacts } from "#worker/core/machine/facts.ts";
import {
  CHECKS,
  compareStates,
  judgeMachine,
  type MachineState,
  worstState,
} from "#worker/core/machine/judge-machine.ts";
import { soundMachine } from "./sound-machine.ts";

function stateOf(check: (typeof CHECKS)[number], over: Partial<MachineFacts>): MachineState | undefined {
  return judgeMachine(soundMachine(over)).find((line) => line.check === check)?.state;
}

test("a sound machine has nine good lines, in their order", () => {
  const lines = judgeMachine(soundMachine());
  expect(lines.map(({ check }) => check)).toEqual([...CHECKS]);
  expect(lines.every(({ state }) => state === "good")).toBe(true);
  expect(worstState(lines)).toBe("good");
});

test("M1 a missing feature blocks whatever the version says; under the floor with all features is to be watched", () => {
  expect(stateOf("browser", { missing: ["inert"] })).toBe("blocking");
  expect(stateOf("browser", { engine: "chromium", browserVersion: 109 })).toBe("good");
  expect(stateOf("browser", { engine: "chromium", browserVersion: 108 })).toBe("watch");
  expect(stateOf("browser", { engine: "firefox", browserVersion: 115 })).toBe("good");
  expect(stateOf("browser", { engine: "firefox", browserVersion: 114 })).toBe("watch");
  expect(stateOf("browser", { engine: "firefox", browserVersion: null })).toBe("watch");
  expect(stateOf("browser", { engine: "safari", browserVersion: 17 })).toBe("watch");
});

test("M2 no database blocks, no tab's store is to be watched", () => {
  expect(stateOf("storage", { keepsAnswers: false })).toBe("blocking");
  expect(stateOf("storage", { keepsTab: false })).toBe("watch");
});

test("M3 no cookie blocks; unknown while no request passes", () => {
  expect(stateOf("cookies", { keepsCookies: false })).toBe("blocking");
  expect(stateOf("cookies", { keepsCookies: false, hasRequests: false })).toBe("watch");
});

test("M4 M5 a blocked socket is to be watched, blocked requests block", () => {
  expect(stateOf("socket", { socketMs: null })).toBe("watch");
  expect(stateOf("requests", { hasRequests: false })).toBe("blocking");
});

test("M6 a document that does not arrive blocks", () => {
  expect(stateOf("download", { downloads: false })).toBe("blocking");
});

test("M7 the bounds of latency: 400 ms is calm, 4 s the last that passes", () => {
  expect([400, 401, 4_000, 4_001].map((latencyMs) => stateOf("latency", { latencyMs }))).toEqual([
    "good",
    "watch",
    "watch",
    "blocking",
  ]);
  expect(stateOf("latency", { latencyMs: null })).toBe("blocking");
});

test("M8 a wrong clock is told from two minutes on, both ways, and never blocks", () => {
  expect(stateOf("clock", { clockSkewMs: 119_999 })).toBe("good");
  expect(stateOf("clock", { clockSkewMs: 120_000 })).toBe("watch");
  expect(stateOf("clock", { clockSkewMs: -3 * 365 * 86_400_000 })).toBe("watch");
  expect(stateOf("clock", { clockSkewMs: null })).toBe("watch");
});

test("M9 1024 × 600 is enough; smaller, or a window as narrow as a phone's, is to be watched", () => {
  const screen = { width: 1024, height: 600, windowWidth: 1024, scale: 1 };
  expect(stateOf("screen", { screen })).toBe("good");
  expect(stateOf("screen", { screen: { ...screen, width: 1023 } })).toBe("watch");
  expect(stateOf("screen", { screen: { ...screen, height: 599 } })).toBe("watch");
  expect(stateOf("screen", { screen: { ...screen, windowWidth: 640 } })).toBe("good");
  expect(stateOf("screen", { screen: { ...screen, windowWidth: 639, scale: 2 } })).toBe("watch");
});

test("a machine is as bad as its worst line, and the worst comes first", () => {
  expect(worstState(judgeMachine(soundMachine({ socketMs: null })))).toBe("watch");
  expect(worstState(judgeMachine(soundMachine({ socketMs: null, downloads: false })))).toBe("blocking");
  const states: MachineState[] = ["good", "blocking", "watch"];
  expect(states.toSorted(compareStates)).toEqual(["blocking", "watch", "good"]);
});
