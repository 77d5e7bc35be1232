import { formatDuration } from "#app/i18n/format.ts";
import type { SessionPlan } from "#worker/core/enrolment/session-plan.ts";
import type { SessionForm } from "#worker/usecases/centre/draft-session.ts";

/** A plan as its form would have been typed. */
export function toTyped(plan: SessionPlan): SessionForm {
  return {
    address: plan.address,
    room: plan.room,
    date: plan.date,
    time: plan.time,
    examiner: plan.examiner,
    description: plan.description ?? "",
    duration: formatDuration(plan.baseDurationSeconds),
    grace: plan.graceSeconds === null ? "supervisor" : String(Math.round(plan.graceSeconds / 60)),
    countdown: plan.isCountdownShown ? "" : "hidden",
  };
}
