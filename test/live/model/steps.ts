import type fc from "fast-check";
import { expect } from "vitest";
import type { Model } from "./model.ts";
import type { Real } from "./real.ts";

/** One step: `expected` moves the model, `done` moves the object; both say whether it was accepted. */
type Step = {
  name: string;
  expected(model: Model): boolean | null;
  done(real: Real, model: Model): Promise<boolean | null>;
};

export class StepCommand implements fc.AsyncCommand<Model, Real> {
  readonly #step: Step;
  constructor(step: Step) {
    this.#step = step;
  }
  // Permissive: refusals are behaviour too.
  check(): boolean {
    return true;
  }
  async run(model: Model, real: Real): Promise<void> {
    const expected = this.#step.expected(model);
    expect(await this.#step.done(real, model), this.toString()).toBe(expected);
    await compare(model, real, this.toString());
  }
  toString(): string {
    return this.#step.name;
  }
}

/** After every step, all that can be seen from outside, and the alarm that storage keeps. */
async function compare(model: Model, real: Real, name: string): Promise<void> {
  const { row, screens, unread, notes, roomPausedAtMs, due, soonest, armed } = await real.look();
  const { phase, answeredCount, presence, resume, finish, handSinceMs, setAsideCount, extraTimePercent } = row;
  const { clock, isOpen } = model;
  const seen = { phase, answeredCount, finish, presence: presence.kind, resume: resume.kind, handSinceMs };
  const room = { setAsideCount, extraTimePercent, unread, notes, roomPausedAtMs, isReported: row.alert !== null };
  expect({ ...seen, ...room }, name).toEqual({
    phase: model.phase,
    answeredCount: model.answered,
    finish: model.finish,
    presence: model.presence,
    resume: model.resume,
    handSinceMs: model.handSinceMs,
    setAsideCount: model.setAside,
    extraTimePercent: clock.percent,
    unread: model.unread,
    notes: model.notes,
    roomPausedAtMs: model.roomPausedAtMs,
    isReported: model.isReported,
  });
  const { stoppedAtMs, stops, linkLostSinceMs, linkOfferSeconds } = row;
  const causes = stops.map(({ cause }) => cause).sort();
  const deadlineMs = isOpen ? row.deadlineMs : null;
  expect({ deadlineMs, stoppedAtMs, causes, linkLostSinceMs, linkOfferSeconds }, name).toEqual({
    deadlineMs: isOpen ? clock.deadlineMs : null,
    stoppedAtMs: isOpen ? clock.stoppedAtMs : null,
    causes: isOpen ? [...clock.holders].sort() : [],
    linkLostSinceMs: isOpen ? (model.lost?.atMs ?? null) : null,
    linkOfferSeconds: isOpen ? model.offeredSeconds : 0,
  });
  for (const device of ["a", "b"] as const) {
    expect(screens[device], `${name}: screen of ${device}`).toBe(model.screenOf(device));
    // Looking is a sign of life itself.
    model.hear(device);
  }
  expect(due, `${name}: due`).toBe(model.dueMs);
  // What is due already may be armed for its own instant (the clock was only moved) or for the next millisecond.
  const isArmed =
    soonest === null || soonest > model.nowMs ? armed === soonest : armed !== null && armed <= model.nowMs + 1;
  expect({ isArmed, soonest, armed }, name).toEqual({ isArmed: true, soonest, armed });
}

export function step(name: string, expected: Step["expected"], done: Step["done"]): StepCommand {
  return new StepCommand({ name, expected, done });
}

/** A command: what was due comes first, then it is judged, then what follows from it. */
export function asked(name: string, expected: (model: Model) => boolean, done: Step["done"]): StepCommand {
  const whole = (model: Model) => {
    model.settle();
    const isAccepted = expected(model);
    model.follow();
    return isAccepted;
  };
  return step(name, whole, done);
}

/** Only the clock: the object is not reached. */
export function moved(name: string, target: (model: Model) => number): StepCommand {
  const expected = (model: Model) => {
    model.moveTo(target(model));
    return null;
  };
  return step(name, expected, async (real, model) => {
    real.moveClock(model.nowMs);
    return null;
  });
}

/** Several steps as one command, each of them compared. */
export function inTurn(name: string, ...steps: StepCommand[]): fc.AsyncCommand<Model, Real> {
  return {
    check: () => true,
    run: async (model, real) => {
      for (const one of steps) await one.run(model, real);
    },
    toString: () => name,
  };
}
