import { expect, test } from "vitest";
import type { CandidateEntry, NewCandidate } from "#worker/usecases/enrolment-ports.ts";
import { anEntry } from "./an-entry.ts";
import { enrolled, planned } from "./samples.ts";
import type { OpenWorld, World } from "./world.ts";

/** What every CandidateStore does. */
export function candidateStoreContract(name: string, open: OpenWorld): void {
  test(`${name}: enrolling twice adds nobody and changes nothing`, async () => {
    const { world, number, candidate } = await oneCandidate(open);
    expect(await world.candidates.enrol(number, [candidate], 5)).toBe(1);
    await world.candidates.setExtraTime(number, candidate.candidateId, 33);
    expect(
      await world.candidates.enrol(number, [{ ...candidate, candidateId: `other-${candidate.candidateId}` }], 6),
    ).toBe(0);
    expect(await world.candidates.list(number)).toEqual([
      {
        candidateId: candidate.candidateId,
        pupilId: candidate.pupilId,
        lastName: "AÏT-KACI",
        firstName: "Nour",
        calledLastName: "AÏT-KACI",
        calledFirstName: "Nour",
        birthDate: "2012-11-03",
        division: "3e A",
        externalId: null,
        extraTimePercent: 33,
        userId: null,
        username: `login.${candidate.pupilId}`.toLowerCase(),
        reachedCompetences: 0,
      },
    ]);
  });

  test(`${name}: only competences at level 1 or more are counted`, async () => {
    const { world, number, candidate, userId } = await oneCandidate(open);
    await world.candidates.enrol(number, [candidate], 5);
    await world.practise(userId, 4);
    expect((await world.candidates.list(number))[0]?.reachedCompetences).toBe(4);
    await world.practise(userId, 5);
    expect((await world.candidates.list(number))[0]?.reachedCompetences).toBe(5);
  });

  test(`${name}: extra time is that of one candidate of one session`, async () => {
    const { world, number, candidate } = await oneCandidate(open);
    await world.candidates.enrol(number, [candidate], 5);
    const other = await planned(world, { room: "C1" });
    expect(await world.candidates.setExtraTime(other, candidate.candidateId, 50)).toBe(false);
    expect(await world.candidates.setExtraTime(number, candidate.candidateId, 33.33)).toBe(true);
    expect((await world.candidates.list(number))[0]?.extraTimePercent).toBe(33.33);
  });

  test(`${name}: a candidate is removed until the test begins`, async () => {
    const { world, number, candidate } = await oneCandidate(open);
    await world.candidates.enrol(number, [candidate], 5);
    expect(await world.candidates.remove(number + 1000, candidate.candidateId)).toBe("absent");
    expect(await world.candidates.remove(number, candidate.candidateId)).toBe("removed");
    expect(await world.candidates.remove(number, candidate.candidateId)).toBe("absent");
    await world.candidates.enrol(number, [candidate], 6);
    await world.begin(number, candidate.candidateId, false);
    expect(await world.candidates.remove(number, candidate.candidateId)).toBe("started");
    expect(await world.candidates.list(number)).toHaveLength(1);
  });

  test(`${name}: what was enrolled by hand comes back whole, zeros included, and never with the roll's`, async () => {
    const { world, number, ana, bob } = await twoEntries(open);
    const byId = (a: CandidateEntry, b: CandidateEntry) => (a.candidateId < b.candidateId ? -1 : 1);
    expect((await world.candidates.entries(number)).sort(byId)).toEqual([ana, bob]);
    const [pupil] = await enrolled(world, [{}]);
    const ofRoll = { ...ana, candidateId: `r-${pupil?.id}`, pupilId: pupil?.id ?? "", division: "3e A" };
    expect(await world.candidates.enrol(number, [ofRoll], 6)).toBe(1);
    expect(await world.candidates.entries(number)).toHaveLength(2);
    const listed = (await world.candidates.list(number)).find(({ candidateId }) => candidateId === ana.candidateId);
    expect(listed).toMatchObject({ pupilId: null, division: null, externalId: "000123", reachedCompetences: null });
  });

  test(`${name}: one double refuses the whole, however its name is spelt`, async () => {
    const { world, number } = await twoEntries(open);
    const added = [
      anEntry(world, "c", { lastName: "NEW" }),
      anEntry(world, "d", { lastName: "ana", firstName: "ZOE" }),
    ];
    expect(await world.candidates.save(number, { added, changed: [] }, 6)).toBe("duplicate");
    expect(await world.candidates.entries(number)).toHaveLength(2);
  });

  test(`${name}: a change is of this session and before the test, or nothing is written`, async () => {
    const { world, number, ana, bob } = await twoEntries(open);
    const changed = [{ ...ana, firstName: "Zoë", externalId: null }];
    const added = [anEntry(world, "c", { lastName: "NEW" })];
    expect(await world.candidates.save(number, { added: [], changed }, 6)).toBe("saved");
    expect((await world.candidates.entries(number)).find(({ candidateId }) => candidateId === ana.candidateId)).toEqual(
      changed[0],
    );
    const other = await planned(world, { room: "C9" });
    expect(await world.candidates.save(other, { added, changed: [bob] }, 6)).toBe("started");
    await world.begin(number, bob.candidateId, false);
    expect(await world.candidates.save(number, { added, changed: [ana, { ...bob, firstName: "X" }] }, 6)).toBe(
      "started",
    );
    expect((await world.candidates.entries(number)).map(({ firstName }) => firstName).sort()).toEqual(["Zoé", "Zoë"]);
  });
}

async function twoEntries(open: OpenWorld) {
  const world = await open();
  const number = await planned(world);
  const [ana, bob] = [anEntry(world, "a"), anEntry(world, "b", { lastName: "BOB", extraTimePercent: 33.5 })];
  expect(await world.candidates.save(number, { added: [ana, bob], changed: [] }, 5)).toBe("saved");
  return { world, number, ana, bob };
}

async function oneCandidate(
  open: OpenWorld,
): Promise<{ world: World; number: number; candidate: NewCandidate; userId: string }> {
  const world = await open();
  const number = await planned(world);
  const [pupil] = await enrolled(world, [{}]);
  if (pupil === undefined) throw new Error("no pupil");
  const candidate = {
    candidateId: `c-${pupil.id}`,
    pupilId: pupil.id,
    lastName: "AÏT-KACI",
    firstName: "Nour",
    birthDate: "2012-11-03",
    birthPlace: null,
    division: "3e A",
  };
  return { world, number, candidate, userId: pupil.userId };
}
