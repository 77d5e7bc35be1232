import { expect, test } from "vitest";
import { linkHealth } from "#app/routes/supervisor/+parts/link-health.ts";

test("a blink of the link is not shown as a loss; more than three seconds is", () => {
  expect(linkHealth({ downMs: null, ageMs: 0 })).toBe("fresh");
  expect(linkHealth({ downMs: 3_000, ageMs: 9_000 })).toBe("connecting");
  expect(linkHealth({ downMs: 3_001, ageMs: 3_001 })).toBe("stale");
});

test("a socket that still looks open but answers no ping is a loss", () => {
  expect(linkHealth({ downMs: null, ageMs: 13_000 })).toBe("fresh");
  expect(linkHealth({ downMs: null, ageMs: 13_001 })).toBe("stale");
});
