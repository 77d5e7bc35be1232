import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor, PlatformRole } from "#worker/core/people/roles.ts";
import { foldLogin } from "../account/fold-login.ts";
import { loginKey } from "../account/login-limit.ts";
import type { Deps } from "../deps.ts";
import type { AccountSheet, PlatformStaff } from "../people-ports.ts";
import { makeAct, type Operator, readReason } from "./make-act.ts";

type SheetDeps = Pick<Deps, "accountBook" | "attempts" | "clock">;
type ActDeps = SheetDeps & Pick<Deps, "ids">;

/** With what wrong passwords did to the account: refused until then; null: nothing. Epoch seconds. */
export type ShownAccount = AccountSheet & { refusedUntilS: number | null };

/** Who works for the platform, by name. Errors: OPERATOR_REQUIRED, PUPIL_CANNOT_BE_STAFF. */
export async function listPlatformStaff(
  { actor }: { actor: Actor },
  deps: Pick<Deps, "accountBook">,
): Promise<Result<PlatformStaff[], DomainError>> {
  const right = may(actor, "account.manage", null);
  return right === true ? ok(await deps.accountBook.platformStaff()) : refuse(domainError(right.refused));
}

/** By a whole e-mail address or username, as its owner types it. Errors: ACCOUNT_NOT_FOUND, FIELD_REQUIRED, the right's. */
export async function findAccount(
  { actor, login }: { actor: Actor; login: string },
  deps: Pick<Deps, "accountBook">,
): Promise<Result<{ userId: string }, DomainError>> {
  const right = may(actor, "account.manage", null);
  if (right !== true) return refuse(domainError(right.refused));
  const field = "identifiant";
  const folded = foldLogin(login);
  if (folded === "") return refuse(domainError("FIELD_REQUIRED", { field }));
  const userId = await deps.accountBook.find(folded);
  return userId === null ? refuse(domainError("ACCOUNT_NOT_FOUND", { field })) : ok({ userId });
}

/** Errors: ACCOUNT_NOT_FOUND, OPERATOR_REQUIRED, PUPIL_CANNOT_BE_STAFF. */
export async function showAccount(
  { actor, userId }: { actor: Actor; userId: string },
  deps: SheetDeps,
): Promise<Result<ShownAccount, DomainError>> {
  const right = may(actor, "account.manage", null);
  if (right !== true) return refuse(domainError(right.refused));
  const nowMs = deps.clock.nowMs();
  const sheet = await deps.accountBook.sheet(userId, nowMs);
  if (sheet === null) return refuse(domainError("ACCOUNT_NOT_FOUND"));
  const key = loginKey(sheet.login);
  const refused = await deps.attempts.locked([key], Math.floor(nowMs / 1000));
  return ok({ ...sheet, refusedUntilS: refused.get(key) ?? null });
}

type Asked = { actor: Operator; userId: string };

/**
 * Gives or withdraws a role on the platform; one at a time. Errors: LAST_OPERATOR, PUPIL_CANNOT_BE_STAFF (the account is a
 * pupil's), the reason's, ACCOUNT_NOT_FOUND, the right's.
 */
export async function setPlatformRole(
  { actor, userId, role, reason }: Asked & { role: PlatformRole | null; reason: string },
  deps: ActDeps,
): Promise<Result<null, DomainError>> {
  const shown = await showAccount({ actor, userId }, deps);
  if (!shown.ok) return shown;
  if (shown.value.kind === "pupil") return refuse(domainError("PUPIL_CANNOT_BE_STAFF"));
  const why = readReason(reason);
  if (!why.ok) return why;
  const before = shown.value.platformRole;
  if (before === role) return ok(null);
  const name = role === null ? "role-withdrawn" : "role-given";
  const subject = subjectOf(shown.value);
  const act = makeAct({ actor, act: name, subject, reason: why.value, before, after: role }, deps);
  const saved = await deps.accountBook.setPlatformRole(userId, role, act);
  if (saved === "saved") return ok(null);
  return refuse(domainError(saved === "absent" ? "ACCOUNT_NOT_FOUND" : "LAST_OPERATOR"));
}

/** Ends every log-in of an account: a computer left open, a stolen cookie. Safe to repeat. Errors: those of `showAccount`. */
export async function endLogins(asked: Asked, deps: ActDeps): Promise<Result<null, DomainError>> {
  const shown = await showAccount(asked, deps);
  if (!shown.ok) return shown;
  const act = makeAct({ actor: asked.actor, act: "logins-ended", subject: subjectOf(shown.value) }, deps);
  await deps.accountBook.endLogins(asked.userId, act);
  return ok(null);
}

/** Closes an account: its log-ins end and none opens. Errors: the reason's, LAST_OPERATOR, those of `showAccount`. */
export async function lockAccount(
  { actor, userId, reason }: Asked & { reason: string },
  deps: ActDeps,
): Promise<Result<null, DomainError>> {
  const shown = await showAccount({ actor, userId }, deps);
  if (!shown.ok) return shown;
  const why = readReason(reason);
  if (!why.ok) return why;
  if (shown.value.lockedAtS !== null) return ok(null);
  const act = makeAct({ actor, act: "account-locked", subject: subjectOf(shown.value), reason: why.value }, deps);
  const locked = await deps.accountBook.lock(userId, act);
  if (locked === "locked") return ok(null);
  return refuse(domainError(locked === "absent" ? "ACCOUNT_NOT_FOUND" : "LAST_OPERATOR"));
}

/** Opens an account that an operator or wrong passwords closed. Safe to repeat. Errors: those of `showAccount`. */
export async function unlockAccount(asked: Asked, deps: ActDeps): Promise<Result<null, DomainError>> {
  const shown = await showAccount(asked, deps);
  if (!shown.ok) return shown;
  const act = makeAct({ actor: asked.actor, act: "account-unlocked", subject: subjectOf(shown.value) }, deps);
  await deps.accountBook.unlock(asked.userId, loginKey(shown.value.login), act);
  return ok(null);
}

/** A pupil is told by number: the list of acts is read by people who need no child's name. */
function subjectOf({ kind, name, userId }: AccountSheet): string {
  return kind === "pupil" ? userId : name;
}
