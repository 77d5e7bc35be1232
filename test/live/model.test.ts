import { env } from "cloudflare:workers";
import fc from "fast-check";
import { expect, test } from "vitest";
import { eventually } from "#test/support/live-client.ts";
import { takeClock } from "#test/support/live-clock.ts";
import { aLiveRoom, attemptRows, type LiveRoomSeed } from "#test/support/live-room.ts";
import { commands } from "./model/commands.ts";
import { Model } from "./model/model.ts";
import { Real } from "./model/real.ts";

/** `npm run test:model -- --runs 500` for a long look. */
const RUNS = Number(import.meta.env.VITE_MODEL_RUNS ?? 25);
const SEED = Number(import.meta.env.VITE_MODEL_SEED ?? Date.now() % 2 ** 30);

test(`the object and the tiny model agree after each step of ${RUNS} random days, and after a reload`, async () => {
  const clock = takeClock();
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 45, size: "max" }), async (steps) => {
      const room = await aLiveRoom();
      const model = new Model(clock.nowMs);
      const real = new Real(room);
      await real.look();
      await fc.asyncModelRun(() => ({ model, real }), steps);
      const { row, screens, journal } = await real.look();
      await real.evict();
      expect(await real.look()).toMatchObject({ row, screens, journal });
      await expectDelivered(room.number, model);
      await expectIssues(room, model);
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, 900_000);

/** D1 has one row for a test that began, ended as the model says, with as many answers; none otherwise. */
async function expectDelivered(number: number, model: Model): Promise<void> {
  const hasBegun = model.isOpen || model.phase === "finished";
  const rows = await eventually(
    () => attemptRows(number),
    ([row]) => (hasBegun ? row !== undefined && (model.phase !== "finished" || row.finished_at_s !== null) : true),
  );
  expect(rows).toHaveLength(hasBegun ? 1 : 0);
  if (model.phase !== "finished") return;
  const served: unknown = JSON.parse(rows[0]?.record ?? "");
  const answered = Array.isArray(served) ? served.filter((one) => one.outcome !== null) : [];
  expect(answered).toHaveLength(model.answered);
}

/** Each accepted report and each note is one issue in D1; the percentage there is the room's. */
async function expectIssues({ number, candidateIds }: LiveRoomSeed, model: Model): Promise<void> {
  const count = (sql: string, value: string | number) => env.DB.prepare(sql).bind(value).first("n");
  const issues = await eventually(
    () => count("select count(*) as n from issue_report where session_number = ?", number),
    (found) => found === model.setAside + model.notes,
  );
  expect(issues).toBe(model.setAside + model.notes);
  const percent = await eventually(
    () => count("select extra_time_percent as n from candidate where id = ?", candidateIds[0] ?? ""),
    (found) => found === model.clock.percent,
  );
  expect(percent).toBe(model.clock.percent);
}
