import { expect, onTestFinished, test, vi } from "vitest";
import { deviceKey, newId } from "#app/live/device-key.ts";

function aTab(kept = new Map<string, string>()) {
  vi.stubGlobal("sessionStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return kept;
}

test("a reload of the same tab, by the same person, keeps the key", () => {
  aTab();
  expect(deviceKey(7, "Zoé|MARTIN|2010-03-09")).toBe(deviceKey(7, "Zoé|MARTIN|2010-03-09"));
});

test("the next pupil of a shared tab gets another key, and so does another session", () => {
  aTab();
  const first = deviceKey(7, "Zoé|MARTIN|2010-03-09");
  expect(deviceKey(7, "Zoé|MARTIN|2010-03-10")).not.toBe(first);
  expect(deviceKey(8, "Zoé|MARTIN|2010-03-09")).not.toBe(first);
});

test("a key that an earlier page left without an owner is taken over", () => {
  const kept = aTab(new Map([["vigie-device-7", "0123456789abcdef0123"]]));
  expect(deviceKey(7, "Zoé|MARTIN|2010-03-09")).toBe("0123456789abcdef0123");
  expect([...kept.values()].join(" ")).not.toContain("MARTIN");
});

test("a browser without storage still gets a key", () => {
  vi.stubGlobal("sessionStorage", undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  expect(deviceKey(7, "anybody")).toMatch(/^[0-9a-f]{32}$/);
  expect(newId()).not.toBe(newId());
});
