import { expect, test } from "vitest";
import type { NewCandidate } from "#worker/usecases/staff-ports.ts";
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
        birthDate: "2012-11-03",
        division: "3e A",
        extraTimePercent: 33,
        userId: null,
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
