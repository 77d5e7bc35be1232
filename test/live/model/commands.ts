import fc from "fast-check";
import { expect } from "vitest";
import { lifeCommands } from "./life-commands.ts";
import type { Model } from "./model.ts";
import { cutCommands } from "./offline.ts";
import type { Real } from "./real.ts";
import { asked, inTurn, moved, step } from "./steps.ts";
import type { Device } from "./terms.ts";
import { act, answer, authorise, confirm, enter, onDevice, start } from "./verbs.ts";

const alarm = step(
  "alarm",
  (model) => {
    if (model.dueMs !== null) model.settle();
    model.lookAtLink();
    return null;
  },
  async (real) => {
    await real.alarm();
    return null;
  },
);

/** Nothing is heard of the page until 30 s after its last sign, −1, 0, +1 ms, or for minutes; then the alarm looks. */
const silence = (ms: number) =>
  step(
    `silence ${ms}, alarm`,
    (model) => {
      model.moveTo(model.sign.atMs + 30_000 + ms);
      if (model.dueMs !== null) model.settle();
      model.lookAtLink();
      return null;
    },
    async (real, model) => {
      real.moveClock(model.nowMs);
      await real.alarm();
      return null;
    },
  );

const evict = step(
  "evict",
  () => null,
  async (real) => {
    await real.evict();
    return null;
  },
);

/** A command that was carried out, again: done again, and not one line more in the journal, however late it comes. */
const duplicate = step(
  "duplicate",
  () => null,
  async (real) => {
    const { journal } = await real.look();
    expect(await real.repeat(), "duplicate").not.toBe(false);
    expect((await real.look()).journal, "duplicate").toBe(journal);
    return null;
  },
);

const offset = fc.constantFrom(-1, 0, 1);
const device = fc.constantFrom<Device>("a", "a", "a", "b");
const toDue = (ms: number) => moved(`to what is due ${ms}`, (model) => (model.dueMs ?? model.nowMs) + ms);
const toUnlock = (ms: number) => moved(`to the end of the lock ${ms}`, (model) => model.lockedUntilMs + ms);
const arrive = onDevice(
  "arrive",
  (model, on) => model.arrive(on),
  (real, on) => real.asCandidate({ type: "arrive" }, on),
);

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
  fc.constant(act("cancel-presence", (model) => model.cancel())),
  device.map((on) => enter(on, true)),
  device.map((on) => enter(on, false)),
  device.map(start),
  device.map(answer),
  fc.constant(authorise),
  fc.constant(act("end-test", (model) => model.end())),
  fc.constant(
    asked(
      "end all elapsed",
      (model) => model.endElapsed(),
      (real) => real.act({ type: "end-elapsed" }),
    ),
  ),
  fc.integer({ min: 1, max: 1_200_000 }).map((ms) => moved(`wait ${ms}`, (model) => model.nowMs + ms)),
  fc.constant(alarm),
  fc.constant(inTurn("alarm twice", alarm, alarm)),
  fc.constant(evict),
  fc.constant(evict),
  fc.constant(duplicate),
  fc.constantFrom(-1, 0, 1, 90_000, 600_000).map(silence),
  // What chance alone would seldom reach.
  device.map((on) => inTurn(`begin ${on}`, confirm, enter(on, true), start(on))),
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
  ...cutCommands(),
  ...lifeCommands({ toDue, alarm, duplicate, silence }),
];
