import { expect, test } from "vitest";
import type { SessionDoorStore } from "#worker/usecases/candidate/ports.ts";

/** One session with two candidates that nobody has joined yet, and three accounts. */
export type DoorsSetting = {
  doors: SessionDoorStore;
  number: number;
  candidateIds: [string, string];
  userIds: [string, string, string];
};

/** What every store of doors does, in memory as on D1. */
export function doorsContract(name: string, setUp: () => Promise<DoorsSetting>): void {
  test(`${name}: an unknown session has no door, no candidates, no supervisor`, async () => {
    const { doors, userIds } = await setUp();
    expect(await doors.findDoor(987_654)).toBeNull();
    expect(await doors.joinCandidates(987_654)).toEqual([]);
    expect(await doors.hasSupervision(987_654, userIds[0])).toBe(false);
    expect(await doors.candidateOf(987_654, userIds[0])).toBeNull();
  });

  test(`${name}: the first account is linked, a second one and a repeat are not`, async () => {
    const { doors, number, candidateIds, userIds } = await setUp();
    expect(await doors.linkCandidate(candidateIds[0], userIds[0], 7)).toBe(true);
    expect(await doors.linkCandidate(candidateIds[0], userIds[1], 8)).toBe(false);
    expect(await doors.linkCandidate(candidateIds[0], userIds[0], 9)).toBe(false);
    expect(await doors.candidateOf(number, userIds[0])).toBe(candidateIds[0]);
    expect(await doors.candidateOf(number, userIds[1])).toBeNull();
    expect((await doors.findDoor(number))?.enrolledUserIds).toEqual([userIds[0]]);
    expect(await doors.joinedSessions(userIds[0])).toMatchObject([{ number, finalisedAtS: null }]);
  });

  test(`${name}: one account is one candidate of a session`, async () => {
    const { doors, number, candidateIds, userIds } = await setUp();
    expect(await doors.linkCandidate(candidateIds[0], userIds[0], 7)).toBe(true);
    expect(await doors.linkCandidate(candidateIds[1], userIds[0], 7)).toBe(false);
    const candidates = await doors.joinCandidates(number);
    expect(candidates.map(({ userId }) => userId).sort()).toEqual([userIds[0], null].sort());
  });

  test(`${name}: of two clicks at once, one account gets the candidate`, async () => {
    const { doors, candidateIds, userIds } = await setUp();
    const both = [
      doors.linkCandidate(candidateIds[0], userIds[0], 7),
      doors.linkCandidate(candidateIds[0], userIds[1], 7),
    ];
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
  });

  test(`${name}: a supervision opened twice is one`, async () => {
    const { doors, number, userIds } = await setUp();
    await doors.grantSupervision(number, userIds[2], 7);
    await doors.grantSupervision(number, userIds[2], 8);
    expect(await doors.hasSupervision(number, userIds[2])).toBe(true);
    expect((await doors.findDoor(number))?.supervisorUserIds).toEqual([userIds[2]]);
  });

  test(`${name}: nothing practised, no level`, async () => {
    const { doors, userIds } = await setUp();
    expect(await doors.practiceLevels(userIds[0])).toEqual({});
  });
}
