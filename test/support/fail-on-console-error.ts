import { afterEach, expect, vi } from "vitest";

// An unexpected console.error is a fault: a test that provokes one on purpose spies on it itself.
const spy = vi.spyOn(console, "error");
afterEach(() => {
  const calls = spy.mock.calls.map((call) => call.map(String).join(" "));
  spy.mockClear();
  expect(calls).toEqual([]);
});
