import type { RouterContextProvider } from "react-router";
import { errorMessage } from "#app/i18n/error-message.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { requireStaff } from "./require-actor.ts";
import { valueOrThrow } from "./value-or-throw.ts";

/** What the head of every staff page shows, and the sentence of a refused download that sent the browser back here. */
export async function loadStaffHead(context: Readonly<RouterContextProvider>, request: Request) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const { name, uai } = valueOrThrow(await doors.school.showEstablishment({ actor, establishmentId }));
  const refused = new URL(request.url).searchParams.get("refus");
  const message = refused !== null && /^[A-Z_]{1,60}$/.test(refused) ? errorMessage(domainError(refused)) : null;
  return { establishment: { name, uai }, person: actor.name, refused: message };
}
