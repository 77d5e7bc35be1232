import { expect, test } from "vitest";
import { aChange, aRollPupil, enrolled } from "./samples.ts";
import type { OpenWorld } from "./world.ts";

const UNCALLED = { calledLastName: null, calledFirstName: null };

/** What every RollStore and PupilStore do together. */
export function rollStoreContract(name: string, open: OpenWorld): void {
  test(`${name}: an imported pupil comes back with every field, an account and no password`, async () => {
    const world = await open();
    const [pupil] = await enrolled(world, [{ birthCity: "KÖLN", preferredLastName: "KACI" }]);
    expect(await world.roll.current(world.establishmentId)).toEqual([
      {
        ...aRollPupil({ birthCity: "KÖLN", preferredLastName: "KACI" }),
        id: pupil?.id,
        userId: pupil?.userId,
        disabled: false,
        ...UNCALLED,
      },
    ]);
    expect(await world.pupils.details(world.establishmentId, [pupil?.id ?? ""])).toEqual([
      {
        id: pupil?.id,
        lastName: "KACI",
        firstName: "Nour",
        birthLastName: "AÏT-KACI",
        birthFirstName: "Nour",
        birthDate: "2012-11-03",
        division: "3e A",
        hasIne: true,
        userId: pupil?.userId,
        username: `login.${pupil?.id}`.toLowerCase(),
        login: "none",
        hasOpenId: false,
        reachedCompetences: 0,
      },
    ]);
  });

  test(`${name}: an update changes the content, keeps the account and brings a disabled pupil back`, async () => {
    const world = await open();
    const [pupil] = await enrolled(world, [{}]);
    const id = pupil?.id ?? "";
    await world.roll.apply(aChange(world, { disabledIds: [id] }));
    expect(await world.pupils.names(world.establishmentId)).toEqual([]);
    expect((await world.roll.current(world.establishmentId))[0]?.disabled).toBe(true);
    const updated = [{ ...aRollPupil({ division: "3e B", lastName: "KACI" }), id, account: null }];
    expect(await world.roll.apply(aChange(world, { updated }))).toBe("applied");
    expect(await world.roll.current(world.establishmentId)).toEqual([
      {
        ...aRollPupil({ division: "3e B", lastName: "KACI" }),
        id,
        userId: pupil?.userId,
        disabled: false,
        ...UNCALLED,
      },
    ]);
    expect((await world.pupils.names(world.establishmentId)).map(({ division }) => division)).toEqual(["3e B"]);
  });

  test(`${name}: a clash undoes the whole import, its own line included`, async () => {
    const world = await open();
    const [pupil] = await enrolled(world, [{}]);
    const newcomer = (ine: string, username: string) => ({
      ...aRollPupil({ nationalStudentId: ine }),
      id: `new-${ine}-${world.establishmentId}`,
      userId: `u-${ine}-${world.establishmentId}`,
      username,
    });
    const taken = `login.${pupil?.id}`.toLowerCase();
    const added = [newcomer("000000008AA", `free.${world.establishmentId}`), newcomer("000000009AA", taken)];
    expect(await world.roll.apply(aChange(world, { added }))).toBe("conflict");
    expect(await world.roll.current(world.establishmentId)).toHaveLength(1);
    expect(await world.roll.imports(world.establishmentId, 10)).toHaveLength(1);
    const sameIne = [newcomer("000000001AA", `free.${world.establishmentId}`)];
    expect(await world.roll.apply(aChange(world, { added: sameIne }))).toBe("conflict");
  });

  test(`${name}: a thousand pupils go in at once`, async () => {
    const world = await open();
    const pupils = Array.from({ length: 1000 }, (_, at) => ({
      nationalStudentId: `${String(at).padStart(9, "0")}BB`,
      division: `${3 + (at % 4)}e ${at % 7}`,
    }));
    await enrolled(world, pupils);
    expect(await world.pupils.names(world.establishmentId)).toHaveLength(1000);
    const ids = (await world.roll.current(world.establishmentId)).map(({ id }) => id);
    expect(await world.pupils.details(world.establishmentId, ids)).toHaveLength(1000);
    await world.roll.apply(aChange(world, { disabledIds: ids.slice(0, 600) }));
    expect(await world.pupils.names(world.establishmentId)).toHaveLength(400);
  });

  test(`${name}: taken usernames are those of one base and four digits`, async () => {
    const world = await open();
    const base = `nour.${world.establishmentId.replace(/[^a-z]/g, "")}`;
    const usernames = [`${base}0311`, `${base}9999`, `${base}x0311`, `${base}`];
    const added = usernames.map((username, at) => ({
      ...aRollPupil({ nationalStudentId: `00000000${at}CC` }),
      id: `p${at}-${world.establishmentId}`,
      userId: `pu${at}-${world.establishmentId}`,
      username,
    }));
    await world.roll.apply(aChange(world, { added }));
    expect([...(await world.roll.takenUsernames([base]))].sort()).toEqual([`${base}0311`, `${base}9999`]);
    expect([...(await world.roll.takenUsernames([]))]).toEqual([]);
  });

  test(`${name}: classes count their pupils and those without a password`, async () => {
    const world = await open();
    const [one, two, , four] = await enrolled(world, [
      {},
      { nationalStudentId: "000000002AA" },
      { nationalStudentId: "000000003AA", division: "3e B" },
      { nationalStudentId: "000000004AA", division: "3e B" },
    ]);
    await world.giveOpenId(four?.userId ?? "");
    await world.givePassword(one?.userId ?? "", "own");
    await world.givePassword(two?.userId ?? "", "one-time");
    const divisions = await world.pupils.divisions(world.establishmentId);
    expect(divisions.sort((a, b) => (a.division < b.division ? -1 : 1))).toEqual([
      { division: "3e A", pupils: 2, withoutPassword: 0 },
      { division: "3e B", pupils: 2, withoutPassword: 1 },
    ]);
    const [linked] = await world.pupils.details(world.establishmentId, [four?.id ?? ""]);
    expect(linked).toMatchObject({ login: "none", hasOpenId: true });
    const logins = await world.pupils.ofDivision(world.establishmentId, "3e A");
    expect(logins.map(({ login }) => login).sort()).toEqual(["one-time", "own"]);
  });

  test(`${name}: nobody is found from another school`, async () => {
    const world = await open();
    const [pupil] = await enrolled(world, [{}]);
    const id = pupil?.id ?? "";
    expect(await world.pupils.details(world.otherEstablishmentId, [id])).toEqual([]);
    expect(await world.pupils.forEnrolment(world.otherEstablishmentId, [id])).toEqual([]);
    expect(await world.pupils.forEnrolment(world.establishmentId, [id, "unknown"])).toHaveLength(1);
    await world.roll.apply({ ...aChange(world, { disabledIds: [id] }), establishmentId: world.otherEstablishmentId });
    expect(await world.pupils.names(world.establishmentId)).toHaveLength(1);
  });

  test(`${name}: a pupil without INE is known by the school's own number, which nobody else has there`, async () => {
    const world = await open();
    const own = { ...aRollPupil({ nationalStudentId: null, ownId: "0042" }), id: `own-${world.establishmentId}` };
    const account = { userId: `u-${own.id}`, username: `own.${world.establishmentId}` };
    expect(await world.roll.apply(aChange(world, { added: [{ ...own, ...account }] }))).toBe("applied");
    const { establishmentId, otherEstablishmentId } = world;
    expect(await world.pupils.numbers(establishmentId, own.id)).toEqual({ nationalStudentId: null, ownId: "0042" });
    expect(await world.pupils.numbers(otherEstablishmentId, own.id)).toBeNull();
    expect(await world.roll.current(world.establishmentId)).toEqual([
      { ...own, userId: account.userId, disabled: false, ...UNCALLED },
    ]);
    const updated = [{ ...own, nationalStudentId: "000000005AA", account: null }];
    await world.roll.apply(aChange(world, { updated }));
    expect((await world.roll.current(world.establishmentId))[0]).toMatchObject({
      nationalStudentId: "000000005AA",
      ownId: "0042",
    });
  });

  test(`${name}: undoing an import gives the roll of before it; only the latest can be undone, once`, async () => {
    const world = await open();
    const people = await enrolled(world, [{}, { nationalStudentId: "000000002AA", lastName: "BA" }]);
    const [first, second] = people.map(({ id }) => id);
    const before = await world.roll.current(world.establishmentId);
    const newcomer = {
      ...aRollPupil({ nationalStudentId: "000000003AA" }),
      id: `new-${world.establishmentId}`,
      userId: `u-new-${world.establishmentId}`,
      username: `new.${world.establishmentId}`,
    };
    const mistake = aChange(world, {
      added: [newcomer],
      updated: [{ ...aRollPupil({ lastName: "KACÉ", division: "4e C" }), id: first ?? "", account: null }],
      disabledIds: [second ?? ""],
    });
    await world.roll.apply(mistake);
    const { establishmentId } = world;
    const [, oldest] = await world.roll.imports(establishmentId, 10);
    expect(await world.roll.undo({ establishmentId, importId: oldest?.id ?? "", atS: 1_800_001_000 })).toBe(
      "not-latest",
    );
    const elsewhere = { establishmentId: world.otherEstablishmentId, importId: mistake.importId, atS: 1_800_001_000 };
    expect(await world.roll.undo(elsewhere)).toBe("not-latest");
    expect((await world.roll.current(establishmentId)).find(({ id }) => id === first)?.lastName).toBe("KACÉ");

    const asked = { establishmentId, importId: mistake.importId, atS: 1_800_001_000 };
    expect(await world.roll.undo(asked)).toBe("undone");
    const after = await world.roll.current(establishmentId);
    expect(after.filter(({ id }) => id !== newcomer.id)).toEqual(before);
    expect(after.find(({ id }) => id === newcomer.id)?.disabled).toBe(true);
    expect((await world.roll.imports(establishmentId, 10)).map(({ undoneAtS }) => undoneAtS)).toEqual([
      1_800_001_000,
      null,
    ]);
    expect(await world.roll.undo(asked)).toBe("not-latest");
  });

  test(`${name}: the history says who imported what, newest first`, async () => {
    const world = await open();
    await enrolled(world, [{}]);
    await world.roll.apply(aChange(world, { fileName: "second.xml", unchanged: 1 }));
    const imports = await world.roll.imports(world.establishmentId, 10);
    expect(
      imports.map(({ fileName, importedByName, added, changed, unchanged, disabled }) => ({
        fileName,
        importedByName,
        counts: [added, changed, unchanged, disabled],
      })),
    ).toEqual([
      { fileName: "second.xml", importedByName: "Nadège Roussel", counts: [0, 0, 1, 0] },
      { fileName: "eleves.xml", importedByName: "Nadège Roussel", counts: [1, 0, 0, 0] },
    ]);
  });
}
