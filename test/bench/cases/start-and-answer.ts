import { setTimeout as sleep } from "node:timers/promises";
import { Chance } from "../support/chance.ts";
import type { LiveDevice } from "../support/live-device.ts";
import { percentile } from "../support/percentile.ts";
import { guessAnswer } from "../support/pupil.ts";
import { openRoom, screenOf, seat, start, watch } from "../support/room.ts";
import type { Case } from "./measure.ts";

const ANSWERS_EACH = 8;
/** One answer of each candidate in this time on average: far faster than a class, which takes a minute. */
const PACE_MS = 4_000;

/** The whole room sends the code in the same instant, then answers at chance instants. A supervisor watches. */
export function startAndAnswer(count: number): Case {
  return {
    name: `start and answers of ${count}`,
    async run(world, say) {
      const room = await openRoom(world, count, { room: `Départ ${count} ${Date.now()}` }, say);
      const supervisor = await watch(world, room);
      const devices = await seat(world, room, supervisor);
      await sleep(500);
      const starts = await Promise.all(devices.map((device) => start(device, room.secrets.accessCode)));
      await sleep(1_000);
      const answers = (await Promise.all(devices.map((device, rank) => answerAtChance(device, rank)))).flat();
      for (const device of [...devices, supervisor]) device.close();
      return {
        [`start_storm.${count}.p95`]: percentile(starts, 0.95),
        [`answer.${count}.p50`]: percentile(answers, 0.5),
        [`answer.${count}.p95`]: percentile(answers, 0.95),
      };
    },
  };
}

/** From sending an answer to its receipt and the next question, both; ms. */
async function answerAtChance(device: LiveDevice, rank: number): Promise<number[]> {
  const chance = new Chance(`answers/${rank}`);
  const times: number[] = [];
  const first = device.next(screenOf("question"));
  device.hello();
  let { screen } = await first;
  await sleep(chance.between(0, PACE_MS));
  for (let turn = 0; turn < ANSWERS_EACH; turn += 1) {
    const { number, item } = screen;
    const following = device.next((frame, atMs) => {
      const found = screenOf("question")(frame, atMs);
      return found !== null && found.screen.number > number ? found : null;
    });
    const fromMs = Date.now();
    const reply = device.send({ type: "answer", number, itemId: item.id, answer: guessAnswer(item, chance, 0) });
    const [next, receipt] = await Promise.all([following, reply.then(({ ok }) => ({ ok, atMs: Date.now() }))]);
    if (!receipt.ok) throw new Error("an answer of the bench was refused");
    times.push(Math.max(next.atMs, receipt.atMs) - fromMs);
    screen = next.screen;
    await sleep(chance.between(PACE_MS / 2, PACE_MS * 1.5));
  }
  return times;
}
