import fc from "fast-check";
import { expect } from "vitest";
import type { Device, Model } from "./model.ts";
import type { Real } from "./real.ts";

/** One step: `expected` moves the model, `done` moves the object; both say whether it was accepted. */
type Step = {
  name: string;
  expected(model: Model): boolean | null;
  done(real: Real, model: Model): Promise<boolean | null>;
};

class StepCommand implements fc.AsyncCommand<Model, Real> {
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
  const { row, screens, due, soonest, armed } = await real.look();
  const { phase, answeredCount, presence, resume, finish } = row;
  expect({ phase, answeredCount, finish, presence: presence.kind, resume: resume.kind }, name).toEqual({
    phase: model.phase,
    answeredCount: model.answered,
    finish: model.finish,
    presence: model.presence,
    resume: model.resume,
  });
  for (const device of ["a", "b"] as const) {
    expect(screens[device].screen, `${name}: screen of ${device}`).toBe(model.screenOf(device));
  }
  expect(due, `${name}: due`).toBe(model.dueMs);
  // What is due already may be armed for its own instant (the clock was only moved) or for the next millisecond.
  const isArmed =
    soonest === null || soonest > model.nowMs ? armed === soonest : armed !== null && armed <= model.nowMs + 1;
  expect({ isArmed, soonest, armed }, name).toEqual({ isArmed: true, soonest, armed });
}

function asked(name: string, expected: (model: Model) => boolean, done: Step["done"]): StepCommand {
  const settled = (model: Model) => {
    model.settle();
    return expected(model);
  };
  return new StepCommand({ name, expected: settled, done });
}

function moved(name: string, target: (model: Model) => number): StepCommand {
  return new StepCommand({
    name,
    expected: (model) => {
      model.nowMs = Math.max(model.nowMs, target(model));
      return null;
    },
    done: async (real, model) => {
      real.moveClock(model.nowMs);
      return null;
    },
  });
}

const alarm = new StepCommand({
  name: "alarm",
  expected: (model) => {
    if (model.dueMs !== null) model.settle();
    return null;
  },
  done: async (real) => {
    await real.alarm();
    return null;
  },
});

const evict = new StepCommand({
  name: "evict",
  expected: () => null,
  done: async (real) => {
    await real.evict();
    return null;
  },
});

/** A command that was carried out, again: done again, and not one line more in the journal, however late it comes. */
const duplicate = new StepCommand({
  name: "duplicate",
  expected: () => null,
  done: async (real) => {
    const { journal } = await real.look();
    expect(await real.repeat(), "duplicate").not.toBe(false);
    expect((await real.look()).journal, "duplicate").toBe(journal);
    return null;
  },
});

const device = fc.constantFrom<Device>("a", "a", "a", "b");
const offset = fc.constantFrom(-1, 0, 1);

/** Several steps as one command, each of them compared. */
function inTurn(name: string, ...steps: StepCommand[]): fc.AsyncCommand<Model, Real> {
  return {
    check: () => true,
    run: async (model, real) => {
      for (const step of steps) await step.run(model, real);
    },
    toString: () => name,
  };
}

const confirm = asked(
  "confirm",
  (model) => model.confirm(),
  (real) => real.act("confirm-presence"),
);
const authorise = asked(
  "authorise",
  (model) => model.authorise(),
  (real) => real.act("authorise-resume"),
);
const enter = (on: Device, isRight: boolean) =>
  asked(
    `enter ${on} ${isRight}`,
    (model) => model.enter(on, isRight),
    (real) => real.enter(on, isRight),
  );
const arrive = (on: Device) =>
  asked(
    `arrive ${on}`,
    (model) => model.arrive(on),
    (real) => real.arrive(on),
  );
const start = (on: Device) =>
  asked(
    `start ${on}`,
    (model) => model.start(on),
    (real) => real.start(on),
  );
const answer = (on: Device) =>
  asked(
    `answer ${on}`,
    (model) => model.answer(on),
    (real) => real.answer(on),
  );
const toDue = (ms: number) => moved(`to what is due ${ms}`, (model) => (model.dueMs ?? model.nowMs) + ms);
const toUnlock = (ms: number) => moved(`to the end of the lock ${ms}`, (model) => model.lockedUntilMs + ms);

/** The lock after eight wrong codes, at its end −1, 0, +1 ms, with the door open behind it. */
const lockedOut = fc
  .tuple(fc.constantFrom<Device>("a", "b"), offset)
  .map(([on, ms]) =>
    inTurn(
      `eight wrong codes on ${on}, ${ms}`,
      ...Array(8).fill(enter(on, false)),
      confirm,
      authorise,
      toUnlock(ms),
      enter(on, true),
    ),
  );

/** Sequences that aim at what matters: the doors, the instants −1, 0, +1 ms, and an eviction between any two steps. */
export const commands: fc.Arbitrary<fc.AsyncCommand<Model, Real>>[] = [
  device.map(arrive),
  fc.constant(confirm),
  fc.constant(
    asked(
      "cancel",
      (model) => model.cancel(),
      (real) => real.act("cancel-presence"),
    ),
  ),
  device.map((on) => enter(on, true)),
  device.map((on) => enter(on, false)),
  device.map(start),
  device.map(answer),
  fc.constant(authorise),
  fc.constant(
    asked(
      "end",
      (model) => model.end(),
      (real) => real.act("end-test"),
    ),
  ),
  fc.integer({ min: 1, max: 1_200_000 }).map((ms) => moved(`wait ${ms}`, (model) => model.nowMs + ms)),
  fc.constant(alarm),
  fc.constant(inTurn("alarm twice", alarm, alarm)),
  fc.constant(evict),
  fc.constant(evict),
  fc.constant(duplicate),
  // What chance alone would seldom reach.
  device.map((on) => inTurn(`begin ${on}`, confirm, enter(on, true), start(on))),
  device.map((on) => inTurn(`begin ${on}`, confirm, enter(on, true), start(on))),
  device.map((on) => inTurn(`confirm and enter ${on}`, confirm, enter(on, true))),
  device.map((on) => inTurn(`answer ${on} twice`, answer(on), answer(on))),
  device.map((on) => inTurn(`resume on ${on}`, authorise, enter(on, true))),
  device.map((on) => inTurn(`answer ${on}, duplicate`, answer(on), duplicate)),
  device.map((on) => inTurn(`confirm, wrong code on ${on}`, confirm, enter(on, false))),
  device.map((on) => inTurn(`resume on ${on}, answer on both`, authorise, enter(on, true), answer("a"), answer("b"))),
  fc
    .tuple(device, offset)
    .map(([on, ms]) => inTurn(`confirm, to what is due ${ms}, enter ${on}`, confirm, toDue(ms), enter(on, true))),
  offset.map(toDue),
  offset.map((ms) => inTurn(`to what is due ${ms}, alarm`, toDue(ms), alarm)),
  offset.map((ms) => inTurn(`to what is due ${ms}, alarm`, toDue(ms), alarm)),
  fc.tuple(device, offset).map(([on, ms]) => inTurn(`to what is due ${ms}, answer ${on}`, toDue(ms), answer(on))),
  device.map((on) => inTurn(`arrive and enter ${on}`, arrive(on), enter(on, true))),
  lockedOut,
  lockedOut,
];
