import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { MachineState } from "#worker/core/machine/judge-machine.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import { judgeReports } from "./judge-reports.ts";

export type ListedCheck = {
  code: string;
  room: string;
  createdAtS: number;
  counts: Record<MachineState, number>;
};

/** The checks of the school's rooms, newest first, with how many computers stand how. Errors: those of the right. */
export async function listMachineChecks(
  asked: { actor: Actor; establishmentId: string },
  deps: Pick<Deps, "establishments" | "machineChecks">,
): Promise<Result<{ checks: ListedCheck[]; timeZone: string }, DomainError>> {
  const opened = await openEstablishment(asked, "machine.check", deps);
  if (!opened.ok) return opened;
  const checks = await deps.machineChecks.list(asked.establishmentId);
  return ok({
    timeZone: opened.value.timeZone,
    checks: checks.map(({ code, room, createdAtS, reports }) => {
      const counts = { blocking: 0, watch: 0, good: 0 };
      for (const { state } of judgeReports(reports)) counts[state] += 1;
      return { code, room, createdAtS, counts };
    }),
  });
}
