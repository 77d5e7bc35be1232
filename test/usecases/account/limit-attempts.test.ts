import { expect, test } from "vitest";
import { foldLogin } from "#worker/usecases/account/fold-login.ts";
import { judgePassword } from "#worker/usecases/account/judge-password.ts";
import { resetMail } from "#worker/usecases/account/reset-mail.ts";
import { limitAttempts } from "#worker/usecases/limit-attempts.ts";
import type { AttemptLimit, AttemptState } from "#worker/usecases/ports.ts";

const RULE = { failures: 3, windowS: 60, lockS: 120 };
const FAILURE = { code: "WRONG" };

/** One key's state in memory; the real one is tested on D1. */
function fakeLimit(state: AttemptState): AttemptLimit & { state: AttemptState; writes: number } {
  const limit = {
    state,
    writes: 0,
    read: async () => limit.state,
    recordFailure: async () => {
      limit.writes += 1;
      const failures = limit.state.failures + 1;
      limit.state = { failures, lockedUntilS: failures >= RULE.failures ? 1120 : null };
      return limit.state;
    },
    locked: async () => new Map(),
    clear: async () => {
      limit.writes += 1;
      limit.state = { failures: 0, lockedUntilS: null };
    },
  };
  return limit;
}

const clock = { nowMs: () => 1_000_000 };
const guess = (attempts: AttemptLimit, attempt: () => Promise<string | null>) =>
  limitAttempts({ attempts, clock }, { key: "k", rule: RULE, attempt, failure: FAILURE });

test("a success without failures before it writes nothing", async () => {
  const attempts = fakeLimit({ failures: 0, lockedUntilS: null });
  expect(await guess(attempts, async () => "in")).toEqual({ ok: true, value: "in" });
  expect(attempts.writes).toBe(0);
});

test("the failure that reaches the bound says how long the lock lasts", async () => {
  const attempts = fakeLimit({ failures: 1, lockedUntilS: null });
  expect(await guess(attempts, async () => null)).toEqual({ ok: false, error: FAILURE });
  expect(await guess(attempts, async () => null)).toEqual({
    ok: false,
    error: { code: "TOO_MANY_ATTEMPTS", meta: { minutes: 2 } },
  });
});

test("a locked key is refused without trying the secret", async () => {
  let tried = 0;
  const answer = await guess(fakeLimit({ failures: 3, lockedUntilS: 1001 }), async () => {
    tried += 1;
    return "in";
  });
  expect(answer).toEqual({ ok: false, error: { code: "TOO_MANY_ATTEMPTS", meta: { minutes: 1 } } });
  expect(tried).toBe(0);
});

test("a login is one whatever its case, its spaces and the signs that cannot be seen", () => {
  expect(foldLogin("  Ines.MULLER 0907\u200b\ufeff")).toBe("ines.muller0907");
  expect(foldLogin("Nadège@Example.FR")).toBe("nadège@example.fr");
});

test("a password may not hold the words of the name or of the login, digits aside", () => {
  const pupil = { kind: "pupil" as const, name: "Inès MULLER", login: "ines.muller0907" };
  expect(judgePassword("Cerise2027", pupil)).toEqual([]);
  expect(judgePassword("xMuller27", pupil).map(({ code }) => code)).toEqual(["PASSWORD_CONTAINS_NAME"]);
  const adult = { kind: "adult" as const, name: "N. R.", login: "nadege.roussel@example.fr" };
  expect(judgePassword("roussel roussel", adult).map(({ code }) => code)).toEqual(["PASSWORD_CONTAINS_NAME"]);
  expect(judgePassword("court", adult)).toEqual([
    { code: "PASSWORD_TOO_SHORT", meta: { field: "password", min: 12, max: 128 } },
  ]);
});

test("the reset mail carries its link alone on a line, in both languages", () => {
  for (const locale of ["fr", "en"] as const) {
    const { text } = resetMail(locale, { name: "Nadège", link: "https://vigie.test/x?jeton=abc" });
    expect(text.split("\n\n")).toContain("https://vigie.test/x?jeton=abc");
  }
});
