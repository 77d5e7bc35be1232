import { expect, test } from "vitest";
import type { EstablishmentBook, EstablishmentSheet } from "#worker/usecases/establishment-ports.ts";
import {
  addEstablishment,
  archiveEstablishment,
  editEstablishment,
  inviteAdmins,
  reopenEstablishment,
} from "#worker/usecases/platform/keep-establishment.ts";
import { memoryTeam } from "../memory/memory-team.ts";
import { admin, NOW_MS } from "../memory/staff-deps.ts";
import { operator, operatorDeps } from "./operator-deps.ts";

const typed = {
  uai: "0750655E",
  name: "Lycée Louis-le-Grand",
  city: "Paris",
  kind: "LYCEE" as const,
  timeZone: "",
  contact: "",
};
const nowS = NOW_MS / 1000;

/** One establishment at most: what the real book does with many, its own test says. */
async function bookDeps(pupils = 0) {
  const deps = await operatorDeps();
  const { acts } = deps;
  let sheet: EstablishmentSheet | null = null;
  const asked: unknown[] = [];
  const counts = { admins: [], members: 0, invited: [], pupils };
  const sessions = { planned: 0, begun: 0, finalised: 0, published: 0 };
  const establishmentBook: EstablishmentBook = {
    list: async () => ({ lines: [], total: 0 }),
    sheet: async (id) => (sheet?.id === id ? sheet : null),
    async open(fresh, act) {
      if (sheet?.uai === fresh.uai) return "taken";
      sheet = { ...fresh, ...counts, sessions, archivedAtS: null };
      acts.push(act);
      return "opened";
    },
    async edit(_id, facts, act) {
      acts.push(act);
      if (sheet !== null) sheet = { ...sheet, ...facts };
      return "saved";
    },
    async archive(_id, runningSinceS, act) {
      acts.push(act);
      asked.push(runningSinceS);
      if (sheet !== null) sheet = { ...sheet, archivedAtS: act.atS };
      return "archived";
    },
    async reopen(_id, act) {
      acts.push(act);
      if (sheet !== null) sheet = { ...sheet, archivedAtS: null };
      return "reopened";
    },
  };
  const mails: { to: string; text: string }[] = [];
  const mailer = { send: async (mail: (typeof mails)[number]) => void mails.push(mail) };
  return { ...deps, team: memoryTeam(acts).team, establishmentBook, mailer, mails, asked };
}

async function opened(pupils = 0) {
  const deps = await bookDeps(pupils);
  const added = await addEstablishment({ actor: operator, typed, addresses: "a@ecole.test", locale: "fr" }, deps);
  if (!added.ok) throw new Error("not opened");
  return { deps, id: added.value.establishmentId };
}

test("an operator opens an establishment: its first admins are asked by mail, and the act is kept", async () => {
  const { deps, id } = await opened();
  expect(deps.mails.map(({ to }) => to)).toEqual(["a@ecole.test"]);
  expect(deps.mails[0]?.text).toContain("Inès Ferrand vous invite dans l’équipe de Lycée Louis-le-Grand");
  expect(deps.acts).toMatchObject([
    {
      act: "establishment-opened",
      by: "op",
      byName: "Inès Ferrand",
      subject: "0750655E Lycée Louis-le-Grand",
      atS: nowS,
    },
    { act: "admins-invited", subject: "0750655E Lycée Louis-le-Grand", after: '{"sent":1}' },
  ]);
  const again = await addEstablishment({ actor: operator, typed, addresses: "a@ecole.test", locale: "fr" }, deps);
  expect(again).toEqual({ ok: false, error: [{ code: "UAI_TAKEN", meta: { field: "uai" } }] });
  expect(
    await inviteAdmins({ actor: operator, establishmentId: id, addresses: "b@ecole.test", locale: "fr" }, deps),
  ).toEqual({ ok: true, value: { sent: 1, already: 0 } });
  expect(deps.acts.map(({ act }) => act)).toEqual(["establishment-opened", "admins-invited", "admins-invited"]);
});

test("what is wrong with an establishment and with its addresses is told together, and nothing is written", async () => {
  const deps = await bookDeps();
  const wrong = { actor: operator, typed: { ...typed, uai: "0750655A" }, addresses: "nobody", locale: "fr" as const };
  const refused = await addEstablishment(wrong, deps);
  expect(refused.ok ? [] : refused.error.map(({ code }) => code)).toEqual(["UAI_INVALID", "EMAILS_INVALID"]);
  expect([deps.mails, deps.acts]).toEqual([[], []]);
});

test("a correction keeps what stood before and after; one that changes nothing leaves no act", async () => {
  const { deps, id } = await opened();
  const asked = { actor: operator, establishmentId: id };
  expect((await editEstablishment({ ...asked, typed }, deps)).ok).toBe(true);
  expect(deps.acts).toHaveLength(2);
  expect((await editEstablishment({ ...asked, typed: { ...typed, city: "Lyon" } }, deps)).ok).toBe(true);
  expect(deps.acts[2]).toMatchObject({
    act: "establishment-edited",
    before: '{"city":"Paris"}',
    after: '{"city":"Lyon"}',
  });
});

test("an establishment with pupils keeps a kind that has a roll", async () => {
  const { deps, id } = await opened(3);
  const refused = await editEstablishment(
    { actor: operator, establishmentId: id, typed: { ...typed, kind: "SUP" } },
    deps,
  );
  expect(refused).toEqual({ ok: false, error: [{ code: "KIND_HAS_PUPILS", meta: { field: "kind", count: 3 } }] });
});

test("archiving asks for a reason, looks at the sessions of the last day, and is undone by reopening", async () => {
  const { deps, id } = await opened();
  const asked = { actor: operator, establishmentId: id };
  const bare = await archiveEstablishment({ ...asked, reason: "  " }, deps);
  expect(bare.ok ? null : bare.error.code).toBe("JURY_REASON_REQUIRED");
  expect((await archiveEstablishment({ ...asked, reason: "Fermé en juin" }, deps)).ok).toBe(true);
  expect(deps.asked).toEqual([nowS - 86_400]);
  const late = await inviteAdmins({ ...asked, addresses: "b@ecole.test", locale: "fr" }, deps);
  expect(late.ok ? null : late.error.code).toBe("ESTABLISHMENT_ARCHIVED");
  expect((await reopenEstablishment(asked, deps)).ok).toBe(true);
  expect(deps.acts.slice(2).map(({ act, reason }) => [act, reason])).toEqual([
    ["establishment-archived", "Fermé en juin"],
    ["establishment-reopened", null],
  ]);
});

test("an establishment's own admin opens, corrects and archives none", async () => {
  const deps = await bookDeps();
  const refused = { code: "OPERATOR_REQUIRED" };
  const added = await addEstablishment({ actor: admin, typed, addresses: "a@ecole.test", locale: "fr" }, deps);
  expect(added).toEqual({ ok: false, error: [refused] });
  const asked = { actor: admin, establishmentId: "school" };
  expect(await editEstablishment({ ...asked, typed }, deps)).toEqual({ ok: false, error: [refused] });
  expect(await archiveEstablishment({ ...asked, reason: "x" }, deps)).toEqual({ ok: false, error: refused });
  expect(await reopenEstablishment(asked, deps)).toEqual({ ok: false, error: refused });
});
