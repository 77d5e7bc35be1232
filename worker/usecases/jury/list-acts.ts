import { parseIsoDate } from "#worker/core/kernel/civil-date.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { instantOfWallTime, wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import { may } from "#worker/core/people/may.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { ActQuery, KeptAct } from "../act-ports.ts";
import type { Deps } from "../deps.ts";
import type { Download } from "../file-ports.ts";

const ON_A_PAGE = 100;
/** Of a file: years of acts; a spreadsheet opens it. */
const IN_A_FILE = 20_000;
/** The platform's own zone: its acts are on establishments of every zone. */
const ZONE = "Europe/Paris";
const LAST_MINUTE_S = 59;

/** As typed; null: no filter. Days are Paris days, both included; what is no date narrows nothing. */
export type ActFilter = {
  act: string | null;
  byName: string | null;
  uai: string | null;
  from: string | null;
  to: string | null;
};

/**
 * Acts of the platform's staff, newest first; `before`, the sequence of an act, turns the page. Errors: JURY_REQUIRED,
 * OPERATOR_REQUIRED, PUPIL_CANNOT_BE_STAFF.
 */
export async function listActs(
  { actor, filter, before }: { actor: Actor; filter: ActFilter; before: number | null },
  deps: Pick<Deps, "actBook">,
): Promise<Result<{ acts: KeptAct[]; next: number | null }, DomainError>> {
  const refused = refusedActs(actor);
  if (refused !== null) return refuse(refused);
  const acts = await deps.actBook.list({ ...toQuery(filter), before, limit: ON_A_PAGE });
  return ok({ acts, next: acts.length === ON_A_PAGE ? (acts.at(-1)?.sequence ?? null) : null });
}

/** The same as a CSV, the newest 20,000. `words`: titles, the file's name, and what an act is called. Errors: the same. */
export async function exportActs(
  { actor, filter, words }: { actor: Actor; filter: ActFilter; words: ActFileWords },
  deps: Pick<Deps, "actBook" | "files">,
): Promise<Result<Download, DomainError>> {
  const refused = refusedActs(actor);
  if (refused !== null) return refuse(refused);
  const acts = await deps.actBook.list({ ...toQuery(filter), limit: IN_A_FILE });
  const rows = acts.map((one) => {
    const { date, time } = wallTimeAt(one.atS * 1000, ZONE);
    const what = [words.nameOf(one), one.sessionNumber, one.candidateId, one.reason, one.before, one.after];
    return [date.split("-").reverse().join("/"), time, one.byName, ...what];
  });
  return ok({
    contentType: "text/csv; charset=utf-8",
    disposition: deps.files.disposition(words.fileName),
    body: deps.files.writeTable(words.titles, rows),
  });
}

export type ActFileWords = {
  fileName: string;
  /** date, time, who, what, session, candidate, reason, before, after */
  titles: readonly string[];
  nameOf(act: KeptAct): string;
};

/** Both roles read what both do. */
function refusedActs(actor: Actor): DomainError | null {
  const right = may(actor, "report.judge", null);
  return right === true || may(actor, "establishment.open", null) === true ? null : domainError(right.refused);
}

function toQuery({ from, to, ...filter }: ActFilter): Omit<ActQuery, "limit"> {
  const [first, last] = [from, to].map((typed) => (typed === null ? null : parseIsoDate(typed)));
  return {
    ...filter,
    fromS: first ? instantOfWallTime(first, "00:00", ZONE) / 1000 : null,
    untilS: last ? instantOfWallTime(last, "23:59", ZONE) / 1000 + LAST_MINUTE_S : null,
  };
}
