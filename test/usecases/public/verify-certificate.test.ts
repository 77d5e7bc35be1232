import { expect, test } from "vitest";
import { readAddress } from "#app/server/read-address.ts";
import type { AttemptRule } from "#worker/usecases/ports.ts";
import { verifyCode } from "#worker/usecases/public/verify-certificate.ts";

const NOW_S = 1_800_000_000;
const KNOWN = "P-7KQ4MXR9";

/** One certificate, and budgets kept as the store keeps them: a count, then a lock. */
function desk() {
  const counts = new Map<string, { failures: number; lockedUntilS: number | null }>();
  let nowS = NOW_S;
  const certificate = {
    candidateId: "c",
    code: KNOWN,
    firstName: "Nour",
    lastName: "AÏT-BELKACEM",
    sex: null,
    birthDate: "2010-11-03",
    birthPlace: null,
    establishment: { id: "school", name: "Collège", uai: "0990001A", timeZone: "Europe/Paris" },
    sessionNumber: 1,
    startedAtS: NOW_S,
    publishedAtS: NOW_S,
    score: 41,
    globalLevel: 0,
    competenceLevels: { "1.1": 1 },
    isProvisional: false,
    isErased: false,
  };
  const facts = { isPublished: true, isIssued: false, latestStatus: "validated", isLatestCode: true } as const;
  const deps = {
    clock: { nowMs: () => nowS * 1000 },
    certificates: {
      ofCandidates: async () => [certificate],
      byCode: async (code: string) => (code === KNOWN ? { facts, certificate } : null),
      markIssued: async () => {},
    },
    attempts: {
      async read(key: string, atS: number) {
        const state = counts.get(key) ?? { failures: 0, lockedUntilS: null };
        return (state.lockedUntilS ?? atS) > atS ? state : { ...state, lockedUntilS: null };
      },
      async recordFailure(key: string, { failures, lockS }: AttemptRule, atS: number) {
        const count = (counts.get(key)?.failures ?? 0) + 1;
        const state = { failures: count, lockedUntilS: count >= failures ? atS + lockS : null };
        counts.set(key, state);
        return state;
      },
      locked: async () => {
        throw new Error("one by one");
      },
      clear: async () => {
        throw new Error("a known code gives no guess back");
      },
    },
  };
  const ask = async (typed: string, address = "192.0.2.1") => {
    const verified = await verifyCode({ typed, address }, deps);
    return verified.ok ? verified.value.state : verified.error;
  };
  return { ask, counts, deps, wait: (seconds: number) => (nowS += seconds) };
}

const SIGNS = "BCDFGHJKMPQRTVWXY2346789";
/** Codes that nobody has, each with a prefix of its own. */
const guess = (at: number) => {
  const sign = (shift: number) => SIGNS.charAt(Math.floor(at / 24 ** shift) % 24);
  return `P-${sign(0)}${sign(1)}BBBBBB`;
};

test("200 unknown codes of one address close it for a quarter of an hour, and no other address", async () => {
  const { ask, wait } = desk();
  for (let at = 0; at < 200; at += 1) expect(await ask(guess(at))).toBe("unknown");
  expect(await ask(KNOWN)).toEqual({ code: "TOO_MANY_ATTEMPTS", meta: { minutes: 15 } });
  expect(await ask(KNOWN, "192.0.2.2")).toBe("valid");
  wait(899);
  expect(await ask(KNOWN)).toEqual({ code: "TOO_MANY_ATTEMPTS", meta: { minutes: 1 } });
  wait(1);
  expect(await ask(KNOWN)).toBe("valid");
});

test("a school verifies its thousand certificates: known codes leave no trace at all", async () => {
  const { ask, counts } = desk();
  for (let at = 0; at < 1000; at += 1) expect(await ask(KNOWN)).toBe("valid");
  expect(counts.size).toBe(0);
  expect(await ask("P-OOOOOOOO")).toMatchObject({ code: "VERIFICATION_CODE_MALFORMED" });
  expect(counts.size).toBe(0);
});

test("40 unknown codes that begin alike, from anywhere, close that beginning only", async () => {
  const { ask } = desk();
  for (let at = 0; at < 40; at += 1)
    await ask(`P-7KQ4${SIGNS.charAt(at % 24)}${SIGNS.charAt(at % 7)}BB`, `192.0.2.${at}`);
  expect(await ask(KNOWN, "203.0.113.1")).toMatchObject({ code: "TOO_MANY_ATTEMPTS" });
  expect(await ask("P-7KQ6BBBB", "203.0.113.1")).toBe("unknown");
});

test("under 64 points no competence is told, whatever was measured", async () => {
  const verified = await verifyCode({ typed: KNOWN, address: "x" }, desk().deps);
  expect(verified.ok && verified.value.certificate).toMatchObject({ score: 41, competenceLevels: {} });
  expect(JSON.stringify(verified)).not.toContain("2010-11-03");
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:DB8:1:2:ffff::1", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  [null, "local"],
])("an address of a budget: %s", (header, key) => {
  const headers = new Headers(header === null ? [] : [["CF-Connecting-IP", header]]);
  expect(readAddress(new Request("https://vigie.test", { headers }))).toBe(key);
});
