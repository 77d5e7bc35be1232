import { redirect } from "react-router";
import { readForm } from "#app/server/read-form.ts";
import { requireActor } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { establishmentForm } from "#worker/contract/forms/team-forms.ts";
import type { Route } from "./+types/choose-establishment";

/** Shows another of this person's establishments from now on, on every machine. */
export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requireActor(context, request);
  const form = await readForm(request, establishmentForm);
  if (!form.ok) return toResponse(form.error);
  await doors.account.chooseEstablishment(actor, form.value.etablissement);
  // What was on screen belongs to the other one.
  return redirect("/sessions");
}

export function loader() {
  return redirect("/");
}
