import { expect, test } from "vitest";
import { loginKey } from "#worker/usecases/account/login-limit.ts";
import type { PlatformAct } from "#worker/usecases/act-ports.ts";
import type { AccountSheet } from "#worker/usecases/people-ports.ts";
import {
  endLogins,
  findAccount,
  listPlatformStaff,
  lockAccount,
  setPlatformRole,
  showAccount,
  unlockAccount,
} from "#worker/usecases/platform/manage-account.ts";
import { admin, NOW_MS } from "../memory/staff-deps.ts";
import { operator, operatorDeps } from "./operator-deps.ts";

const lou: AccountSheet = {
  ...{ userId: "lou", name: "Lou Martin", login: "lou@ecole.test", kind: "adult", platformRole: null },
  ...{ createdAtS: 1, lockedAtS: null, memberships: [], rolls: [], logins: 1, lastLoginAtS: 2 },
};

async function accountDeps(sheet: AccountSheet = lou, answer: "saved" | "last-operator" = "saved") {
  const deps = await operatorDeps();
  const done: unknown[] = [];
  const { acts } = deps;
  const accountBook = {
    find: async (login: string) => (login === sheet.login ? sheet.userId : null),
    sheet: async (id: string) => (id === sheet.userId ? sheet : null),
    platformStaff: async () => [],
    async setPlatformRole(_id: string, role: string | null, act: PlatformAct) {
      if (answer === "saved") done.push(["role", role]) && acts.push(act);
      return answer;
    },
    async endLogins(id: string, act: PlatformAct) {
      done.push(["end", id]) && acts.push(act);
    },
    async lock(_id: string, act: PlatformAct) {
      if (answer === "saved") done.push(["lock", act.atS]) && acts.push(act);
      return answer === "saved" ? ("locked" as const) : answer;
    },
    async unlock(_id: string, key: string, act: PlatformAct) {
      done.push(["unlock", key]) && acts.push(act);
    },
  };
  return { ...deps, accountBook, done };
}

const asked = { actor: operator, userId: "lou" };
const codeOf = (result: { ok: boolean; error?: { code: string } }) => result.error?.code ?? null;

test("an account is looked for by its whole login, however it is typed", async () => {
  const deps = await accountDeps();
  expect(await findAccount({ actor: operator, login: " LOU@ecole.test " }, deps)).toEqual({
    ok: true,
    value: { userId: "lou" },
  });
  expect(codeOf(await findAccount({ actor: operator, login: "lou@" }, deps))).toBe("ACCOUNT_NOT_FOUND");
  expect(codeOf(await findAccount({ actor: operator, login: "  " }, deps))).toBe("FIELD_REQUIRED");
});

test("a role is given and withdrawn with a reason", async () => {
  const deps = await accountDeps();
  expect(codeOf(await setPlatformRole({ ...asked, role: "jury", reason: "" }, deps))).toBe("JURY_REASON_REQUIRED");
  expect((await setPlatformRole({ ...asked, role: "jury", reason: "Session de juin" }, deps)).ok).toBe(true);
  expect(deps.done).toEqual([["role", "jury"]]);
  expect(deps.acts).toMatchObject([{ act: "role-given", subject: "Lou Martin", before: "null", after: '"jury"' }]);
  const former = await accountDeps({ ...lou, platformRole: "jury" });
  expect((await setPlatformRole({ ...asked, role: null, reason: "Départ" }, former)).ok).toBe(true);
  expect(former.done).toEqual([["role", null]]);
  expect(former.acts).toMatchObject([{ act: "role-withdrawn", reason: "Départ" }]);
});

test("the last operator keeps the role and the account; a pupil gets no role", async () => {
  const last = await accountDeps({ ...lou, platformRole: "operator" }, "last-operator");
  expect(codeOf(await setPlatformRole({ ...asked, role: null, reason: "x" }, last))).toBe("LAST_OPERATOR");
  expect(codeOf(await lockAccount({ ...asked, reason: "x" }, last))).toBe("LAST_OPERATOR");
  expect([last.done, last.acts]).toEqual([[], []]);
  const child = await accountDeps({ ...lou, kind: "pupil" });
  expect(codeOf(await setPlatformRole({ ...asked, role: "jury", reason: "x" }, child))).toBe("PUPIL_CANNOT_BE_STAFF");
});

test("an account is closed with a reason, opened again with what wrong passwords closed; a pupil's name is in no act", async () => {
  const deps = await accountDeps({ ...lou, kind: "pupil" });
  deps.locked.set(loginKey(lou.login), NOW_MS / 1000 + 60);
  const shown = await showAccount(asked, deps);
  expect(shown.ok ? shown.value.refusedUntilS : null).toBe(NOW_MS / 1000 + 60);
  expect((await endLogins(asked, deps)).ok).toBe(true);
  expect((await lockAccount({ ...asked, reason: "Compte emprunté" }, deps)).ok).toBe(true);
  expect((await unlockAccount(asked, deps)).ok).toBe(true);
  expect(deps.done).toEqual([
    ["end", "lou"],
    ["lock", NOW_MS / 1000],
    ["unlock", loginKey(lou.login)],
  ]);
  expect(deps.acts.map(({ act, subject }) => `${act} ${subject}`)).toEqual([
    "logins-ended lou",
    "account-locked lou",
    "account-unlocked lou",
  ]);
});

test("an establishment's admin looks at no account of the platform", async () => {
  const deps = await accountDeps();
  const stranger = { actor: admin, userId: "lou" };
  expect(codeOf(await listPlatformStaff(stranger, deps))).toBe("OPERATOR_REQUIRED");
  expect(codeOf(await findAccount({ actor: admin, login: lou.login }, deps))).toBe("OPERATOR_REQUIRED");
  expect(codeOf(await showAccount(stranger, deps))).toBe("OPERATOR_REQUIRED");
  expect(codeOf(await lockAccount({ ...stranger, reason: "x" }, deps))).toBe("OPERATOR_REQUIRED");
  expect(codeOf(await setPlatformRole({ ...stranger, role: "operator", reason: "x" }, deps))).toBe("OPERATOR_REQUIRED");
});
