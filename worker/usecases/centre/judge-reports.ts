import {
  type CheckLine,
  compareStates,
  judgeMachine,
  type MachineState,
  worstState,
} from "#worker/core/machine/judge-machine.ts";
import type { MachineReport } from "../machine-ports.ts";

export type JudgedMachine = MachineReport & { state: MachineState; lines: CheckLine[] };

const byName = new Intl.Collator("fr", { numeric: true });

/** Judged by the rules of today, the worst first, then by name with numbers as numbers: poste 2 before poste 10. */
export function judgeReports(reports: readonly MachineReport[]): JudgedMachine[] {
  return reports
    .map((report) => {
      const lines = judgeMachine(report.facts);
      return { ...report, lines, state: worstState(lines) };
    })
    .sort((a, b) => compareStates(a.state, b.state) || byName.compare(a.name, b.name));
}
