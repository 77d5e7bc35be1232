import { expect, test } from "vitest";
import { acceptInvitation } from "#worker/usecases/account/accept-invitation.ts";
import { openInvitation } from "#worker/usecases/account/open-invitation.ts";
import { changeRole } from "#worker/usecases/school/change-role.ts";
import { inviteMembers } from "#worker/usecases/school/invite-members.ts";
import { readAddresses } from "#worker/usecases/school/read-addresses.ts";
import { removeMember } from "#worker/usecases/school/remove-member.ts";
import { showTeam } from "#worker/usecases/school/show-team.ts";
import { withdrawInvitation } from "#worker/usecases/school/withdraw-invitation.ts";
import { memoryTeam } from "../memory/memory-team.ts";
import { admin, member, NOW_MS, pupil, staffDeps, stranger } from "../memory/staff-deps.ts";

async function teamDeps() {
  const staff = await staffDeps();
  const sent: { to: string; subject: string; text: string }[] = [];
  const { team, people } = memoryTeam();
  let failures = 0;
  const deps = {
    ...staff,
    team,
    people,
    sent,
    mailer: { send: async (mail: (typeof sent)[number]) => void sent.push(mail) },
    attempts: {
      read: async () => ({ failures, lockedUntilS: failures >= 100 ? 1 : null }),
      async recordFailure() {
        failures += 1;
        return { failures, lockedUntilS: null };
      },
      locked: async () => new Map(),
      clear: async () => {},
    },
    files: {
      ...staff.files,
      digest: async (bytes: Uint8Array) => `digest of ${new TextDecoder().decode(bytes)}`,
    },
  };
  return deps;
}

type TeamDeps = Awaited<ReturnType<typeof teamDeps>>;
const here = { establishmentId: "school" };
const invite = (deps: TeamDeps, addresses: string, role: "member" | "admin" = "member", actor = admin) =>
  inviteMembers({ ...here, actor, addresses, role, locale: "fr" }, deps);

function tokenOf(mail: { text: string } | undefined): string {
  return /\/invitation\/equipe\?jeton=([0-9a-f]{64})$/m.exec(mail?.text ?? "")?.[1] ?? "";
}

test("each address gets its own link, in words that say who invites where; who is in the team gets none", async () => {
  const deps = await teamDeps();
  expect(await invite(deps, "Karim@Ecole.test\nines@ecole.test; karim@ecole.test")).toEqual({
    ok: true,
    value: { sent: 2, already: 0 },
  });
  expect(deps.sent.map(({ to }) => to)).toEqual(["karim@ecole.test", "ines@ecole.test"]);
  expect(deps.sent[0]?.subject).toBe("Vigie : rejoindre l’équipe de Collège Jeanne-Barret");
  expect(deps.sent[0]?.text).toContain("Nadège Roussel");
  expect(new Set(deps.sent.map(tokenOf)).size).toBe(2);
  deps.people.set("karim", { name: "Karim", email: "karim@ecole.test" });
  const joined = { ...stranger, userId: "karim" };
  expect((await acceptInvitation({ actor: joined, token: tokenOf(deps.sent[0]) }, deps)).ok).toBe(true);
  expect(await invite(deps, "karim@ecole.test")).toEqual({ ok: true, value: { sent: 0, already: 1 } });
});

test("a link opens for 14 days, once, never after it was withdrawn or sent again, and to no pupil", async () => {
  const deps = await teamDeps();
  await invite(deps, "karim@ecole.test");
  const token = tokenOf(deps.sent[0]);
  const at = (nowMs: number) => ({ ...deps, clock: { nowMs: () => nowMs } });
  const sentAtMs = Math.floor(NOW_MS / 1000) * 1000;
  expect(await openInvitation(token, at(sentAtMs + 14 * 86_400_000))).toMatchObject({ email: "karim@ecole.test" });
  expect(await openInvitation(token, at(sentAtMs + 14 * 86_400_000 + 1))).toBeNull();
  expect(await openInvitation(`${token}0`, deps)).toBeNull();
  expect(await acceptInvitation({ actor: pupil, token }, deps)).toEqual({
    ok: false,
    error: { code: "PUPIL_CANNOT_BE_STAFF" },
  });
  await invite(deps, "karim@ecole.test", "admin");
  expect(await openInvitation(token, deps)).toBeNull();
  const renewed = tokenOf(deps.sent[1]);
  expect(await acceptInvitation({ actor: stranger, token: renewed }, deps)).toEqual({
    ok: true,
    value: { establishmentId: "school" },
  });
  const over = { ok: false, error: { code: "INVITATION_OVER" } };
  expect(await acceptInvitation({ actor: stranger, token: renewed }, deps)).toEqual(over);
  await invite(deps, "ines@ecole.test");
  const shown = await showTeam({ ...here, actor: admin }, deps);
  const invitationId = shown.ok ? (shown.value.invitations[0]?.id ?? "") : "";
  await withdrawInvitation({ ...here, actor: admin, invitationId }, deps);
  expect(await acceptInvitation({ actor: stranger, token: tokenOf(deps.sent[2]) }, deps)).toEqual(over);
});

test("only admins manage; members see who works there; others nothing", async () => {
  const deps = await teamDeps();
  await invite(deps, "karim@ecole.test");
  const refused = (code: string) => ({ ok: false, error: { code } });
  expect(await invite(deps, "x@ecole.test", "member", member)).toEqual(refused("ADMIN_REQUIRED"));
  const change = { ...here, userId: "karim", role: "admin" as const };
  expect(await changeRole({ ...change, actor: member }, deps)).toEqual(refused("ADMIN_REQUIRED"));
  expect(await changeRole({ ...change, actor: admin }, deps)).toEqual(refused("MEMBER_NOT_FOUND"));
  expect(await removeMember({ ...here, actor: member, userId: "staff" }, deps)).toEqual(refused("ADMIN_REQUIRED"));
  const seen = await showTeam({ ...here, actor: member }, deps);
  expect(seen).toEqual({ ok: true, value: { members: [], invitations: [], mayManage: false } });
  expect(await showTeam({ ...here, actor: stranger }, deps)).toEqual(refused("NOT_A_MEMBER"));
});

test("a member may leave; the last admin may not", async () => {
  const deps = await teamDeps();
  await invite(deps, "boss@ecole.test", "admin");
  await invite(deps, "karim@ecole.test");
  await acceptInvitation({ actor: admin, token: tokenOf(deps.sent[0]) }, deps);
  await acceptInvitation({ actor: member, token: tokenOf(deps.sent[1]) }, deps);
  expect(await removeMember({ ...here, actor: admin, userId: "staff" }, deps)).toEqual({
    ok: false,
    error: { code: "LAST_ADMIN" },
  });
  expect(await changeRole({ ...here, actor: admin, userId: "staff", role: "member" }, deps)).toEqual({
    ok: false,
    error: { code: "LAST_ADMIN" },
  });
  expect(await removeMember({ ...here, actor: member, userId: "member" }, deps)).toEqual({ ok: true, value: null });
});

test.each([
  ["", "FIELD_REQUIRED"],
  [" \n ; ", "FIELD_REQUIRED"],
  ["karim", "EMAILS_INVALID"],
  ["a@b.fr, karim@ecole", "EMAILS_INVALID"],
  ["eleve@pupil.invalid", "EMAILS_INVALID"],
  [Array.from({ length: 21 }, (_, at) => `a${at}@ecole.fr`).join("\n"), "EMAILS_TOO_MANY"],
])("addresses typed %j are refused with %s", (typed, code) => {
  const read = readAddresses(typed);
  expect(read.ok ? read.value : read.error.code).toBe(code);
});

test("the hundredth address of an hour is the last", async () => {
  const deps = await teamDeps();
  const twenty = (from: number) => Array.from({ length: 20 }, (_, at) => `a${from + at}@ecole.fr`).join(" ");
  for (let round = 0; round < 5; round += 1) expect((await invite(deps, twenty(round * 20))).ok).toBe(true);
  expect(await invite(deps, "one@ecole.fr")).toEqual({ ok: false, error: { code: "TOO_MANY_INVITATIONS" } });
  expect(deps.sent).toHaveLength(100);
});
