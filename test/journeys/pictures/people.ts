import type { Page } from "@playwright/test";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { compareNames } from "#worker/usecases/compare-names.ts";
import { expect } from "../support/journey.ts";
import { RawPupil } from "../support/raw-pupil.ts";
import type { RawSupervisor } from "../support/raw-supervisor.ts";
import type { Secrets } from "../support/staff.ts";
import { answerLike } from "./answer-like.ts";
import { GIVEN_MINUTES, ROOM_PLAN, type Seat } from "./room-plan.ts";

export const CLASS = "3e B";
const AT_ONCE = 4;

export type Person = { seat: Seat; row: CandidateRow; pupil: RawPupil | null; answerOf: ReturnType<typeof answerLike> };

export async function seatPeople(
  origin: string,
  { number }: Secrets,
  supervisor: RawSupervisor,
  passwords: Awaited<ReturnType<typeof makeLogins>>,
): Promise<Person[]> {
  const rows = (await supervisor.rows()).sort(compareNames);
  const people: Person[] = rows.map((row, index) => {
    // From about −1.2 to 1.8: a class has both.
    const answerOf = answerLike(-1.2 + (3 * ((index * 11) % 28)) / 28, `picture-${index}`);
    return { seat: ROOM_PLAN[index] ?? { state: "absent" }, row, pupil: null, answerOf };
  });
  await inTurn(people, async (person) => {
    const { lastName, firstName } = person.row;
    const login = passwords.get(`${lastName} ${firstName}`.toLowerCase());
    if (login === undefined) throw new Error(`no login for ${lastName} ${firstName}`);
    if (person.seat.state !== "absent") person.pupil = await RawPupil.join(origin, number, login, person.row);
  });
  return people;
}

/** One pupil sits down and goes as far as the plan says. */
export async function play({ seat, row, pupil, answerOf }: Person, secrets: Secrets, supervisor: RawSupervisor) {
  if (pupil === null) return;
  const { candidateId } = row;
  await pupil.arrive();
  if (seat.state === "waiting") return;
  await supervisor.send({ type: "confirm-presence", candidateId });
  if (seat.state === "confirmed") return;
  await pupil.send({ type: "enter", accessCode: secrets.accessCode, locale: "fr" });
  if (seat.state === "reading") return;
  await pupil.send({ type: "start" });
  if (seat.ends !== "time") {
    const seconds = GIVEN_MINUTES * 60;
    await supervisor.send({ type: "grant", candidateIds: [candidateId], seconds, reason: "durée habituelle" });
  }
  await pupil.answerUntil(seat.until ?? 14, answerOf);
  if (seat.ends === "supervisor") await supervisor.send({ type: "end-test", candidateId });
  if (seat.next !== undefined) await goOn(seat.next, pupil, candidateId, supervisor);
}

export async function goOn(
  next: NonNullable<Seat["next"]>,
  pupil: RawPupil,
  candidateId: string,
  supervisor: RawSupervisor,
) {
  switch (next) {
    case "alert":
      return report(pupil);
    case "alert-lost":
      await report(pupil);
      return pupil.leave();
    case "hand":
      return pupil.send({ type: "raise-hand" });
    case "paused":
      return supervisor.send({ type: "pause", candidateId, reason: "infirmerie" });
    case "lost":
      return pupil.leave();
    default:
      pupil.leave();
      await pupil.elsewhere().arrive();
      if (next === "authorised") await supervisor.send({ type: "authorise-resume", candidateId });
  }
}

/** A few at a time, as a class sits down; the order of the list is kept. */
export async function inTurn<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const lane = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await act(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

export async function report(pupil: RawPupil): Promise<void> {
  await pupil.look();
  const { screen } = pupil;
  if (screen?.screen !== "question") throw new Error("there is no question to report");
  await pupil.send({ type: "raise-alert", number: screen.number, itemId: screen.item.id });
}

export async function giveExtraTime(staff: Page, number: string, rows: readonly CandidateRow[]): Promise<void> {
  const inOrder = [...rows].sort(compareNames);
  await staff.goto(`/sessions/${number}/candidats`);
  for (const [index, { extra }] of ROOM_PLAN.entries()) {
    const row = inOrder[index];
    if (extra === undefined || row === undefined) continue;
    const line = staff
      .locator("tbody tr")
      .filter({ hasText: row.lastName.toUpperCase() })
      .filter({ hasText: row.firstName });
    await line.getByRole("textbox").fill(extra);
    await line.getByRole("button", { name: /^Enregistrer/ }).click();
    await expect(line.getByText(/[23]\smin(\s40\ss)?$/).last()).toBeVisible();
  }
}

/** Listed name in small letters → one-time password, from the file that staff hand out. */
export async function makeLogins(staff: Page): Promise<Map<string, { username: string; password: string }>> {
  const answer = await staff.request.post("/api/eleves/identifiants.csv", {
    headers: { Origin: new URL(staff.url()).origin },
    form: { classe: CLASS, tous: "on" },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  const lines = (await answer.text())
    .replace(/^\uFEFF/, "")
    .trim()
    .split("\n")
    .slice(1);
  return new Map(
    lines.map((line) => {
      const [, last = "", first = "", username = "", password = ""] = line
        .split(";")
        .map((cell) => cell.replace(/^"|"$/g, ""));
      return [`${last} ${first}`.toLowerCase(), { username, password }];
    }),
  );
}
