import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { ResultRow } from "../staff-ports.ts";
import { type ClassPicture, pictureClass } from "./class-picture.ts";
import { type Group, readGroup } from "./read-group.ts";

export type ShownResult = Pick<
  ResultRow,
  "candidateId" | "lastName" | "firstName" | "birthDate" | "division" | "sessionNumber" | "sessionDate"
> & {
  /** `waiting`: not finalised, or the jury has not published */
  state: "waiting" | "validated" | "rejected" | "cancelled";
  score: number | null;
  globalLevel: number | null;
  competenceLevels: Record<string, number | null>;
};

export type GroupResults = {
  group: Group;
  /** pupils of the class today, or tests begun in the session */
  members: number;
  rows: ShownResult[];
  counts: Record<ShownResult["state"], number>;
  /** some published score comes from a bank that is not calibrated on recorded answers yet */
  isProvisional: boolean;
  picture: ClassPicture;
};

/** A class or a session: who obtained what, and the shape of the group. Nothing of a result before its publication. */
export async function showResults(
  asked: { actor: Actor; establishmentId: string; group: Group },
  deps: Pick<Deps, "establishments" | "sessions" | "pupils" | "resultReader">,
): Promise<Result<GroupResults, DomainError>> {
  const read = await readGroup(asked, "result.read", () => true, deps);
  if (!read.ok) return read;
  const rows = read.value.rows.map(toShown);
  const count = (state: ShownResult["state"]) => rows.filter((row) => row.state === state).length;
  const obtained = rows.flatMap(({ state, score, globalLevel, competenceLevels }) =>
    state === "validated" && score !== null && globalLevel !== null ? [{ score, globalLevel, competenceLevels }] : [],
  );
  return ok({
    group: read.value.group,
    members: read.value.members,
    rows,
    counts: {
      waiting: count("waiting"),
      validated: count("validated"),
      rejected: count("rejected"),
      cancelled: count("cancelled"),
    },
    isProvisional: read.value.rows.some(isProvisional),
    picture: pictureClass(obtained),
  });
}

function isProvisional({ result, publishedAtS }: ResultRow): boolean {
  return publishedAtS !== null && result?.status === "validated" && result.isProvisional;
}

function toShown(row: ResultRow): ShownResult {
  const { candidateId, lastName, firstName, birthDate, division, sessionNumber, sessionDate } = row;
  const who = { candidateId, lastName, firstName, birthDate, division, sessionNumber, sessionDate };
  const { result } = row;
  if (result === null || row.publishedAtS === null) {
    return { ...who, state: "waiting", score: null, globalLevel: null, competenceLevels: {} };
  }
  if (result.status !== "validated") {
    return { ...who, state: result.status, score: null, globalLevel: null, competenceLevels: {} };
  }
  const { score, globalLevel, competenceLevels } = result;
  return { ...who, state: "validated", score, globalLevel, competenceLevels };
}
