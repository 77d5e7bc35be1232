import { expect, test } from "vitest";
import { enrolled } from "#test/store/contracts/samples.ts";
import { linkPupil } from "#worker/usecases/account/link-pupil.ts";
import type { OpenIdPerson, OpenIdProvider } from "#worker/usecases/openid-ports.ts";
import { unlinkOpenId } from "#worker/usecases/school/unlink-open-id.ts";
import { noOpenId } from "../memory/memory-open-ids.ts";
import { member, NOW_MS, pupil, staffDeps, stranger } from "../memory/staff-deps.ts";

const INE = "000000001AA";
/** As `samples.ts` enrols: Nour AÏT-KACI, born 2012-11-03. */
const NOUR: OpenIdPerson = {
  subject: "nour",
  ine: INE,
  firstName: "Nour",
  lastName: "Aït Kaci",
  birthdate: "2012-11-03",
  uais: [],
};

async function aSchool(provider: Partial<OpenIdProvider> = {}) {
  const deps = await staffDeps();
  const providers = () => [{ id: "ent", label: "ENT du Nord", establishments: ["school"], ...provider }];
  const [nour] = await enrolled(deps, [{ nationalStudentId: INE }]);
  if (nour === undefined) throw new Error("nobody was enrolled");
  return { deps: { ...deps, openId: { ...noOpenId, providers } }, nour };
}

type Deps = Awaited<ReturnType<typeof aSchool>>["deps"];
const come = (deps: Deps, person: Partial<OpenIdPerson> = {}) =>
  linkPupil({ providerId: "ent", person: { ...NOUR, ...person } }, deps);
const refusal = (code: string) => ({ ok: false, error: { code } });

test("a pupil found by INE is linked to their account, and comes straight in afterwards whatever the claims say", async () => {
  const { deps, nour } = await aSchool();
  expect(await come(deps)).toEqual({ ok: true, value: nour.userId });
  expect(await deps.openIdLinks.ofPupil("school", nour.id)).toEqual([{ providerId: "ent", linkedAtS: NOW_MS / 1000 }]);
  expect(await come(deps, { ine: null, firstName: null, lastName: null })).toEqual({ ok: true, value: nour.userId });
});

test("without an INE, name and birth date are enough; without either, the provider told too little", async () => {
  const { deps, nour } = await aSchool();
  expect(await come(deps, { ine: null, birthdate: null })).toEqual(refusal("OPENID_TOO_LITTLE"));
  expect(await come(deps, { ine: null })).toEqual({ ok: true, value: nour.userId });
});

test("nobody matches", async () => {
  const { deps } = await aSchool();
  expect(await come(deps, { ine: null, lastName: "Inconnue" })).toEqual(refusal("OPENID_NOBODY"));
  expect(deps.tables.openIds.size).toBe(0);
});

test("two pupils match: neither is linked", async () => {
  const { deps } = await aSchool();
  await enrolled(deps, [{ nationalStudentId: "000000002AA" }]);
  expect(await come(deps, { ine: null })).toEqual(refusal("OPENID_SEVERAL"));
  expect(deps.tables.openIds.size).toBe(0);
});

test("a pupil who is linked to another account of the same ENT stays linked to that one", async () => {
  const { deps, nour } = await aSchool();
  await come(deps);
  expect(await come(deps, { subject: "an impostor" })).toEqual(refusal("OPENID_ALREADY_LINKED"));
  expect(await come(deps)).toEqual({ ok: true, value: nour.userId });
});

test("an account of staff is opened by no ENT, neither at the first visit nor once linked", async () => {
  const { deps, nour } = await aSchool();
  deps.tables.staff.add(nour.userId ?? "");
  expect(await come(deps)).toEqual(refusal("OPENID_STAFF"));
  deps.tables.staff.clear();
  await come(deps);
  deps.tables.staff.add(nour.userId ?? "");
  expect(await come(deps)).toEqual(refusal("OPENID_STAFF"));
});

test("a pupil who left the roll and a school that left Vigie are told apart, linked or not", async () => {
  const { deps, nour } = await aSchool();
  const row = deps.tables.pupils.find(({ id }) => id === nour.id);
  if (row === undefined) throw new Error("the pupil is gone");
  row.disabled = true;
  expect(await come(deps)).toEqual(refusal("OPENID_PUPIL_DISABLED"));
  row.disabled = false;
  await come(deps);
  row.disabled = true;
  expect(await come(deps)).toEqual(refusal("OPENID_PUPIL_DISABLED"));
  deps.tables.archived.add("school");
  expect(await come(deps)).toEqual(refusal("OPENID_ARCHIVED"));
});

test("who changed schools follows to the line and the account of the new roll", async () => {
  const { deps, nour } = await aSchool({ establishments: "all" });
  await come(deps);
  const old = deps.tables.pupils.find(({ id }) => id === nour.id);
  if (old === undefined) throw new Error("the pupil is gone");
  old.disabled = true;
  deps.tables.pupils.push({ ...old, id: "new", userId: "new-account", establishmentId: "other", disabled: false });
  deps.tables.accounts.set("new-account", { username: "nour.new0311", login: "none" });
  expect(await come(deps)).toEqual({ ok: true, value: "new-account" });
  expect(await come(deps)).toEqual({ ok: true, value: "new-account" });
});

test("a provider opens only the establishments that it serves", async () => {
  const { deps } = await aSchool({ establishments: ["other"] });
  expect(await come(deps)).toEqual(refusal("OPENID_NOBODY"));
  expect(await come(deps, { uais: ["school"] })).toEqual(refusal("OPENID_OTHER_SCHOOL"));
  const everywhere = await aSchool({ establishments: "all" });
  expect(await come(everywhere.deps, { uais: ["other"] })).toEqual(refusal("OPENID_NOBODY"));
  expect(await come(everywhere.deps, { uais: ["school"] })).toMatchObject({ ok: true });
});

test("a school that the provider serves no more closes the door to those linked before", async () => {
  const { deps } = await aSchool();
  await come(deps);
  const openId = { ...deps.openId, providers: () => [{ id: "ent", label: "ENT", establishments: ["other"] }] };
  expect(await come({ ...deps, openId })).toEqual(refusal("OPENID_OTHER_SCHOOL"));
});

test("a pupil who never had an account gets one, with a username like everybody's", async () => {
  const { deps, nour } = await aSchool();
  const row = deps.tables.pupils.find(({ id }) => id === nour.id);
  if (row === undefined) throw new Error("the pupil is gone");
  row.userId = null;
  const linked = await come(deps);
  expect(linked).toEqual({ ok: true, value: row.userId });
  expect(deps.tables.accounts.get(row.userId ?? "")).toEqual({ username: "nour.aitkaci0311", login: "none" });
});

test("an unknown provider opens nothing", async () => {
  const { deps } = await aSchool();
  expect(await linkPupil({ providerId: "other", person: NOUR }, deps)).toEqual(refusal("OPENID_UNKNOWN"));
});

test("staff of the school take a link away, once; a pupil and another school's staff do not", async () => {
  const { deps, nour } = await aSchool();
  await come(deps);
  const asked = { establishmentId: "school", pupilId: nour.id };
  expect(await unlinkOpenId({ ...asked, actor: stranger }, deps)).toEqual(refusal("NOT_A_MEMBER"));
  expect(await unlinkOpenId({ ...asked, actor: pupil }, deps)).toEqual(refusal("PUPIL_CANNOT_BE_STAFF"));
  expect(await unlinkOpenId({ ...asked, actor: member }, deps)).toEqual({ ok: true, value: null });
  expect(await unlinkOpenId({ ...asked, actor: member }, deps)).toEqual(refusal("OPENID_NOT_LINKED"));
  expect(await come(deps, { subject: "the right one" })).toEqual({ ok: true, value: nour.userId });
});
