import { personRef } from "#worker/contract/forms/person-forms.ts";
import type { PersonRef } from "#worker/usecases/person-ports.ts";

/** Whom an address names; one that is none of ours names nobody. */
export function readPerson(params: { kind: string; id: string }): PersonRef {
  const read = personRef.safeParse(params);
  return read.success ? read.data : { kind: "account", id: "" };
}
