import { data } from "react-router";
import { sessionNumber } from "#worker/contract/forms/session-forms.ts";

/** The number of the address; anything else than a whole number is a page that does not exist. */
export function readSessionNumber(params: { number: string }): number {
  const parsed = sessionNumber.safeParse(params.number);
  if (!parsed.success) throw data({ code: "SESSION_NOT_FOUND" }, { status: 404 });
  return parsed.data;
}
