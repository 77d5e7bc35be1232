import type { Locale } from "#worker/core/itembank/item.ts";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { makeOneTimePassword } from "#worker/core/people/one-time-password.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import { compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { Download, LoginLine } from "../file-ports.ts";
import type { Establishment } from "../staff-ports.ts";

export type LoginsAsked = {
  actor: Actor;
  establishmentId: string;
  division: string;
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

/**
 * One-time passwords of one class, in a file that holds them once. Who chose a password keeps it and has an empty cell,
 * unless `reset`. A password given earlier and never used stops working. One class at most: a hash takes about 120 ms.
 * Errors: CLASS_NOT_FOUND {division}, the right's.
 */
export async function makeLogins(asked: LoginsAsked, deps: LoginDeps): Promise<Result<Download, DomainError>> {
  const opened = await openEstablishment(asked, "pupil.help", deps);
  if (!opened.ok) return opened;
  const pupils = (await deps.pupils.ofDivision(asked.establishmentId, asked.division)).sort(compareNames);
  if (pupils.length === 0) return refuse(domainError("CLASS_NOT_FOUND", { division: asked.division }));
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
  const disposition = deps.files.disposition(`identifiants_${asked.division}.${file.ending}`);
  return ok({ contentType: file.contentType, disposition, body: file.body });
}

type LoginFile = { ending: string; contentType: string; body: Download["body"] };

function tableOf(lines: readonly LoginLine[], deps: Pick<Deps, "files">): LoginFile {
  return { ending: "csv", contentType: "text/csv; charset=utf-8", body: deps.files.writeLogins(lines) };
}

async function drawSlips(
  { division, language }: LoginsAsked,
  lines: readonly LoginLine[],
  { name, uai, timeZone }: Establishment,
  deps: LoginDeps,
): Promise<LoginFile> {
  const slips = lines.map(({ password, division, ...line }) => ({
    ...line,
    className: division,
    oneTimePassword: password === "" ? null : password,
  }));
  const body = await deps.documents.loginSlips(
    { establishment: { name, uai }, className: division, origin: deps.origin, slips },
    { language, printedAt: deps.clock.nowMs(), timeZone },
  );
  return { ending: "pdf", contentType: "application/pdf", body };
}
