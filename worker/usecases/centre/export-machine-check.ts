import type { Locale } from "#worker/core/itembank/item.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { Deps } from "../deps.ts";
import type { Download } from "../file-ports.ts";
import { showMachineCheck } from "./show-machine-check.ts";

/** A room's computers as CSV, for whoever repairs them. Errors: MACHINE_CHECK_NOT_FOUND. */
export async function exportMachineCheck(
  asked: { actor: Actor; code: string; language: Locale },
  deps: Pick<Deps, "establishments" | "machineChecks" | "origin" | "files">,
): Promise<Result<Download, DomainError>> {
  const shown = await showMachineCheck(asked, deps);
  if (!shown.ok) return shown;
  const { code, timeZone, machines } = shown.value;
  return ok({
    contentType: "text/csv; charset=utf-8",
    disposition: deps.files.disposition(`postes-${code}.csv`),
    body: deps.files.writeMachines(machines, { timeZone, language: asked.language }),
  });
}
