import { compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { Untested } from "../result-ports.ts";
import type { Group } from "./read-group.ts";

/** Why somebody has no result. `absent`: the session is finalised; `enrolled`: it is not. */
export type MissingResult = Omit<Untested, "enrolment"> & {
  reason: "not-enrolled" | "enrolled" | "absent";
  session: { number: number; date: string } | null;
};

/** Those of the group who began no test, in the order of a register. */
export async function listUntested(
  group: Group,
  establishmentId: string,
  { resultReader }: Pick<Deps, "resultReader">,
): Promise<MissingResult[]> {
  const found = await readUntested(group, establishmentId, resultReader);
  return found.sort(compareNames).map(({ enrolment, ...who }) => ({
    ...who,
    reason: enrolment === null ? "not-enrolled" : enrolment.isFinalised ? "absent" : "enrolled",
    session: enrolment === null ? null : { number: enrolment.sessionNumber, date: enrolment.sessionDate },
  }));
}

async function readUntested(group: Group, establishmentId: string, reader: Deps["resultReader"]): Promise<Untested[]> {
  switch (group.kind) {
    case "division":
      return reader.untestedOfDivision(establishmentId, group.division);
    case "session":
      return reader.untestedOfSession(group.sessionNumber);
    case "departed":
      return [];
  }
}
