import type { Locale } from "#worker/core/itembank/item.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { isEnoughToCertify } from "#worker/core/results/is-enough-to-certify.ts";
import type { Deps } from "../deps.ts";
import type { Download } from "../file-ports.ts";
import type { PathMemberLine, StoredPath } from "../path-ports.ts";
import { openPath } from "./open-path.ts";

export type PathLine = PathMemberLine & {
  /** no pupil of the school, and has not shown results to it: how far they are, and nothing more */
  isKept: boolean;
  stage: "given" | "running" | "finished";
  reached: number;
  certifiable: boolean;
};

export type PathResults = {
  path: StoredPath & { establishmentName: string };
  timeZone: string;
  /** what pupils open without typing */
  link: string;
  /** by class, then by name */
  lines: PathLine[];
  atMs: number;
};

type Asked = { actor: Actor; code: string };
type ResultDeps = Pick<Deps, "establishments" | "paths" | "origin" | "clock">;

/** Who is in a path and how far, with each competence. Errors: PATH_NOT_FOUND, for another school's path too. */
export async function showPathResults(asked: Asked, deps: ResultDeps): Promise<Result<PathResults, DomainError>> {
  const opened = await openPath(asked, deps);
  if (!opened.ok) return opened;
  const { path, establishment } = opened.value;
  // Before the reading: what changes meanwhile is newer than what is shown.
  const atMs = deps.clock.nowMs();
  const members = await deps.paths.members(path.code);
  const link = `${deps.origin}/mes-parcours/${path.code}`;
  const { timeZone } = establishment;
  return ok({ path, timeZone, link, lines: members.map(toLine).sort(compareLines), atMs });
}

/** Closes a path: nobody joins or goes on; levels and results stay. Safe to repeat. Errors: PATH_NOT_FOUND. */
export async function closePath(
  asked: Asked,
  deps: Pick<Deps, "establishments" | "paths" | "clock" | "bells">,
): Promise<Result<null, DomainError>> {
  const opened = await openPath(asked, deps);
  if (!opened.ok) return opened;
  const { code, establishmentId } = opened.value.path;
  await deps.paths.close(code, Math.floor(deps.clock.nowMs() / 1000));
  deps.bells.ring(establishmentId, [`path-${code}`]);
  return ok(null);
}

/** The results of a path as CSV. Errors: PATH_NOT_FOUND. */
export async function exportPath(
  asked: Asked & { language: Locale },
  deps: ResultDeps & Pick<Deps, "files">,
): Promise<Result<Download, DomainError>> {
  const shown = await showPathResults(asked, deps);
  if (!shown.ok) return shown;
  const { path, lines } = shown.value;
  return ok({
    contentType: "text/csv; charset=utf-8",
    disposition: deps.files.disposition(`parcours-${path.code}.csv`),
    body: deps.files.writePath(lines, { language: asked.language }),
  });
}

function toLine({ levels: all, right: allRight, ...member }: PathMemberLine): PathLine {
  const isKept = !member.isPupil && member.sharedAtS === null;
  const [levels, right] = isKept ? [{}, 0] : [all, allRight];
  const reached = Object.values(levels).filter((level) => level >= 1).length;
  const stage = member.finishedAtS !== null ? "finished" : member.joinedAtS === null ? "given" : "running";
  return { ...member, isKept, levels, right, stage, reached, certifiable: isEnoughToCertify(reached) };
}

function compareLines(one: PathLine, other: PathLine): number {
  const collator = new Intl.Collator("fr", { numeric: true });
  const byClass = collator.compare(one.division ?? "", other.division ?? "");
  const byName = collator.compare(one.lastName, other.lastName);
  return byClass || byName || collator.compare(one.firstName, other.firstName);
}
