import type { MachineFacts } from "#worker/core/machine/facts.ts";

/** The check of one room's computers. */
export type MachineCheck = { code: string; establishmentId: string; room: string; createdAtS: number };

/** What one computer last said of itself. */
export type MachineReport = { name: string; reportedAtS: number; facts: MachineFacts };

export type MachineCheckStore = {
  /** "taken": another check has this code, draw another */
  create(check: MachineCheck): Promise<"created" | "taken">;
  find(code: string): Promise<MachineCheck | null>;
  /** newest first, of one school */
  list(establishmentId: string): Promise<(MachineCheck & { reports: MachineReport[] })[]>;
  reports(code: string): Promise<MachineReport[]>;
  /**
   * The newest result of a name replaces the one before, whose instant it gives (`replacedAtS`). "full": the check holds
   * `atMost` other names.
   */
  report(asked: {
    code: string;
    nameKey: string;
    report: MachineReport;
    atMost: number;
  }): Promise<{ kind: "saved"; replacedAtS: number | null } | { kind: "full" }>;
  /** with their results; `beforeS`: checks made earlier */
  forget(beforeS: number): Promise<void>;
};
