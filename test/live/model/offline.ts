import fc from "fast-check";
import { expect } from "vitest";
import { right } from "#test/support/session-factory.ts";
import type { ReserveView } from "#worker/core/session/view-reserve.ts";
import type { Model } from "./model.ts";
import type { Real } from "./real.ts";
import { inTurn, type StepCommand, step } from "./steps.ts";
import { type Device, QUESTIONS } from "./terms.ts";
import { confirm, enter, hasHeld, start } from "./verbs.ts";

/** A pause of four seconds tells a silence: shorter ones are not believed, so the days have none. */
const SHORTEST_CUT_MS = 5_000;
const RESERVE = 5;

/** When the device is back, and when it did what it hands in: milliseconds from the deadline that holds then. */
type Cut = {
  on: Device;
  /** "soon": a minute later; "elapsed": a minute after the deadline; "ended": a minute after the grace */
  back: "soon" | "elapsed" | "ended";
  /** of the reserve */
  count: number;
  shown: number;
  given: number;
  /** the supervisor stops this clock meanwhile: the device cannot know */
  isPaused: boolean;
};

/** Instants of one cut, as the model has set them. */
type Plan = { pauseAtMs: number | null; backAtMs: number; shownAtMs: number; givenAtMs: number; accepted: boolean[] };

/**
 * The reserve is taken, nothing is heard for a while, then the answer to the question on screen and those to the reserve
 * come in one go. Before each, the next one and the same from the other computer are tried, and must be refused.
 */
export function cut(what: Cut): StepCommand {
  let plan: Plan;
  return step(
    `cut ${JSON.stringify(what)}`,
    (model) => {
      plan = expectCut(model, what);
      return null;
    },
    async (real) => {
      await playCut(real, what, plan);
      return null;
    },
  );
}

function expectCut(model: Model, { on, back, count, shown, given, isPaused }: Cut): Plan {
  const { clock } = model;
  const fromMs = model.nowMs;
  const isHanded = model.phase === "running" && model.holder === on && !clock.isStopped && fromMs < clock.elapsesAtMs;
  const held = isHanded ? Math.min(count, RESERVE, QUESTIONS - 1 - model.answered) : 0;
  // A stop of before the cut is known to the device.
  const isUnaware = isPaused && !clock.isStopped;
  const pauseAtMs = isPaused ? fromMs + SHORTEST_CUT_MS : null;
  if (pauseAtMs !== null) {
    model.moveTo(pauseAtMs);
    model.settle();
    model.pause();
    model.follow();
  }
  const wanted = { soon: fromMs, elapsed: clock.deadlineMs, ended: clock.graceEndMs }[back] + 60_000;
  const backAtMs = Math.max(wanted, model.nowMs + SHORTEST_CUT_MS);
  model.moveTo(backAtMs);
  const within = (ms: number) => Math.min(Math.max(ms, fromMs), backAtMs);
  const claim = { shownAtMs: clock.deadlineMs + shown, givenAtMs: clock.deadlineMs + given };
  const firstMs = within(claim.givenAtMs);
  const shownMs = Math.max(within(claim.shownAtMs), firstMs);
  const accepted = [
    take(model, on, {
      shownAtMs: fromMs,
      givenAtMs: firstMs,
      isUnaware: isUnaware && firstMs < backAtMs,
      isFirst: true,
    }),
  ];
  const givenMs = Math.max(within(claim.givenAtMs), shownMs);
  let isClosed = accepted[0] === true || (model.phase === "finished" && isHanded);
  for (let place = 1; place <= held; place += 1) {
    const times = { shownAtMs: place === 1 ? shownMs : givenMs, givenAtMs: givenMs };
    const isTaken =
      isClosed && take(model, on, { ...times, isUnaware: isUnaware && givenMs < backAtMs, isFirst: false });
    accepted.push(isTaken);
    isClosed &&= isTaken || isKept(model, times.shownAtMs);
  }
  return { pauseAtMs, backAtMs, ...claim, accepted };
}

type Taking = { shownAtMs: number; givenAtMs: number; isUnaware: boolean; isFirst: boolean };

/** One answer, judged on what the model knows: true when it counts. */
function take(model: Model, on: Device, { shownAtMs, givenAtMs, isUnaware, isFirst }: Taking): boolean {
  model.settle();
  if (model.phase === "finished") {
    const isInTime = model.finish?.reason === "time-elapsed" && givenAtMs < model.finish.atMs;
    const isTaken = isInTime && hasHeld(model, on) && !(isFirst && model.isAnsweredLate);
    if (isFirst && hasHeld(model, on)) model.isAnsweredLate = true;
    if (isTaken) model.answered += 1;
    return isTaken;
  }
  if (model.isReported) return false;
  if (!isFirst && isKept(model, shownAtMs)) return false;
  const wasAnsweredLate = model.isAnsweredLate;
  if (!isFirst) model.isAnsweredLate = false;
  const isTaken = model.answer(on, isUnaware);
  if (!isTaken) model.isAnsweredLate = wasAnsweredLate;
  model.follow();
  return isTaken;
}

/** Too late to count, and written down as such: what follows it is in order. */
function isKept(model: Model, shownAtMs: number): boolean {
  if (model.phase === "finished") return model.finish?.reason === "time-elapsed";
  return model.phase === "elapsed" && shownAtMs >= model.clock.overMs;
}

async function playCut(real: Real, { on }: Cut, plan: Plan): Promise<void> {
  const question = await real.question();
  const reserve = await real.takeReserve(on);
  if (plan.pauseAtMs !== null) {
    real.moveClock(plan.pauseAtMs);
    await real.act({ type: "pause", candidateId: real.room.candidate().candidateId, reason: "alarme" });
  }
  real.moveClock(plan.backAtMs);
  const { givenAtMs, accepted } = plan;
  const done = [await real.asCandidate({ type: "answer", ...question, answer: right(), givenAtMs }, on)];
  for (let place = 1; place < accepted.length && reserve !== null; place += 1) {
    // Out of order, and from the computer that it was not handed to.
    expect(await answerReserve(real, reserve, place + 1, on, plan), `${place + 1} before ${place}`).toBe(false);
    expect(await answerReserve(real, reserve, place, on === "a" ? "b" : "a", plan), "elsewhere").toBe(false);
    done.push(await answerReserve(real, reserve, place, on, plan));
  }
  expect(done, JSON.stringify({ on, ...plan })).toEqual(accepted);
}

function answerReserve(real: Real, { after, mark, number, items }: ReserveView, place: number, on: Device, plan: Plan) {
  const { shownAtMs, givenAtMs } = plan;
  const itemId = items[place - 1]?.id ?? "none";
  const reserve = { after, mark, items: items.map(({ id }) => id), shownAtMs };
  return real.asCandidate({ type: "answer", number: number + place, itemId, answer: right(), givenAtMs, reserve }, on);
}

/** Cuts at the instants that matter: displayed and answered at the deadline, 1 ms before, at, after, or well before. */
export function cutCommands(): fc.Arbitrary<fc.AsyncCommand<Model, Real>>[] {
  const instant = fc.constantFrom(-60_000, -1, 0, 1);
  const what: fc.Arbitrary<Cut> = fc.record({
    on: fc.constantFrom<Device>("a", "a", "a", "b"),
    back: fc.constantFrom("soon", "soon", "elapsed", "elapsed", "ended"),
    count: fc.integer({ min: 0, max: 5 }),
    shown: instant,
    given: instant,
    isPaused: fc.constantFrom(false, false, false, true),
  });
  return [
    what.map(cut),
    what.map((one) => inTurn("begin, cut", confirm, enter(one.on, true), start(one.on), cut(one))),
    what.map((one) =>
      inTurn("begin, cut, cut", confirm, enter("a", true), start("a"), cut({ ...one, back: "soon" }), cut(one)),
    ),
  ];
}
