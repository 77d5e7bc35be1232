import { expect, test } from "vitest";
import type { PracticeStore } from "#worker/usecases/practice/ports.ts";

const STATE = {
  ...{ competence: "1.1", level: 1, points: 3, run: 1, firstRun: 1 },
  ...{ finishedAtS: null, reachedAtS: 50, updatedAtS: 50 },
};
const ANSWER = {
  ...{ competence: "1.1", place: 0, run: 1, skill: "1.1-moteur-01", itemId: "1.1-moteur-01-a" },
  ...{ right: true, atS: 50, path: null },
};

/** What a store of practice must do, in memory and on D1. `newAccount` gives the id of an account that exists. */
export function practiceStoreContract(
  name: string,
  open: () => Promise<{ practice: PracticeStore; newAccount(): Promise<string> }>,
): void {
  test(`${name}: an answer and its state are kept together, each account for itself`, async () => {
    const { practice, newAccount } = await open();
    const [userId, other] = [await newAccount(), await newAccount()];
    expect(await practice.states(userId)).toEqual([]);
    expect(await practice.save({ ...ANSWER, userId }, STATE)).toBe("saved");
    expect(await practice.states(userId)).toEqual([STATE]);
    const { place: _, ...kept } = ANSWER;
    expect(await practice.answers(userId, "1.1")).toEqual([kept]);
    expect(await practice.answers(userId, null)).toEqual([kept]);
    expect(await practice.answers(userId, "1.2")).toEqual([]);
    expect(await practice.states(other)).toEqual([]);
  });

  test(`${name}: a place that is taken writes nothing, its state neither`, async () => {
    const { practice, newAccount } = await open();
    const userId = await newAccount();
    await practice.save({ ...ANSWER, userId }, STATE);
    expect(await practice.save({ ...ANSWER, userId, right: false }, { ...STATE, level: 0 })).toBe("already");
    expect((await practice.states(userId))[0]?.level).toBe(1);
    expect((await practice.answers(userId, "1.1")).map(({ right }) => right)).toEqual([true]);
  });

  test(`${name}: answers come oldest first; a restart changes the state and keeps the answers`, async () => {
    const { practice, newAccount } = await open();
    const userId = await newAccount();
    for (const place of [0, 1, 2]) {
      await practice.save({ ...ANSWER, userId, place, itemId: `item-${place}` }, { ...STATE, updatedAtS: 50 + place });
    }
    await practice.restart(userId, { ...STATE, level: 0, run: 2, firstRun: 2, reachedAtS: null });
    expect(await practice.states(userId)).toEqual([{ ...STATE, level: 0, run: 2, firstRun: 2, reachedAtS: null }]);
    const items = (await practice.answers(userId, "1.1")).map(({ itemId }) => itemId);
    expect(items).toEqual(["item-0", "item-1", "item-2"]);
    await practice.restart(userId, { ...STATE, competence: "5.2" });
    expect(await practice.states(userId)).toHaveLength(1);
  });
}
