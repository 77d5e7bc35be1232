import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#worker/store/open-database.ts";
import { accountBook } from "#worker/store/repositories/account-book.ts";
import { bankStore } from "#worker/store/repositories/bank.ts";
import { bankVersions } from "#worker/store/repositories/bank-versions.ts";
import { calendarStore } from "#worker/store/repositories/calendar.ts";
import { establishmentBook } from "#worker/store/repositories/establishment-book.ts";
import { juryStore } from "#worker/store/repositories/jury.ts";
import { retentionStore } from "#worker/store/repositories/retention.ts";
import { settingStore } from "#worker/store/repositories/setting.ts";
import { teamStore } from "#worker/store/repositories/team.ts";
import { platformAct } from "#worker/store/schema/jury.ts";
import type { PlatformAct } from "#worker/usecases/act-ports.ts";
import { finalised, now } from "./a-judged-session.ts";
import { anAct, refusedAct } from "./an-act.ts";
import { anItem } from "./an-item.ts";
import { newAccount } from "./new-account.ts";

// An act of the platform's staff is one transaction: neither its line without its change, nor the change without its line.

const clock = { nowMs: () => 10_000 };
const facts = {
  name: "Lycée Louis-le-Grand",
  city: "Paris",
  kind: "LYCEE" as const,
  timeZone: "Europe/Paris",
  contact: null,
};

const isKept = async ({ id }: PlatformAct) =>
  (await openDatabase(env.DB).select().from(platformAct).where(eq(platformAct.id, id))).length === 1;

/** The change is asked for with an act that D1 refuses: it throws, and what can be read is what was. */
async function leavesNothing(change: (act: PlatformAct) => Promise<unknown>, read: () => Promise<unknown>) {
  const before = await read();
  const act = refusedAct();
  await expect(change(act)).rejects.toThrow("FOREIGN KEY");
  expect(await read()).toEqual(before);
  expect(await isKept(act)).toBe(false);
}

test("establishments: opened, corrected, archived and reopened with their act, or not at all", async () => {
  const book = establishmentBook(env.DB);
  const louis = { ...facts, id: "louis", uai: "0750655E", createdAtS: 5 };
  await leavesNothing(
    (act) => book.open(louis, act),
    () => book.sheet("louis"),
  );
  expect(await book.open(louis, anAct())).toBe("opened");
  const [taken, absent, running] = [anAct(), anAct(), anAct()];
  expect(await book.open({ ...louis, id: "again" }, taken)).toBe("taken");
  expect(await book.edit("nobody", { ...facts, uai: "0750654D" }, absent)).toBe("absent");
  const read = () => book.sheet("louis");
  await leavesNothing((act) => book.edit("louis", { ...facts, uai: "0750655E", city: "Lyon" }, act), read);
  await leavesNothing((act) => book.archive("louis", 0, act), read);
  expect(await book.archive("louis", 0, anAct())).toBe("archived");
  await leavesNothing((act) => book.reopen("louis", act), read);
  // Archived already: safe to repeat, and no second line.
  expect(await book.archive("louis", 0, running)).toBe("archived");
  expect(await Promise.all([taken, absent, running].map(isKept))).toEqual([false, false, false]);
});

test("accounts: a role, log-ins, closing and opening go with their act, or not at all", async () => {
  const book = accountBook(env.DB, "pepper");
  const userId = await newAccount();
  await env.DB.prepare(
    "insert into auth_session (id, token, user_id, expires_at, created_at, updated_at) values (?1, ?1, ?1, 99999999999, 0, 0)",
  )
    .bind(userId)
    .run();
  const read = () => book.sheet(userId, 5000);
  await leavesNothing((act) => book.setPlatformRole(userId, "operator", act), read);
  await leavesNothing((act) => book.endLogins(userId, act), read);
  await leavesNothing((act) => book.lock(userId, act), read);
  expect(await book.setPlatformRole(userId, "operator", anAct())).toBe("saved");
  expect(await read()).toMatchObject({ platformRole: "operator", logins: 1 });
  const [last, locked, absent] = [anAct(), anAct(), anAct()];
  expect(await book.setPlatformRole(userId, null, last)).toBe("last-operator");
  expect(await book.lock(userId, locked)).toBe("last-operator");
  expect(await book.lock("nobody", absent)).toBe("absent");
  expect(await Promise.all([last, locked, absent].map(isKept))).toEqual([false, false, false]);
  const other = await newAccount();
  expect(await book.setPlatformRole(other, "operator", anAct())).toBe("saved");
  // The pages that were opened with the role end with it.
  expect(await book.setPlatformRole(userId, "jury", anAct())).toBe("saved");
  expect(await read()).toMatchObject({ platformRole: "jury", logins: 0 });
  expect(await book.lock(userId, anAct())).toBe("locked");
  await leavesNothing((act) => book.unlock(userId, "login", act), read);
});

test("versions of the bank: published, activated, put away and taken out again with their act, or not at all", async () => {
  const [bank, versions] = [bankStore(env.DB, clock), bankVersions(env.DB)];
  const first = { id: "v1", checksum: "v1", items: [anItem("1.1-a-01-a")], files: [] };
  const read = () => versions.list();
  await leavesNothing((act) => bank.publish(first, act), read);
  const again = anAct();
  expect(await bank.publish(first, anAct())).toBe("published");
  expect(await bank.publish({ ...first, id: "v2" }, again)).toBe("known");
  await leavesNothing((act) => bank.activate("v1", 5, act), read);
  await leavesNothing((act) => versions.archive("v1", act), read);
  await bank.activate("v1", 5, anAct());
  const [active, draft] = [anAct(), anAct()];
  expect(await versions.archive("v1", active)).toBe("active");
  await versions.restore("v1", draft);
  expect(await Promise.all([again, active, draft].map(isKept))).toEqual([false, false, false]);
});

test("calendar, delay, periods and invitations are set with their act, or not at all", async () => {
  const [calendar, settings] = [calendarStore(env.DB), settingStore(env.DB)];
  const window = {
    kind: "PRO" as const,
    opensOn: "2027-01-15",
    closesOn: "2027-01-20",
    createdBy: "op",
    createdAtS: 1,
  };
  const list = () => calendar.list();
  await leavesNothing((act) => calendar.add({ ...window, id: "w" }, act), list);
  await calendar.add({ ...window, id: "w" }, anAct());
  await leavesNothing((act) => calendar.remove("w", act), list);
  await calendar.remove("w", anAct());
  const gone = anAct();
  await calendar.remove("w", gone);
  expect(await isKept(gone)).toBe(false);
  await leavesNothing((act) => settings.setPublicationDelayS(60, act), settings.publicationDelayS);
  const retention = retentionStore(env.DB);
  await leavesNothing((act) => retention.setPeriod("login-traces", 20, act), retention.periods);
  await establishmentBook(env.DB).open({ ...facts, id: "henri", uai: "0750654D", createdAtS: 5 }, anAct());
  const team = teamStore(env.DB);
  const asked = { establishmentId: "henri", role: "admin" as const, invitedBy: "op", createdAtS: 1 };
  const two = ["a", "b"].map((id) => ({ ...asked, id, email: `${id}@ecole.test`, tokenHash: id }));
  await leavesNothing(
    (act) => team.invite(two, act),
    () => team.invitations("henri"),
  );
});

test("the jury's decision goes with its act, or not at all", async () => {
  const { number, candidateIds } = await finalised();
  const [candidateId = ""] = candidateIds;
  const store = juryStore(env.DB);
  const { revision } = await now(number);
  const changes = [{ kind: "judge" as const, candidateId, verdict: "cancelled" as const }];
  const read = async () => [await store.session(number), await store.tests(number)];
  await leavesNothing((act) => store.apply({ sessionNumber: number, revision, changes, act }), read);
  const [late, done] = [anAct({ sessionNumber: number }), anAct({ sessionNumber: number })];
  expect(await store.apply({ sessionNumber: number, revision: revision + 1, changes, act: late })).toBe("outdated");
  expect(await store.apply({ sessionNumber: number, revision, changes, act: done })).toBe("done");
  expect([await isKept(late), await isKept(done)]).toEqual([false, true]);
});
