import { type RouterContextProvider, redirect } from "react-router";
import { errorMessage } from "#app/i18n/error-message.ts";
import { calendarAt } from "#worker/core/enrolment/calendar.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import { hasRoll } from "#worker/core/people/establishment-kind.ts";
import { requireStaff } from "./require-actor.ts";
import { loginPath } from "./safe-path.ts";
import { valueOrThrow } from "./value-or-throw.ts";

/** What the head of every staff page shows, and the sentence of a refused download that sent the browser back here. */
export async function loadStaffHead(context: Readonly<RouterContextProvider>, request: Request) {
  const { actor, establishmentId, doors, nowMs } = requireStaff(context, request);
  if (!actor.hasAcceptedTerms) throw redirect(loginPath("/conditions", request.url));
  const { name, uai, kind, timeZone, calendar } = valueOrThrow(
    await doors.school.showEstablishment({ actor, establishmentId }),
  );
  const refused = new URL(request.url).searchParams.get("refus");
  const message = refused !== null && /^[A-Z_]{1,60}$/.test(refused) ? errorMessage(domainError(refused)) : null;
  const others = actor.memberships.length > 1 ? await doors.account.establishmentsOf(actor) : [];
  const today = calendarAt(calendar, wallTimeAt(nowMs, timeZone).date);
  const closed = today.kind === "closed" ? { kind, opensOn: today.opensOn } : null;
  const establishment = { id: establishmentId, name, uai, hasRoll: hasRoll(kind) };
  return { closed, establishment, others, person: actor.name, refused: message };
}
