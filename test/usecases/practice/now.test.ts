import { expect, test } from "vitest";
import { showNow } from "#worker/usecases/practice/show-now.ts";
import { lou } from "./practice-desk.ts";

test("a session is of today by its school's own clock; one of yesterday is gone", async () => {
  const session = { number: 7, site: "Lycée", room: "B204", time: "09:00" };
  const at = (date: string, timeZone: string) => ({ ...session, date, timeZone });
  const show = async (sessions: ReturnType<typeof at>[], nowMs: number) => {
    const readiness = { schoolOf: async () => null, nextSessions: async () => [], sessionsAhead: async () => sessions };
    const now = await showNow(
      { actor: lou },
      { readiness, ownCertifications: { list: async () => [] }, clock: { nowMs: () => nowMs } },
    );
    expect(now.certification).toBeNull();
    return now.ahead.map(({ date, isToday }) => [date, isToday]);
  };
  const evening = Date.UTC(2027, 0, 12, 21, 30);
  expect(await show([at("2027-01-12", "Europe/Paris"), at("2027-01-13", "Europe/Paris")], evening)).toEqual([
    ["2027-01-12", true],
    ["2027-01-13", false],
  ]);
  // In Réunion it is already the 13th.
  expect(await show([at("2027-01-12", "Indian/Reunion"), at("2027-01-13", "Indian/Reunion")], evening)).toEqual([
    ["2027-01-13", true],
  ]);
});
