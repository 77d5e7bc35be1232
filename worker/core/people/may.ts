import type { Actor, EstablishmentRole, PlatformRole } from "./roles.ts";

/** Acts of an establishment's staff, with the least role that may do them. Source: product page §1 and §4. */
const STAFF_ACTIONS = {
  "session.plan": "member",
  "session.read": "member",
  "session.enrol": "member",
  "session.finalise": "member",
  "document.print": "member",
  "machine.check": "member",
  "roll.read": "member",
  "result.read": "member",
  "pupil.help": "member",
  "path.give": "member",
  "roll.import": "admin",
  "result.export": "admin",
  "journal.export": "admin",
  "team.manage": "admin",
  "token.manage": "admin",
} as const satisfies Record<string, EstablishmentRole>;

const PLATFORM_ACTIONS = {
  "establishment.open": "operator",
  "account.manage": "operator",
  "calendar.set": "operator",
  "retention.set": "operator",
  "itembank.read": "operator",
  "itembank.activate": "operator",
  "report.judge": "jury",
  "result.publish": "jury",
} as const satisfies Record<string, PlatformRole>;

export type StaffAction = keyof typeof STAFF_ACTIONS;
export type PlatformAction = keyof typeof PLATFORM_ACTIONS;
export type Action = StaffAction | PlatformAction | "session.supervise";

export type SubjectOf<A extends Action> = A extends StaffAction
  ? { establishmentId: string }
  : A extends "session.supervise"
    ? { enrolledUserIds: readonly string[] }
    : null;

export type Refusal = {
  refused:
    | "PUPIL_CANNOT_BE_STAFF"
    | "NOT_A_MEMBER"
    | "ADMIN_REQUIRED"
    | "OPERATOR_REQUIRED"
    | "JURY_REQUIRED"
    | "PUPIL_CANNOT_SUPERVISE"
    | "ENROLLED_CANNOT_SUPERVISE";
};

/**
 * The one place that says who may do what. `true`, or the reason: compare with `=== true`.
 * Supervising asks for no membership (any adult with the session's password may), so its subject is who is enrolled.
 */
export function may(actor: Actor, action: StaffAction, subject: SubjectOf<StaffAction>): true | Refusal;
export function may(actor: Actor, action: PlatformAction, subject: null): true | Refusal;
export function may(actor: Actor, action: "session.supervise", subject: SubjectOf<"session.supervise">): true | Refusal;
export function may(
  actor: Actor,
  action: Action,
  subject: { establishmentId?: string; enrolledUserIds?: readonly string[] } | null,
): true | Refusal {
  if (action === "session.supervise") return maySupervise(actor, subject?.enrolledUserIds ?? []);
  if (actor.kind === "pupil") return { refused: "PUPIL_CANNOT_BE_STAFF" };
  if (isPlatformAction(action)) return mayRunPlatform(actor, PLATFORM_ACTIONS[action]);
  return mayActAsStaff(actor, STAFF_ACTIONS[action], subject?.establishmentId);
}

function maySupervise(actor: Actor, enrolledUserIds: readonly string[]): true | Refusal {
  if (actor.kind === "pupil") return { refused: "PUPIL_CANNOT_SUPERVISE" };
  if (enrolledUserIds.includes(actor.userId)) return { refused: "ENROLLED_CANNOT_SUPERVISE" };
  return true;
}

function mayRunPlatform(actor: Actor, needed: PlatformRole): true | Refusal {
  if (actor.platformRoles.includes(needed)) return true;
  return { refused: needed === "operator" ? "OPERATOR_REQUIRED" : "JURY_REQUIRED" };
}

function mayActAsStaff(actor: Actor, needed: EstablishmentRole, establishmentId: string | undefined): true | Refusal {
  const roles = actor.memberships.filter((one) => one.establishmentId === establishmentId).map((one) => one.role);
  if (roles.length === 0) return { refused: "NOT_A_MEMBER" };
  return needed === "member" || roles.includes("admin") ? true : { refused: "ADMIN_REQUIRED" };
}

function isPlatformAction(action: Action): action is PlatformAction {
  return Object.hasOwn(PLATFORM_ACTIONS, action);
}
