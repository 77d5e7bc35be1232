import { expect, test } from "vitest";
import { soundMachine } from "#test/core/machine/sound-machine.ts";
import type { MachineCheckStore } from "#worker/usecases/machine-ports.ts";

type Opened = { store: MachineCheckStore; establishmentId: string; otherEstablishmentId: string };

let drawn = 0;

/** Another code at each call: the worlds of one file share a database. */
function aCode(): string {
  drawn += 1;
  return `BCDF${"BCDFGHJKMP"[Math.floor(drawn / 10)]}${"BCDFGHJKMP"[drawn % 10]}`;
}

/** What every MachineCheckStore does. */
export function machineCheckStoreContract(name: string, open: () => Promise<Opened>): void {
  const begin = async () => {
    const { store, establishmentId, otherEstablishmentId } = await open();
    const check = { code: aCode(), establishmentId, room: "B204", createdAtS: 1_000 };
    expect(await store.create(check)).toBe("created");
    const report = (computer: string, reportedAtS: number, atMost = 10) =>
      store.report({
        code: check.code,
        nameKey: computer.toLowerCase(),
        report: { name: computer, reportedAtS, facts: soundMachine() },
        atMost,
      });
    return { store, check, report, otherEstablishmentId };
  };

  test(`${name}: a check comes back; its code is taken; another school does not see it`, async () => {
    const { store, check, otherEstablishmentId } = await begin();
    expect(await store.find(check.code)).toEqual(check);
    expect(await store.find("XXXXXX")).toBeNull();
    expect(await store.create({ ...check, establishmentId: otherEstablishmentId })).toBe("taken");
    expect(await store.list(check.establishmentId)).toEqual([{ ...check, reports: [] }]);
    expect(await store.list(otherEstablishmentId)).toEqual([]);
  });

  test(`${name}: the newest result of a name replaces the one before, and says when that was`, async () => {
    const { store, check, report } = await begin();
    expect(await report("Poste 1", 2_000)).toEqual({ kind: "saved", replacedAtS: null });
    expect(await report("POSTE 1", 3_000)).toEqual({ kind: "saved", replacedAtS: 2_000 });
    const kept = [{ name: "POSTE 1", reportedAtS: 3_000, facts: soundMachine() }];
    expect(await store.reports(check.code)).toEqual(kept);
    expect((await store.list(check.establishmentId))[0]?.reports).toEqual(kept);
  });

  test(`${name}: a full check takes no other name, and still the names it has`, async () => {
    const { store, check, report } = await begin();
    await report("Poste 1", 2_000, 2);
    await report("Poste 2", 2_000, 2);
    expect(await report("Poste 3", 2_000, 2)).toEqual({ kind: "full" });
    expect(await report("Poste 2", 2_500, 2)).toEqual({ kind: "saved", replacedAtS: 2_000 });
    expect((await store.reports(check.code)).map((one) => one.name).sort()).toEqual(["Poste 1", "Poste 2"]);
  });

  test(`${name}: what is older than asked is forgotten with its results, the rest is kept`, async () => {
    const { store, check, report } = await begin();
    await report("Poste 1", 2_000);
    const younger = { ...check, code: aCode(), createdAtS: 1_001 };
    await store.create(younger);
    await store.forget(1_000);
    expect(await store.find(check.code)).not.toBeNull();
    await store.forget(1_001);
    expect(await store.find(check.code)).toBeNull();
    expect(await store.reports(check.code)).toEqual([]);
    expect(await store.find(younger.code)).toEqual(younger);
  });
}
