import { expect, test } from "vitest";
import { may, type PlatformAction, type StaffAction } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";

const actor = (changes: Partial<Actor> = {}): Actor => ({
  userId: "u1",
  kind: "adult",
  platformRoles: [],
  memberships: [],
  ...changes,
});
const member = actor({ memberships: [{ establishmentId: "e1", role: "member" }] });
const admin = actor({ memberships: [{ establishmentId: "e1", role: "admin" }] });
const HERE = { establishmentId: "e1" };
const MEMBER_ACTIONS: StaffAction[] = [
  "session.plan",
  "session.read",
  "session.enrol",
  "session.finalise",
  "document.print",
  "roll.read",
  "result.read",
  "pupil.help",
  "path.give",
];
const ADMIN_ACTIONS: StaffAction[] = ["roll.import", "result.export", "journal.export", "team.manage", "token.manage"];

test.each(MEMBER_ACTIONS)("%s: a member and an admin may, a stranger may not", (action) => {
  expect(may(member, action, HERE)).toBe(true);
  expect(may(admin, action, HERE)).toBe(true);
  expect(may(actor(), action, HERE)).toEqual({ refused: "NOT_A_MEMBER" });
});

test.each(ADMIN_ACTIONS)("%s: an admin may, a member may not", (action) => {
  expect(may(admin, action, HERE)).toBe(true);
  expect(may(member, action, HERE)).toEqual({ refused: "ADMIN_REQUIRED" });
});

test("an admin of one establishment is nobody in another", () => {
  expect(may(admin, "session.read", { establishmentId: "e2" })).toEqual({ refused: "NOT_A_MEMBER" });
});

test("admin here and member there: the role of the place counts", () => {
  const both = actor({
    memberships: [
      { establishmentId: "e1", role: "admin" },
      { establishmentId: "e2", role: "member" },
    ],
  });
  expect(may(both, "roll.import", { establishmentId: "e2" })).toEqual({ refused: "ADMIN_REQUIRED" });
});

test("any adult may supervise, member or not", () => {
  expect(may(actor(), "session.supervise", { enrolledUserIds: ["u2"] })).toBe(true);
});

test("a pupil's account never supervises, not even as an admin", () => {
  const pupil = actor({ kind: "pupil", memberships: admin.memberships, platformRoles: ["operator"] });
  expect(may(pupil, "session.supervise", { enrolledUserIds: [] })).toEqual({ refused: "PUPIL_CANNOT_SUPERVISE" });
});

test("an adult enrolled in the session does not supervise it, admin or not", () => {
  expect(may(admin, "session.supervise", { enrolledUserIds: ["u2", "u1"] })).toEqual({
    refused: "ENROLLED_CANNOT_SUPERVISE",
  });
});

test("a pupil's account does nothing of the staff's, whatever roles were written to it", () => {
  const pupil = actor({ kind: "pupil", memberships: admin.memberships, platformRoles: ["operator", "jury"] });
  expect(may(pupil, "session.read", HERE)).toEqual({ refused: "PUPIL_CANNOT_BE_STAFF" });
  expect(may(pupil, "result.publish", null)).toEqual({ refused: "PUPIL_CANNOT_BE_STAFF" });
});

test.each<[PlatformAction, "operator" | "jury", string]>([
  ["establishment.open", "operator", "OPERATOR_REQUIRED"],
  ["calendar.set", "operator", "OPERATOR_REQUIRED"],
  ["itembank.activate", "operator", "OPERATOR_REQUIRED"],
  ["report.judge", "jury", "JURY_REQUIRED"],
  ["result.publish", "jury", "JURY_REQUIRED"],
])("%s belongs to the %s", (action, role, refused) => {
  expect(may(actor({ platformRoles: [role] }), action, null)).toBe(true);
  expect(may(actor({ platformRoles: [role === "jury" ? "operator" : "jury"] }), action, null)).toEqual({ refused });
});

test("the platform's own staff is no member of an establishment", () => {
  expect(may(actor({ platformRoles: ["operator", "jury"] }), "session.read", HERE)).toEqual({
    refused: "NOT_A_MEMBER",
  });
});
