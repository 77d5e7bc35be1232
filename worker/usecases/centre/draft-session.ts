import { type PlanningMoment, planSession, type SessionPlan } from "#worker/core/enrolment/session-plan.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { type Result, refuse } from "#worker/core/kernel/result.ts";
import { readDuration } from "./read-duration.ts";

/** The form of a session as typed. `grace` in minutes, or `supervisor`: only the supervisor ends. */
export type SessionForm = {
  address: string;
  room: string;
  date: string;
  time: string;
  examiner: string;
  description: string;
  duration: string;
  grace: string;
  /** `hidden`: candidates hear of the time left at its marks only */
  countdown?: string | undefined;
};

/** Every fault of the form at once: the codes of `planSession`, SESSION_DURATION_NOT_VALID, SESSION_GRACE_NOT_VALID. */
export function draftSession(form: SessionForm, moment: PlanningMoment): Result<SessionPlan, DomainError[]> {
  const duration = form.duration.trim() === "" ? undefined : readDuration(form.duration);
  const grace = readGrace(form.grace);
  const planned = planSession(
    {
      ...form,
      baseDurationSeconds: duration ?? undefined,
      graceSeconds: grace === "bad" ? undefined : grace,
      isCountdownShown: form.countdown !== "hidden",
    },
    moment,
  );
  const more = [
    ...(duration === null ? [domainError("SESSION_DURATION_NOT_VALID", { typed: form.duration })] : []),
    ...(grace === "bad" ? [domainError("SESSION_GRACE_NOT_VALID", { typed: form.grace })] : []),
  ];
  if (more.length === 0 && planned.ok) return planned;
  return refuse([...(planned.ok ? [] : planned.error), ...more].map(nameField));
}

/** The code says which field it is about: SESSION_ROOM_REQUIRED → room. The past is said beside the date. */
function nameField({ code, meta }: DomainError): DomainError {
  const word = code === "SESSION_SCHEDULED_IN_THE_PAST" ? "date" : (code.split("_")[1] ?? "").toLowerCase();
  return domainError(code, { ...meta, field: word });
}

function readGrace(typed: string): number | null | undefined | "bad" {
  const text = typed.trim();
  if (text === "") return undefined;
  if (text === "supervisor") return null;
  return /^\d{1,3}$/.test(text) ? Number(text) * 60 : "bad";
}
