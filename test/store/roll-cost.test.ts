import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { rollStore } from "#worker/store/repositories/roll.ts";
import { aChange, aRollPupil, enrolled } from "./contracts/samples.ts";
import { d1World } from "./d1-world.ts";

const PUPILS = 400;

/** D1 as it is, with its own count of what each batch read and wrote. */
function counted(db: D1Database) {
  const count = { read: 0, written: 0 };
  const batch: D1Database["batch"] = async <T>(statements: D1PreparedStatement[]) => {
    const results = await db.batch<T>(statements);
    for (const { meta } of results) {
      count.read += meta.rows_read;
      count.written += meta.rows_written;
    }
    return results;
  };
  const database = new Proxy(db, {
    get(target, key) {
      if (key === "batch") return batch;
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { database, count };
}

test("a new school year changes every pupil: what is read grows with the pupils, not with their square", async () => {
  const world = await d1World();
  const ines = Array.from({ length: PUPILS }, (_, at) => `${String(at).padStart(9, "0")}DD`);
  const people = await enrolled(
    world,
    ines.map((nationalStudentId) => ({ nationalStudentId })),
  );
  const { database, count } = counted(env.DB);
  const updated = people.map(({ id }, at) => ({
    ...aRollPupil({ nationalStudentId: ines[at] ?? "", division: "2nde 4" }),
    id,
    account: null,
  }));
  const change = aChange(world, { updated });
  expect(await rollStore(database).apply(change)).toBe("applied");
  expect(count.read / PUPILS).toBeLessThan(15);
  expect(count.written / PUPILS).toBeLessThan(10);

  const { establishmentId } = world;
  count.read = 0;
  expect(await rollStore(database).undo({ establishmentId, importId: change.importId, atS: 1_900_000_000 })).toBe(
    "undone",
  );
  expect(count.read / PUPILS).toBeLessThan(20);
});
