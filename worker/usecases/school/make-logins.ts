import type { Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { makeOneTimePassword } from "#worker/core/people/one-time-password.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import { compareDivisions, compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { Download, LoginLine } from "../file-ports.ts";
import type { Establishment, PupilDetails } from "../staff-ports.ts";

export type LoginsAsked = {
  actor: Actor;
  establishmentId: string;
  /** a class, or some pupils: of one page of the list, of any class */
  group: { division: string } | { pupilIds: readonly string[] };
  /** also who has chosen a password */
  reset: boolean;
  /** slips to cut out and hand to each pupil, or a table */
  form: "slips" | "csv";
  language: Locale;
};

type LoginDeps = Pick<
  Deps,
  "establishments" | "pupils" | "oneTimePasswords" | "files" | "documents" | "chance" | "clock" | "origin" | "bells"
>;

/** About the largest class: a hash takes about 120 ms, and somebody waits. */
const PUPILS_AT_ONCE = 50;

/**
 * One-time passwords of one class or of some pupils, in a file that holds them once. Who chose a password keeps it and has an empty cell,
 * unless `reset`. A password given earlier and never used stops working.
 * Errors: CLASS_NOT_FOUND {division}, NOBODY_SELECTED, LOGINS_TOO_MANY {max}, PUPILS_NOT_FOUND {count}, the right's.
 */
export async function makeLogins(asked: LoginsAsked, deps: LoginDeps): Promise<Result<Download, DomainError>> {
  const opened = await openEstablishment(asked, "pupil.help", deps);
  if (!opened.ok) return opened;
  const found = await findPupils(asked, deps);
  if (!found.ok) return found;
  const pupils = found.value.sort((a, b) => compareDivisions(a.division, b.division) || compareNames(a, b));
  const rows = pupils.flatMap(({ userId, username, login, division, lastName, firstName }) => {
    if (userId === null || username === null) return [];
    const password =
      login === "own" && !asked.reset ? "" : makeOneTimePassword((count) => deps.chance.randomBytes(count));
    return [{ userId, line: { division, lastName, firstName, username, password } }];
  });
  const lines = rows.map(({ line }) => line);
  // Drawn before a password is changed: a file that cannot be made must not lock a class out.
  const file = asked.form === "slips" ? await drawSlips(asked, lines, opened.value, deps) : tableOf(lines, deps);
  await deps.oneTimePasswords.give(
    rows.filter(({ line }) => line.password !== "").map(({ userId, line }) => ({ ...line, userId })),
  );
  deps.bells.ring(asked.establishmentId, ["readiness"]);
  const name = "division" in asked.group ? asked.group.division : "eleves";
  const disposition = deps.files.disposition(`identifiants_${name}.${file.ending}`);
  return ok({ contentType: file.contentType, disposition, body: file.body });
}

async function findPupils(
  { establishmentId, group }: LoginsAsked,
  { pupils }: Pick<Deps, "pupils">,
): Promise<Result<PupilDetails[], DomainError>> {
  if ("division" in group) {
    const ofClass = await pupils.ofDivision(establishmentId, group.division);
    return ofClass.length > 0 ? ok(ofClass) : refuse(domainError("CLASS_NOT_FOUND", { division: group.division }));
  }
  const wanted = [...new Set(group.pupilIds)];
  if (wanted.length === 0) return refuse(domainError("NOBODY_SELECTED"));
  if (wanted.length > PUPILS_AT_ONCE) return refuse(domainError("LOGINS_TOO_MANY", { max: PUPILS_AT_ONCE }));
  const known = await pupils.details(establishmentId, wanted);
  const missing = wanted.length - known.length;
  return missing === 0 ? ok(known) : refuse(domainError("PUPILS_NOT_FOUND", { count: missing }));
}

type LoginFile = { ending: string; contentType: string; body: Download["body"] };

function tableOf(lines: readonly LoginLine[], deps: Pick<Deps, "files">): LoginFile {
  return { ending: "csv", contentType: "text/csv; charset=utf-8", body: deps.files.writeLogins(lines) };
}

async function drawSlips(
  { language }: LoginsAsked,
  lines: readonly LoginLine[],
  { name, uai, timeZone }: Establishment,
  deps: LoginDeps,
): Promise<LoginFile> {
  const slips = lines.map(({ password, division, ...line }) => ({
    ...line,
    className: division,
    oneTimePassword: password === "" ? null : password,
  }));
  const classes = [...new Set(slips.map(({ className }) => className))].join(", ");
  const body = await deps.documents.loginSlips(
    { establishment: { name, uai }, className: classes, origin: deps.origin, slips },
    { language, printedAt: deps.clock.nowMs(), timeZone },
  );
  return { ending: "pdf", contentType: "application/pdf", body };
}
