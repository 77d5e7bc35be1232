import { setTimeout as sleep } from "node:timers/promises";
import type { CandidateRow } from "#worker/core/session/views.ts";
import type { Browser } from "../support/browser.ts";
import { Chance } from "../support/chance.ts";
import { LiveDevice } from "../support/live-device.ts";
import { Pupil } from "../support/pupil.ts";
import type { Secrets } from "../support/staff.ts";
import { drawCharacter } from "./draw-character.ts";
import type { Progress } from "./progress.ts";
import type { PupilDay } from "./tally.ts";

export type Entry = { browser: Browser; row: CandidateRow };
type Play = { secrets: Secrets; pace: number; seed: string; progress: Progress };

/** What a pupil who changes machine needs to walk over, at a real pace; ms. */
const WALK_MS = 8_000;

/** One pupil from the waiting room to the end: with cuts, and at times another machine in mid-test. */
export async function playPupil({ browser, row }: Entry, { secrets, pace, seed, progress }: Play): Promise<PupilDay> {
  const chance = new Chance(`${seed}/${row.candidateId}`);
  const { habits, cutsAfterMs, leavesAfterMs } = drawCharacter(chance, pace);
  const pages: Pupil[] = [];
  const sitDown = () => {
    const device = new LiveDevice({ browser, number: secrets.number, role: "candidat" });
    const page = new Pupil(device, secrets.accessCode, habits, chance);
    device.listen((frame) => frame.t === "candidate" && progress.show(row.candidateId, frame.view.screen));
    void device.open();
    pages.push(page);
    return page;
  };
  let pupil = sitDown();
  let cuts = 0;
  for (const cutAfterMs of cutsAfterMs) {
    void sleep(cutAfterMs, undefined, { ref: false }).then(() => {
      if (!pupil.device.isOpen) return;
      cuts += 1;
      pupil.device.cut();
    });
  }
  if (leavesAfterMs !== null) {
    const gone = sleep(leavesAfterMs, "gone" as const, { ref: false });
    if ((await Promise.race([gone, pupil.ended])) === "gone") {
      pupil.leave();
      await sleep(WALK_MS * pace);
      pupil = sitDown();
    }
  }
  const end = await pupil.ended;
  pupil.leave();
  const refusals = new Map<string, number>();
  for (const [code, count] of pages.flatMap((page) => [...page.refusals])) {
    refusals.set(code, (refusals.get(code) ?? 0) + count);
  }
  const answers = pages.reduce((sum, page) => sum + page.acknowledged.length, 0);
  return { end, answers, cuts, machines: pages.length, refusals };
}
