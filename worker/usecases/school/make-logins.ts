import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { makeOneTimePassword } from "#worker/core/people/one-time-password.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import { compareNames } from "../compare-names.ts";
import type { Deps } from "../deps.ts";
import type { Download } from "../file-ports.ts";

/**
 * One-time passwords of one class, in a CSV that holds them once. Who chose a password keeps it and has an empty cell,
 * unless `reset`. A password given earlier and never used stops working. One class at most: a hash takes about 120 ms.
 * Errors: CLASS_NOT_FOUND {division}, the right's.
 */
export async function makeLogins(
  asked: { actor: Actor; establishmentId: string; division: string; reset: boolean },
  deps: Pick<Deps, "establishments" | "pupils" | "oneTimePasswords" | "files" | "chance">,
): Promise<Result<Download, DomainError>> {
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
  await deps.oneTimePasswords.give(
    rows.filter(({ line }) => line.password !== "").map(({ userId, line }) => ({ userId, password: line.password })),
  );
  return ok({
    contentType: "text/csv; charset=utf-8",
    disposition: deps.files.disposition(`identifiants_${asked.division}.csv`),
    body: deps.files.writeLogins(rows.map(({ line }) => line)),
  });
}
