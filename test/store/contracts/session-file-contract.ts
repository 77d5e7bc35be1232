import { expect, test } from "vitest";
import { anEntry } from "./an-entry.ts";
import { aNewSession, aPlan, planned } from "./samples.ts";
import type { OpenWorld } from "./world.ts";

/** What every SessionStore does with a whole file. */
export function sessionFileContract(name: string, open: OpenWorld): void {
  test(`${name}: a file's sessions and candidates come in together, found again by place and moment`, async () => {
    const world = await open();
    const there = await planned(world);
    const plans = [aPlan({ room: "b204 " }), aPlan({ room: "F1", graceSeconds: null }), aPlan({ room: "F2" })];
    expect(await world.sessions.same(world.establishmentId, plans)).toEqual([there, null, null]);
    const fresh = [
      {
        ...aNewSession(world, { room: "F1", graceSeconds: null }),
        candidates: [anEntry(world, "a"), anEntry(world, "b", { lastName: "B" })],
      },
      { ...aNewSession(world, { room: "F2" }), candidates: [] },
    ];
    const existing = [{ sessionNumber: there, added: [anEntry(world, "c")], changed: [] }];
    expect(await world.sessions.createTogether({ fresh, existing }, 7)).toBe("saved");
    const [, first, second] = await world.sessions.same(world.establishmentId, plans);
    expect(await world.sessions.find(first ?? 0)).toMatchObject({
      plan: aPlan({ room: "F1", graceSeconds: null }),
      accessCode: "TQVF63",
    });
    const names = async (number: number | null | undefined) =>
      (await world.candidates.entries(number ?? 0)).map(({ lastName }) => lastName).sort();
    expect([await names(first), await names(second), await names(there)]).toEqual([["ANA", "B"], [], ["ANA"]]);
  });

  test(`${name}: one session or person who is there already, and nothing of the file is in`, async () => {
    const world = await open();
    const there = await planned(world);
    await world.candidates.save(there, { added: [anEntry(world, "a")], changed: [] }, 5);
    const fresh = [{ ...aNewSession(world, { room: "F1" }), candidates: [anEntry(world, "b")] }];
    const twice = { fresh: [...fresh, { ...aNewSession(world), candidates: [] }], existing: [] };
    expect(await world.sessions.createTogether(twice, 7)).toBe("duplicate");
    const double = { fresh, existing: [{ sessionNumber: there, added: [anEntry(world, "c")], changed: [] }] };
    expect(await world.sessions.createTogether(double, 7)).toBe("duplicate");
    const gone = { fresh, existing: [{ sessionNumber: there, added: [], changed: [anEntry(world, "nobody")] }] };
    expect(await world.sessions.createTogether(gone, 7)).toBe("started");
    expect(await world.sessions.same(world.establishmentId, [aPlan({ room: "F1" })])).toEqual([null]);
    expect(await world.candidates.entries(there)).toHaveLength(1);
  });
}
