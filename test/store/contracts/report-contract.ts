import { expect, test } from "vitest";
import type { ReportStore } from "#worker/usecases/journal-ports.ts";
import { planned } from "./samples.ts";
import type { World } from "./world.ts";

type ReportWorld = World & { reports: ReportStore };

let made = 0;
const idOf = (name: string) => `${name}-${made}`;

/** The reports of a session in memory and on D1: one behaviour. */
export function reportStoreContract(name: string, open: () => Promise<ReportWorld>): void {
  async function aSession() {
    made += 1;
    const world = await open();
    const sessionNumber = await planned(world);
    const report = { sessionNumber, candidateId: null, code: "C7", description: "Panne", resolvedAtS: 5 };
    const author = { by: world.staffId, atS: 5 };
    return { world, sessionNumber, report: { ...report, ...author } };
  }

  test(`${name}: reports come back oldest first, with their author; those of the jury are counted`, async () => {
    const { world, sessionNumber, report } = await aSession();
    expect(await world.reports.add({ ...report, id: idOf("late"), atS: 9 })).toBe("saved");
    expect(await world.reports.add({ ...report, id: idOf("early"), code: "C6", resolvedAtS: null })).toBe("saved");
    expect(await world.reports.list(sessionNumber)).toEqual([
      {
        id: idOf("early"),
        candidateId: null,
        code: "C6",
        questionNumber: null,
        description: "Panne",
        byName: "Nadège Roussel",
        createdAtS: 5,
        isOpen: true,
      },
      expect.objectContaining({ id: idOf("late"), isOpen: false }),
    ]);
    expect(await world.reports.countOpen(sessionNumber)).toBe(1);
  });

  test(`${name}: a report is corrected in place, and taken away for good`, async () => {
    const { world, sessionNumber, report } = await aSession();
    await world.reports.add({ ...report, id: idOf("one"), code: "C6", resolvedAtS: null });
    const corrected = { ...report, id: idOf("one"), description: "Réseau coupé", atS: 8 };
    expect(await world.reports.edit(corrected)).toBe("saved");
    expect(await world.reports.list(sessionNumber)).toMatchObject([
      { code: "C7", description: "Réseau coupé", createdAtS: 5, isOpen: false },
    ]);
    const gone = { id: idOf("one"), sessionNumber, by: world.staffId, atS: 9 };
    expect(await world.reports.remove(gone)).toBe("saved");
    expect(await world.reports.list(sessionNumber)).toEqual([]);
    expect([await world.reports.remove(gone), await world.reports.edit(corrected)]).toEqual(["absent", "absent"]);
  });

  test(`${name}: nothing changes once the session is finalised, nor from another session`, async () => {
    const { world, sessionNumber, report } = await aSession();
    await world.reports.add({ ...report, id: idOf("kept") });
    const other = await planned(world, { room: "C12" });
    expect(await world.reports.edit({ ...report, id: idOf("kept"), sessionNumber: other })).toBe("absent");
    await world.close(sessionNumber, false);
    expect(await world.reports.add({ ...report, id: idOf("late") })).toBe("closed");
    expect(await world.reports.edit({ ...report, id: idOf("kept"), description: "x" })).toBe("closed");
    expect(await world.reports.remove({ ...report, id: idOf("kept") })).toBe("closed");
    expect(await world.reports.list(sessionNumber)).toMatchObject([{ id: idOf("kept"), description: "Panne" }]);
  });
}
