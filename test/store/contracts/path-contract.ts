import { expect, test } from "vitest";
import type { PathStore, StoredPath } from "#worker/usecases/path-ports.ts";

type World = { paths: PathStore; establishmentId: string; newAccount(): Promise<string> };

const LETTERS = "BCDFGHJKMPQRTVWXY";
let drawn = 0;
/** A code that no other test has. */
function newCode(): string {
  drawn += 1;
  const [high = "B", low = "B"] = [LETTERS[Math.floor(drawn / LETTERS.length)], LETTERS[drawn % LETTERS.length]];
  return `KQTW${high}${low}478`;
}

function aPath(establishmentId: string, part: Partial<StoredPath> = {}): StoredPath {
  return {
    ...{ code: newCode(), establishmentId, name: "SOS 3e B", plan: { kind: "sos", competences: ["1.1", "2.1"] } },
    ...{ division: null, createdBy: "staff", createdAtS: 100, closedAtS: null },
    ...part,
  };
}

/** What a store of paths must do, in memory and on D1. */
export function pathStoreContract(name: string, open: () => Promise<World>): void {
  test(`${name}: a path is found by its code, and a code is taken once`, async () => {
    const { paths, establishmentId } = await open();
    const path = aPath(establishmentId, { division: "3e B" });
    expect(await paths.create(path)).toBe("created");
    expect(await paths.create({ ...path, name: "autre" })).toBe("taken");
    expect(await paths.find(path.code)).toMatchObject(path);
    expect(await paths.find("BBBBBB222")).toBeNull();
  });

  test(`${name}: a path that is given and one that is joined, safe to repeat; each keeps its first instants`, async () => {
    const { paths, establishmentId, newAccount } = await open();
    const path = aPath(establishmentId);
    await paths.create(path);
    const [given, joined] = [await newAccount(), await newAccount()];
    await paths.join(path.code, joined, 110);
    await paths.give(path.code, [given, joined], 120);
    await paths.give(path.code, [given], 130);
    expect(await paths.member(path.code, given)).toEqual({
      ...{ userId: given, givenAtS: 120, joinedAtS: null, finishedAtS: null, sharedAtS: null, end: null },
    });
    await paths.join(path.code, joined, 140);
    expect(await paths.member(path.code, joined)).toMatchObject({ givenAtS: null, joinedAtS: 110 });
    expect(await paths.member(path.code, "nobody")).toBeNull();
  });

  test(`${name}: results are shared and taken back by the member alone`, async () => {
    const { paths, establishmentId, newAccount } = await open();
    const path = aPath(establishmentId);
    await paths.create(path);
    const [one, other] = [await newAccount(), await newAccount()];
    for (const account of [one, other]) await paths.join(path.code, account, 110);
    await paths.share(path.code, one, 120);
    const shared = async () => (await paths.members(path.code)).map(({ userId, sharedAtS }) => [userId, sharedAtS]);
    expect(Object.fromEntries(await shared())).toEqual({ [one]: 120, [other]: null });
    await paths.share(path.code, one, null);
    expect(Object.fromEntries(await shared())).toEqual({ [one]: null, [other]: null });
  });

  test(`${name}: the end is written once; the list counts who is in, who began and who finished`, async () => {
    const { paths, establishmentId, newAccount } = await open();
    const [older, newer] = [aPath(establishmentId), aPath(establishmentId, { createdAtS: 200 })];
    await paths.create(older);
    await paths.create(newer);
    const [one, other] = [await newAccount(), await newAccount()];
    await paths.give(older.code, [one, other], 110);
    await paths.join(older.code, one, 120);
    await paths.finish(older.code, one, "certifiable", 130);
    await paths.finish(older.code, one, "all-asked", 140);
    expect(await paths.member(older.code, one)).toMatchObject({ end: "certifiable", finishedAtS: 130 });
    expect(await paths.list(establishmentId)).toMatchObject([
      { code: newer.code, members: 0, joined: 0, finished: 0, certifiable: 0 },
      { code: older.code, members: 2, joined: 1, finished: 1, certifiable: 0 },
    ]);
  });

  test(`${name}: an account sees its open paths, newest first; a closed one is gone for it and stays for staff`, async () => {
    const { paths, establishmentId, newAccount } = await open();
    const userId = await newAccount();
    const [older, newer] = [aPath(establishmentId), aPath(establishmentId, { createdAtS: 200 })];
    for (const path of [older, newer]) {
      await paths.create(path);
      await paths.give(path.code, [userId], 300);
    }
    expect((await paths.ofAccount(userId)).map(({ path }) => path.code)).toEqual([newer.code, older.code]);
    await paths.close(newer.code, 400);
    await paths.close(newer.code, 500);
    expect((await paths.ofAccount(userId)).map(({ path }) => path.code)).toEqual([older.code]);
    expect(await paths.find(newer.code)).toMatchObject({ closedAtS: 400 });
    expect(await paths.list(establishmentId)).toHaveLength(2);
  });

  test(`${name}: the members of a path come with names; an account that is no pupil of the school has no class`, async () => {
    const { paths, establishmentId, newAccount } = await open();
    const path = aPath(establishmentId);
    await paths.create(path);
    const userId = await newAccount();
    await paths.join(path.code, userId, 110);
    expect(await paths.members(path.code)).toEqual([
      {
        ...{ userId, givenAtS: null, joinedAtS: 110, finishedAtS: null, sharedAtS: null, end: null },
        ...{ lastName: "Lou Martin", firstName: "", division: null, isPupil: false, asked: 0, right: 0, levels: {} },
      },
    ]);
    expect(await paths.divisionOf(establishmentId, userId)).toBeNull();
  });
}
