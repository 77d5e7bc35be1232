import type { MachineCheck, MachineCheckStore, MachineReport } from "#worker/usecases/machine-ports.ts";

export function memoryMachineChecks(): MachineCheckStore {
  const checks = new Map<string, MachineCheck & { reports: Map<string, MachineReport> }>();
  const bare = ({ reports: _, ...check }: MachineCheck & { reports: unknown }): MachineCheck => check;
  return {
    async create(check) {
      if (checks.has(check.code)) return "taken";
      checks.set(check.code, { ...check, reports: new Map() });
      return "created";
    },
    async find(code) {
      const found = checks.get(code);
      return found === undefined ? null : bare(found);
    },
    async list(establishmentId) {
      return [...checks.values()]
        .filter((check) => check.establishmentId === establishmentId)
        .sort((a, b) => b.createdAtS - a.createdAtS || (a.code < b.code ? -1 : 1))
        .map((check) => ({ ...bare(check), reports: [...check.reports.values()] }));
    },
    reports: async (code) => [...(checks.get(code)?.reports.values() ?? [])],
    async report({ code, nameKey, report, atMost }) {
      const reports = checks.get(code)?.reports;
      const before = reports?.get(nameKey);
      if (reports === undefined || (before === undefined && reports.size >= atMost)) return { kind: "full" };
      reports.set(nameKey, report);
      return { kind: "saved", replacedAtS: before?.reportedAtS ?? null };
    },
    async forget(beforeS) {
      for (const [code, { createdAtS }] of checks) if (createdAtS < beforeS) checks.delete(code);
    },
  };
}
