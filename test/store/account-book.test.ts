import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#worker/store/open-database.ts";
import { accountBook } from "#worker/store/repositories/account-book.ts";
import { user } from "#worker/store/schema/accounts.ts";
import { membership } from "#worker/store/schema/school.ts";
import { loginKey } from "#worker/usecases/account/login-limit.ts";
import { signIn } from "#worker/usecases/account/sign-in.ts";
import { showEstablishment } from "#worker/usecases/school/show-establishment.ts";
import { buildDeps } from "#worker/wiring/build-deps.ts";
import { anAct } from "./an-act.ts";
import { newAccount } from "./new-account.ts";

const book = accountBook(env.DB, "pepper");
const setRole = (id: string, platformRole: "operator" | "jury" | null) =>
  openDatabase(env.DB).update(user).set({ platformRole }).where(eq(user.id, id));

test("the last operator keeps the role and an open account, also when two give theirs up at once", async () => {
  const [first, second] = [await newAccount(), await newAccount()];
  await setRole(first, "operator");
  expect(await book.setPlatformRole(first, null, anAct())).toBe("last-operator");
  expect(await book.setPlatformRole(first, "jury", anAct())).toBe("last-operator");
  expect(await book.lock(first, anAct())).toBe("last-operator");
  expect(await book.setPlatformRole(second, "operator", anAct())).toBe("saved");
  const both = await Promise.all([first, second].map((id) => book.setPlatformRole(id, null, anAct())));
  expect(both.toSorted()).toEqual(["last-operator", "saved"]);
  await setRole(first, "operator");
  await setRole(second, "operator");
  expect(await book.lock(second, anAct())).toBe("locked");
  // A closed account gives no roles: the other one is the last now.
  expect(await book.setPlatformRole(first, null, anAct())).toBe("last-operator");
  expect(await book.setPlatformRole(second, null, anAct())).toBe("saved");
  expect(await book.setPlatformRole("nobody", null, anAct())).toBe("absent");
  await setRole(first, null);
});

test("an account is found by its whole login, and its page tells where it belongs and nothing secret", async () => {
  const id = await newAccount();
  expect(await book.find(`${id}@ecole.test`)).toBe(id);
  expect(await book.find(`${id}@ecole`)).toBeNull();
  expect(await book.sheet(id, 1000)).toEqual({
    userId: id,
    name: "Lou Martin",
    login: `${id}@ecole.test`,
    kind: "adult",
    platformRole: null,
    createdAtS: 0,
    lockedAtS: null,
    memberships: [],
    rolls: [],
    logins: 0,
    lastLoginAtS: null,
  });
  expect(await book.sheet("nobody", 1000)).toBeNull();
});

test("a closed account has no log-in: those that were open end, and its own password is told why", async () => {
  const deps = buildDeps(env);
  const [login, password] = ["fermee@ecole.test", "Un-mot-de-passe-long"];
  const made = await deps.accounts.signUpAdult({ email: login, name: "Ève Noir", password });
  if (made === null) throw new Error("no account");
  expect(await deps.accountStore.readActor(made.sessionToken, Date.now())).not.toBeNull();
  expect((await book.sheet(made.userId, Date.now()))?.logins).toBe(1);
  expect(await book.lock(made.userId, anAct())).toBe("locked");
  expect(await deps.accountStore.readActor(made.sessionToken, Date.now())).toBeNull();
  const refused = await signIn({ login, password }, deps);
  expect(refused.ok ? null : refused.error.code).toBe("ACCOUNT_LOCKED");
  const guessed = await signIn({ login, password: "autre" }, deps);
  expect(guessed.ok ? null : guessed.error.code).toBe("WRONG_LOGIN");
  expect(await book.sheet(made.userId, Date.now())).toMatchObject({ lockedAtS: 5, logins: 0 });
  await book.unlock(made.userId, loginKey(login), anAct());
  expect((await signIn({ login, password }, deps)).ok).toBe(true);
});

test("who works for an archived establishment is told so, and sees another one that is open first", async () => {
  const deps = buildDeps(env);
  const made = await deps.accounts.signUpAdult({
    ...{ email: "deux@ecole.test", name: "Ève Noir", password: "Un-mot-de-passe-long" },
  });
  if (made === null) throw new Error("no account");
  const { userId } = made;
  for (const [at, id] of ["closed", "open"].entries()) {
    const facts = { name: id, city: "", kind: "LYCEE" as const, timeZone: "Europe/Paris", contact: null };
    await deps.establishmentBook.open({ ...facts, id, uai: `075065${at}X`, createdAtS: 1 }, anAct());
    const row = { userId, establishmentId: id, role: "admin" as const, createdAtS: at };
    await openDatabase(env.DB).insert(membership).values(row);
  }
  const actor = async () => (await deps.accountStore.readActor(made.sessionToken, Date.now())) ?? { memberships: [] };
  expect((await actor()).memberships.map(({ establishmentId }) => establishmentId)).toEqual(["closed", "open"]);
  await deps.establishmentBook.archive("closed", 0, anAct());
  expect((await actor()).memberships.map(({ establishmentId }) => establishmentId)).toEqual(["open", "closed"]);
  const asked = { kind: "adult" as const, platformRoles: [], userId, memberships: (await actor()).memberships };
  expect(await showEstablishment({ actor: asked, establishmentId: "closed" }, deps)).toEqual({
    ok: false,
    error: { code: "SPACE_ARCHIVED" },
  });
});
