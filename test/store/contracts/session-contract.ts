import { expect, test } from "vitest";
import { aNewSession, aPlan, enrolled, planned } from "./samples.ts";
import type { OpenWorld } from "./world.ts";

/** What every SessionStore does. */
export function sessionStoreContract(name: string, open: OpenWorld): void {
  test(`${name}: a session comes back as it was planned`, async () => {
    const world = await open();
    const number = await planned(world, { description: "Apporter la liste", graceSeconds: null });
    expect(await world.sessions.find(number)).toEqual({
      number,
      establishmentId: world.establishmentId,
      plan: aPlan({ description: "Apporter la liste", graceSeconds: null }),
      accessCode: "TQVF63",
      supervisorPassword: "BK7QX2",
      createdBy: world.staffId,
      createdAtS: 1_800_000_000,
      firstStartedAtS: null,
      finalisedAtS: null,
      publishedAtS: null,
      hasIncident: false,
      hasJoiningIssue: false,
    });
    expect(await world.sessions.find(number + 1000)).toBeNull();
  });

  test(`${name}: same site, room, date and time is a duplicate; another room is not`, async () => {
    const world = await open();
    await planned(world);
    expect(await world.sessions.create(aNewSession(world, { examiner: "Quelqu’un d’autre" }))).toEqual({
      kind: "duplicate",
    });
    const typedOtherwise = { address: "COLLEGE  Jeanne–Barret ", room: " b204" };
    expect((await world.sessions.create(aNewSession(world, typedOtherwise))).kind).toBe("duplicate");
    expect((await world.sessions.create(aNewSession(world, { room: "B 204" }))).kind).toBe("created");
    expect((await world.sessions.create(aNewSession(world, { room: "B205" }))).kind).toBe("created");
    const elsewhere = { ...aNewSession(world), establishmentId: world.otherEstablishmentId };
    expect((await world.sessions.create(elsewhere)).kind).toBe("created");
  });

  test(`${name}: an edit saves, and refuses to become a duplicate of another session`, async () => {
    const world = await open();
    const number = await planned(world);
    await planned(world, { room: "B205" });
    expect(await world.sessions.edit(number, aPlan({ time: "10:30" }))).toBe("saved");
    expect((await world.sessions.find(number))?.plan.time).toBe("10:30");
    expect(await world.sessions.edit(number, aPlan({ room: "B205" }))).toBe("duplicate");
    expect((await world.sessions.find(number))?.plan.room).toBe("B204");
  });

  test(`${name}: once a test has begun a session is neither edited nor removed`, async () => {
    const world = await open();
    const number = await planned(world);
    const [pupil] = await enrolled(world, [{}]);
    await world.candidates.enrol(number, [candidateOf(pupil?.id ?? "")], 1);
    await world.begin(number, "c1-".concat(pupil?.id ?? ""), false);
    expect(await world.sessions.edit(number, aPlan({ room: "B205" }))).toBe("closed");
    expect(await world.sessions.remove(number)).toBe("closed");
    expect((await world.sessions.find(number))?.plan.room).toBe("B204");
    expect(await world.candidates.list(number)).toHaveLength(1);
  });

  test(`${name}: one secret is renewed at a time, until a test begins`, async () => {
    const world = await open();
    const number = await planned(world);
    expect(await world.sessions.renewSecret(number, "access-code", "BCDF23")).toBe("saved");
    expect(await world.sessions.find(number)).toMatchObject({ accessCode: "BCDF23", supervisorPassword: "BK7QX2" });
    expect(await world.sessions.renewSecret(number, "password", "QQQQ22")).toBe("saved");
    expect(await world.sessions.find(number)).toMatchObject({ accessCode: "BCDF23", supervisorPassword: "QQQQ22" });
    const [pupil] = await enrolled(world, [{}]);
    await world.candidates.enrol(number, [candidateOf(pupil?.id ?? "")], 1);
    await world.begin(number, `c1-${pupil?.id}`, false);
    expect(await world.sessions.renewSecret(number, "password", "XXXX33")).toBe("closed");
    expect((await world.sessions.find(number))?.supervisorPassword).toBe("QQQQ22");
  });

  test(`${name}: a planned session is removed with its enrolments, once`, async () => {
    const world = await open();
    const number = await planned(world);
    const [pupil] = await enrolled(world, [{}]);
    await world.candidates.enrol(number, [candidateOf(pupil?.id ?? "")], 1);
    expect(await world.sessions.remove(number)).toBe("removed");
    expect(await world.sessions.find(number)).toBeNull();
    expect(await world.candidates.list(number)).toEqual([]);
    expect(await world.sessions.remove(number)).toBe("closed");
  });
}

function candidateOf(pupilId: string) {
  return {
    candidateId: `c1-${pupilId}`,
    pupilId,
    lastName: "AÏT-KACI",
    firstName: "Nour",
    birthDate: "2012-11-03",
    birthPlace: null,
    division: "3e A",
  };
}
