import { env } from "cloudflare:workers";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#worker/store/open-database.ts";
import { establishmentStore } from "#worker/store/repositories/establishment.ts";
import { establishmentBook } from "#worker/store/repositories/establishment-book.ts";
import { membership } from "#worker/store/schema/school.ts";
import { certificationSession } from "#worker/store/schema/sessions.ts";
import { aSession } from "./a-session.ts";
import { anAct } from "./an-act.ts";
import { newAccount } from "./new-account.ts";

const DAY_S = 86_400;
const fresh = {
  id: "louis",
  uai: "0750655E",
  name: "Lycée Louis-le-Grand",
  city: "Paris",
  kind: "LYCEE" as const,
  timeZone: "Europe/Paris",
  contact: null,
  createdAtS: 5,
};
const all = { words: [], kind: null, isArchived: false, offset: 0, limit: 50 };
const book = establishmentBook(env.DB);

test("an establishment is opened once for its UAI, found by its words, corrected", async () => {
  expect(await book.open(fresh, anAct())).toBe("opened");
  expect(await book.open({ ...fresh, id: "again" }, anAct())).toBe("taken");
  expect(await book.open({ ...fresh, id: "henri", uai: "0750654D", name: "Lycée Henri-IV" }, anAct())).toBe("opened");
  const names = async (words: string[]) => (await book.list({ ...all, words })).lines.map(({ name }) => name);
  expect(await names(["lycee", "paris"])).toEqual(["Lycée Henri-IV", "Lycée Louis-le-Grand"]);
  expect(await names(["louislegrand"])).toEqual(["Lycée Louis-le-Grand"]);
  expect(await names(["0750654d"])).toEqual(["Lycée Henri-IV"]);
  expect(await names(["henri", "lyon"])).toEqual([]);
  expect(await book.list({ ...all, words: ["lycee"], limit: 1, offset: 1 })).toMatchObject({
    total: 2,
    lines: [{ id: "louis", admins: 0, archivedAtS: null }],
  });
  expect((await book.list({ ...all, kind: "AGRI" })).total).toBe(0);
  const { id, createdAtS, ...facts } = fresh;
  expect(await book.edit(id, { ...facts, uai: "0750654D" }, anAct())).toBe("taken");
  expect(await book.edit("nobody", facts, anAct())).toBe("absent");
  expect(await book.edit(id, { ...facts, city: "Lyon" }, anAct())).toBe("saved");
  expect(await names(["louis", "lyon"])).toEqual(["Lycée Louis-le-Grand"]);
  expect(await book.sheet(id)).toMatchObject({ city: "Lyon", createdAtS, admins: [], members: 0, pupils: 0 });
});

test("its page counts its people and its sessions by how far they are", async () => {
  const { school, session } = await aSession();
  const userId = await newAccount();
  await openDatabase(env.DB)
    .insert(membership)
    .values({ userId, establishmentId: school, role: "admin", createdAtS: 1 });
  expect(await book.sheet(school)).toMatchObject({
    admins: [{ userId, name: "Lou Martin" }],
    members: 1,
    sessions: { planned: 1, begun: 0, finalised: 0, published: 0 },
  });
  await set(session.number, { firstStartedAtS: 100 });
  expect((await book.sheet(school))?.sessions).toEqual({ planned: 0, begun: 1, finalised: 0, published: 0 });
  await set(session.number, { finalisedAtS: 200, publishedAtS: 300 });
  expect((await book.sheet(school))?.sessions).toEqual({ planned: 0, begun: 0, finalised: 0, published: 1 });
  expect(await book.sheet("nobody")).toBeNull();
});

test("an establishment is not archived while a session that began in the last day is not finalised", async () => {
  const { school, session } = await aSession();
  const nowS = 10 * DAY_S;
  await set(session.number, { firstStartedAtS: nowS - DAY_S + 1 });
  expect(await book.archive(school, nowS - DAY_S, anAct({ atS: nowS }))).toBe("running");
  await set(session.number, { firstStartedAtS: nowS - DAY_S });
  expect(await book.archive(school, nowS - DAY_S, anAct({ atS: nowS }))).toBe("archived");
  expect(await book.archive(school, nowS - DAY_S, anAct({ atS: nowS + 5 }))).toBe("archived");
  expect((await book.sheet(school))?.archivedAtS).toBe(nowS);
  expect(await establishmentStore(env.DB).find(school)).toBe("archived");
  expect((await book.list({ ...all, isArchived: true })).lines.map(({ id }) => id)).toContain(school);
  expect(await book.archive("nobody", 0, anAct())).toBe("absent");
  expect(await book.reopen(school, anAct())).toBe("reopened");
  expect(await establishmentStore(env.DB).find(school)).toMatchObject({ id: school });
  expect(await book.reopen("nobody", anAct())).toBe("absent");
});

async function set(number: number, values: Partial<typeof certificationSession.$inferInsert>) {
  await openDatabase(env.DB).update(certificationSession).set(values).where(eq(certificationSession.number, number));
}
