import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { normaliseCheckCode } from "#worker/core/machine/check-code.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import { type JudgedMachine, judgeReports } from "./judge-reports.ts";

export type ShownCheck = {
  code: string;
  room: string;
  createdAtS: number;
  timeZone: string;
  machines: JudgedMachine[];
  /** what is typed at each computer */
  address: string;
};

/**
 * One room's computers, the worst first. To a stranger another school's check does not exist.
 * Errors: MACHINE_CHECK_NOT_FOUND.
 */
export async function showMachineCheck(
  asked: { actor: Actor; code: string },
  deps: Pick<Deps, "establishments" | "machineChecks" | "origin">,
): Promise<Result<ShownCheck, DomainError>> {
  const code = normaliseCheckCode(asked.code);
  const check = code === null ? null : await deps.machineChecks.find(code);
  if (check === null) return refuse(domainError("MACHINE_CHECK_NOT_FOUND"));
  const { establishmentId, room, createdAtS } = check;
  const opened = await openEstablishment({ actor: asked.actor, establishmentId }, "machine.check", deps);
  if (!opened.ok) return refuse(domainError("MACHINE_CHECK_NOT_FOUND"));
  const machines = judgeReports(await deps.machineChecks.reports(check.code));
  const address = `${deps.origin.replace(/^https?:\/\//, "")}/poste/${check.code}`;
  return ok({ code: check.code, room, createdAtS, timeZone: opened.value.timeZone, machines, address });
}
