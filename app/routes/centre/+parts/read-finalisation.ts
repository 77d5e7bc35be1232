import { data, redirect } from "react-router";
import type { StaffContext } from "#app/server/require-actor.ts";
import { toShown } from "#app/server/to-response.ts";
import type { ShownError } from "#app/ui/form-errors.tsx";
import { finaliseForm, removeReportForm, reportForm } from "#worker/contract/forms/finalise-forms.ts";
import { statusOf } from "#worker/contract/http/error-table.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import type { AbortReason } from "#worker/core/results/decide-outcome.ts";
import type { FinalisationReview } from "#worker/usecases/centre/review-finalisation.ts";

/** What the person has chosen so far: it comes back into the fields. */
export type FinalisationDraft = {
  reasons: Record<string, AbortReason>;
  hasIncident: boolean;
  hasJoiningIssue: boolean;
};

export type TypedReport = { id: string; code: string; candidat: string; faits: string };

export type FinalisationAnswer = {
  errors: ShownError[];
  draft?: FinalisationDraft;
  /** the summary to confirm */
  review?: FinalisationReview;
  /** the report that was refused */
  report?: TypedReport;
};

type Staff = Pick<StaffContext, "actor" | "doors"> & { sessionNumber: number };

/** The summary, the way back, or the end itself. */
export async function closeSession(posted: FormData, { actor, doors, sessionNumber }: Staff) {
  const draft = {
    reasons: Object.fromEntries(
      [...posted].flatMap(([name, value]) =>
        name.startsWith("motif.") && value !== "" ? [[name.slice("motif.".length), value]] : [],
      ),
    ),
    hasIncident: posted.has("incident"),
    hasJoiningIssue: posted.has("acces"),
  };
  const form = finaliseForm.safeParse({
    ...draft,
    geste: posted.get("geste") ?? undefined,
    confirmed: posted.has("confirmation"),
  });
  const asked = { actor, sessionNumber };
  if (!form.success) {
    // Nothing is lost when only the tick is missing: the summary is shown again.
    const lenient = finaliseForm.safeParse({ ...draft, geste: "verifier", confirmed: false });
    const review = lenient.success
      ? await doors.centre.reviewFinalisation({ ...asked, reasons: lenient.data.reasons })
      : undefined;
    const error = toShown(domainError("CONFIRMATION_REQUIRED", { field: "confirmation" }));
    const kept = lenient.success ? { draft: lenient.data } : {};
    const shown = review?.ok ? { review: review.value } : {};
    return data<FinalisationAnswer>({ errors: [error], ...kept, ...shown }, { status: 422 });
  }
  const { geste, reasons, hasIncident, hasJoiningIssue } = form.data;
  const chosen: FinalisationDraft = { reasons, hasIncident, hasJoiningIssue };
  if (geste === "corriger") return data<FinalisationAnswer>({ errors: [], draft: chosen });
  if (geste === "verifier") {
    const review = await doors.centre.reviewFinalisation({ ...asked, reasons });
    return review.ok
      ? data<FinalisationAnswer>({ errors: [], draft: chosen, review: review.value })
      : refusedWith(review.error, { draft: chosen });
  }
  const done = await doors.centre.finaliseSession({ actor, sessionNumber, ...chosen });
  // A colleague was first: the page says who, and when, instead of a form that changes nothing any more.
  const isClosed = done.ok || done.error.code === "SESSION_ALREADY_FINALIZED";
  return isClosed ? redirect(`/sessions/${sessionNumber}/finaliser`) : refusedWith(done.error, { draft: chosen });
}

export async function saveReport(posted: FormData, { actor, doors, sessionNumber }: Staff) {
  const fields = Object.fromEntries(posted);
  const typed = (name: string) => (typeof fields[name] === "string" ? fields[name].slice(0, 2000) : "");
  const report = { id: typed("id"), code: typed("code"), candidat: typed("candidat"), faits: typed("faits") };
  const form = reportForm.safeParse(fields);
  if (!form.success) return refusedWith(domainError("FIELD_REQUIRED", { field: "code" }), { report });
  const { id, code, candidat, faits } = form.data;
  const saved = await doors.centre.saveReport({
    actor,
    sessionNumber,
    reportId: id === "" ? null : id,
    code,
    candidateId: candidat === "" ? null : candidat,
    description: faits,
  });
  return saved.ok ? data<FinalisationAnswer>({ errors: [] }) : refusedWith(saved.error, { report });
}

export async function removeReport(posted: FormData, { actor, doors, sessionNumber }: Staff) {
  const form = removeReportForm.safeParse(Object.fromEntries(posted));
  if (!form.success) return refusedWith(domainError("REPORT_NOT_FOUND"), {});
  const removed = await doors.centre.removeReport({ actor, sessionNumber, reportId: form.data.id });
  return removed.ok ? data<FinalisationAnswer>({ errors: [] }) : refusedWith(removed.error, {});
}

function refusedWith(error: DomainError, more: Omit<FinalisationAnswer, "errors">) {
  return data<FinalisationAnswer>({ errors: [toShown(error)], ...more }, { status: statusOf(error.code) });
}
