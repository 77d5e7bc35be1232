import { daysOfSchoolYear, schoolYearOf } from "#worker/core/enrolment/school-year.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { ResultRow } from "../result-ports.ts";
import { type ClassPicture, mediansOf, pictureClass } from "./class-picture.ts";
import { listUntested, type MissingResult } from "./list-untested.ts";
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
  /** why it was not obtained, one of `COMMENT_KEYS`; null before publication too */
  commentKey: string | null;
};

/** The school as a whole in one school year, for comparison. Null: nothing was obtained. */
export type SchoolFigures = {
  year: number;
  obtained: number;
  medianScore: number | null;
  medianLevels: Record<string, number | null>;
} | null;

/** The newest certifications that the comparison reads: more would cost each look at a class what a year holds. */
const MOST_COMPARED = 3000;

export type GroupResults = {
  group: Group;
  /** pupils of the class today; else the tests shown */
  members: number;
  rows: ShownResult[];
  counts: Record<ShownResult["state"], number>;
  /** some published score comes from a bank that is not calibrated on recorded answers yet */
  isProvisional: boolean;
  picture: ClassPicture;
  /** those who began no test, and why */
  missing: MissingResult[];
  /** in the school year of the newest test shown */
  school: SchoolFigures;
};

/** A class or a session: who obtained what, and the shape of the group. Nothing of a result before its publication. */
export async function showResults(
  asked: { actor: Actor; establishmentId: string; group: Group },
  deps: Pick<Deps, "establishments" | "sessions" | "pupils" | "resultReader" | "clock">,
): Promise<Result<GroupResults, DomainError>> {
  const read = await readGroup(asked, "result.read", () => true, deps);
  if (!read.ok) return read;
  const rows = read.value.rows.map(toShown);
  const count = (state: ShownResult["state"]) => rows.filter((row) => row.state === state).length;
  const obtained = rows.flatMap(({ state, score, globalLevel, competenceLevels }) =>
    state === "validated" && score !== null && globalLevel !== null ? [{ score, globalLevel, competenceLevels }] : [],
  );
  const today = wallTimeAt(deps.clock.nowMs(), read.value.establishment.timeZone).date;
  const newest =
    read.value.rows
      .map(({ sessionDate }) => sessionDate)
      .sort()
      .at(-1) ?? today;
  const [missing, school] = await Promise.all([
    listUntested(read.value.group, asked.establishmentId, deps),
    obtained.length === 0 ? null : figuresOf(schoolYearOf(newest), asked.establishmentId, deps),
  ]);
  return ok({
    missing,
    school,
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

async function figuresOf(
  year: number,
  establishmentId: string,
  { resultReader }: Pick<Deps, "resultReader">,
): Promise<SchoolFigures> {
  const days = { ...daysOfSchoolYear(year), limit: MOST_COMPARED };
  const { levels, medianScore, competences } = await resultReader.figures(establishmentId, days);
  const obtained = levels.reduce((sum, count) => sum + count, 0);
  if (obtained === 0) return null;
  return { year, obtained, medianScore, medianLevels: mediansOf(competences) };
}

function isProvisional({ result, publishedAtS }: ResultRow): boolean {
  return publishedAtS !== null && result?.status === "validated" && result.isProvisional;
}

export function toShown(row: ResultRow): ShownResult {
  const { candidateId, lastName, firstName, birthDate, division, sessionNumber, sessionDate } = row;
  const who = { candidateId, lastName, firstName, birthDate, division, sessionNumber, sessionDate };
  const { result } = row;
  if (result === null || row.publishedAtS === null) {
    return { ...who, state: "waiting", score: null, globalLevel: null, competenceLevels: {}, commentKey: null };
  }
  if (result.status !== "validated") {
    const { status: state, commentKey } = result;
    return { ...who, state, score: null, globalLevel: null, competenceLevels: {}, commentKey };
  }
  const { score, globalLevel, competenceLevels } = result;
  return { ...who, state: "validated", score, globalLevel, competenceLevels, commentKey: null };
}
