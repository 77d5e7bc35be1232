import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import { draftSession, type SessionForm } from "./draft-session.ts";
import { openSession } from "./open-session.ts";

/**
 * Changes place, moment and settings until the first test starts: the live room is asked, as D1 hears of a start later.
 * An hour already past may stay as it was. Errors: the form's, SESSION_DUPLICATE, SESSION_ALREADY_STARTED, the right's.
 */
export async function editSession(
  asked: { actor: Actor; sessionNumber: number; form: SessionForm },
  deps: Pick<Deps, "establishments" | "sessions" | "clock" | "rooms">,
): Promise<Result<{ sessionNumber: number }, DomainError[]>> {
  const opened = await openSession(asked, "session.plan", deps);
  if (!opened.ok) return refuse([opened.error]);
  const { session, establishment } = opened.value;
  const kept = session.plan.date === asked.form.date && session.plan.time === asked.form.time;
  const planned = draftSession(asked.form, {
    now: deps.clock.nowMs(),
    zone: establishment.timeZone,
    pastAllowed: kept,
    calendar: establishment.calendar,
  });
  if (!planned.ok) return planned;
  const overview = await deps.rooms.overview(session.number);
  if (overview.firstStartedAtMs !== null) return refuse([domainError("SESSION_ALREADY_STARTED")]);
  switch (await deps.sessions.edit(session.number, planned.value)) {
    case "duplicate":
      return refuse([domainError("SESSION_DUPLICATE")]);
    case "closed":
      return refuse([domainError("SESSION_ALREADY_STARTED")]);
    case "saved":
      await deps.rooms.refresh(session.number);
      return ok({ sessionNumber: session.number });
  }
}
