import { makeAccessCode, makeSupervisorPassword } from "#worker/core/enrolment/session-secrets.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import { draftSession, type SessionForm } from "./draft-session.ts";

/** Plans a session and draws its secrets. Errors: the form's, SESSION_DUPLICATE, those of the right. */
export async function createSession(
  asked: { actor: Actor; establishmentId: string; form: SessionForm },
  deps: Pick<Deps, "establishments" | "sessions" | "clock" | "chance">,
): Promise<Result<{ sessionNumber: number }, DomainError[]>> {
  const opened = await openEstablishment(asked, "session.plan", deps);
  if (!opened.ok) return refuse([opened.error]);
  const now = deps.clock.nowMs();
  const planned = draftSession(asked.form, {
    now,
    zone: opened.value.timeZone,
    calendar: opened.value.calendar,
  });
  if (!planned.ok) return planned;
  const randomBytes = (count: number) => deps.chance.randomBytes(count);
  const created = await deps.sessions.create({
    establishmentId: asked.establishmentId,
    plan: planned.value,
    accessCode: makeAccessCode(randomBytes),
    supervisorPassword: makeSupervisorPassword(randomBytes),
    createdBy: asked.actor.userId,
    createdAtS: Math.floor(now / 1000),
  });
  return created.kind === "created"
    ? ok({ sessionNumber: created.number })
    : refuse([domainError("SESSION_DUPLICATE")]);
}
