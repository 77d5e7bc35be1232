import type { SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";
import type { Model } from "./model.ts";
import type { Real } from "./real.ts";
import { asked } from "./steps.ts";
import type { Device } from "./terms.ts";

type Plain = Extract<
  SupervisorWireCommand["type"],
  | "confirm-presence"
  | "cancel-presence"
  | "authorise-resume"
  | "end-test"
  | "refuse-alert"
  | "lower-hand"
  | "resume-clock"
  | "credit-link"
>;

/** A supervisor's act that needs nothing but the candidate. */
export function act(type: Plain, expected: (model: Model) => boolean) {
  return asked(type, expected, (real) => real.act({ type, candidateId: real.room.candidate().candidateId }));
}

/** A candidate's act on one of two devices: it is a sign of life, whatever comes of it. */
export function onDevice(
  name: string,
  expected: (model: Model, on: Device) => boolean,
  done: (real: Real, on: Device) => Promise<boolean>,
) {
  return (on: Device) =>
    asked(
      `${name} ${on}`,
      (model) => expected(model, on),
      (real) => done(real, on),
    );
}

/** O14: after an end the answers of any of its computers are heard. */
export function hasHeld({ holder, former }: Model, on: Device): boolean {
  return holder === on || former.has(on);
}

export const confirm = act("confirm-presence", (model) => model.confirm());
export const authorise = act("authorise-resume", (model) => model.authorise());

export const enter = (on: Device, isRight: boolean) =>
  onDevice(
    isRight ? "enter" : "wrong code",
    (model) => model.enter(on, isRight),
    (real) => real.enter(on, isRight),
  )(on);

export const start = onDevice(
  "start",
  (model, on) => model.start(on),
  (real, on) => real.asCandidate({ type: "start" }, on),
);

export const answer = onDevice(
  "answer",
  (model, on) => {
    // Kept after the end: that question takes no other answer.
    if (model.phase === "finished" && hasHeld(model, on)) model.isAnsweredLate = true;
    return model.answer(on);
  },
  (real, on) => real.answer(on),
);
