import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { resultReader } from "#worker/store/queries/results.ts";
import { enrolled, planned } from "./contracts/samples.ts";
import { d1World } from "./d1-world.ts";

test("classes and sessions count the tests begun, of their own pupils only", async () => {
  const world = await d1World();
  const number = await planned(world);
  const [one, two] = await enrolled(world, [
    {},
    { nationalStudentId: "000000002AA" },
    { nationalStudentId: "000000003AA", division: "3e B" },
  ]);
  const candidates = [one, two].map((pupil) => ({
    candidateId: `c-${pupil?.id}`,
    pupilId: pupil?.id ?? "",
    lastName: "A",
    firstName: "B",
    birthDate: "2012-01-01",
    birthPlace: null,
    division: "3e A",
  }));
  await world.candidates.enrol(number, candidates, 1);
  await world.begin(number, `c-${one?.id}`, true);
  const { divisions, departed } = await resultReader(env.DB).divisions(world.establishmentId);
  expect(departed).toBe(0);
  expect(divisions).toEqual([
    { division: "3e A", pupils: 2, tested: 1 },
    { division: "3e B", pupils: 1, tested: 0 },
  ]);
  const days = { from: "2026-09-01", to: "2027-08-31", limit: 25, offset: 0 };
  const { sessions, total } = await resultReader(env.DB).sessions(world.establishmentId, days);
  expect(total).toBe(1);
  expect(sessions).toEqual([
    { number, date: "2027-01-12", time: "09:00", room: "B204", tested: 1, finalised: false, published: false },
  ]);
  const earlier = { ...days, from: "2025-09-01", to: "2026-08-31" };
  expect(await resultReader(env.DB).sessions(world.establishmentId, earlier)).toEqual({ sessions: [], total: 0 });
  expect(await resultReader(env.DB).firstDay(world.establishmentId)).toBe("2027-01-12");
  expect(await resultReader(env.DB).ofDivision(world.establishmentId, "3e A")).toHaveLength(1);
  expect(await resultReader(env.DB).ofDivision(world.otherEstablishmentId, "3e A")).toEqual([]);
});
