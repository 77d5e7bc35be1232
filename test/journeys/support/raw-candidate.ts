import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import * as z from "zod";
import { someAnswer } from "#test/support/some-answer.ts";
import type { CandidateWireCommand } from "#worker/contract/live/client-frame.ts";
import { serverFrame } from "#worker/contract/live/server-frame.ts";
import { PROTOCOL_VERSION } from "#worker/contract/live/version.ts";
import type { Answer, ShownItem } from "#worker/core/itembank/item.ts";
import type { CandidateView } from "#worker/core/session/views.ts";
import { originOf, sitDown } from "./by-forms.ts";
import { expectQuestion } from "./candidate.ts";
import type { RawSupervisor } from "./raw-supervisor.ts";
import type { Pupil, Secrets } from "./staff.ts";

const answered = z.object({ frames: z.array(serverFrame) });

/** What an open page of a candidate would send, sent for it: the page follows through its live link, as it always does. */
export async function sendAs(page: Page, number: string, command: CandidateWireCommand): Promise<CandidateView> {
  const deviceId = await page.evaluate((name) => sessionStorage.getItem(name), `vigie-device-${number}`);
  const answer = await page.request.post(`/api/live/${number}/candidat`, {
    headers: { Origin: originOf() },
    data: { t: "command", v: PROTOCOL_VERSION, id: randomUUID(), deviceId, command },
  });
  const { frames } = answered.parse(await answer.json());
  const refused = frames.find((frame) => frame.t === "refused");
  expect(refused?.code, command.type).toBeUndefined();
  const shown = frames.find((frame) => frame.t === "candidate");
  if (shown === undefined) throw new Error(`no screen after ${command.type}`);
  return shown.view;
}

/** From the login to the page that asks for the access code; the supervisor confirms. */
export async function comeIn(page: Page, pupil: Pupil, { number }: Secrets, supervisor: RawSupervisor): Promise<void> {
  await sitDown(page, pupil, number);
  await expect(page.getByRole("heading", { name: "Salle d’attente" })).toBeVisible();
  const { candidateId } = await supervisor.rowOf(pupil);
  await supervisor.send({ type: "confirm-presence", candidateId });
  await expect(page.getByRole("heading", { name: "À vous de commencer" })).toBeVisible();
}

/** From there to question 1. */
export async function begin(page: Page, { number, accessCode }: Secrets): Promise<void> {
  await sendAs(page, number, { type: "enter", accessCode, locale: "fr" });
  await sendAs(page, number, { type: "start" });
  await expectQuestion(page, 1);
}

/** From the login to question 1. */
export async function seat(page: Page, pupil: Pupil, secrets: Secrets, supervisor: RawSupervisor): Promise<void> {
  await comeIn(page, pupil, secrets, supervisor);
  await begin(page, secrets);
}

/** Answers for an open page until question `until` is on its screen. */
export async function answerUntil(
  page: Page,
  number: string,
  until: number,
  answerOf: (item: ShownItem) => Answer = someAnswer,
): Promise<void> {
  let { screen } = await sendAs(page, number, { type: "arrive" });
  while ((screen.screen === "question" || screen.screen === "timed") && screen.number < until) {
    if (screen.screen === "timed") {
      const { number: at, itemId } = screen;
      ({ screen } = await sendAs(page, number, { type: "start-timer", number: at, itemId }));
      continue;
    }
    const { number: at, item } = screen;
    ({ screen } = await sendAs(page, number, {
      type: "answer",
      number: at,
      itemId: item.id,
      answer: answerOf(item),
    }));
  }
  await expectQuestion(page, until);
}
