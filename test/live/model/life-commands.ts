import fc from "fast-check";
import type { Model } from "./model.ts";
import type { Real } from "./real.ts";
import { asked, inTurn, moved, type StepCommand } from "./steps.ts";
import type { Device } from "./terms.ts";
import { act, answer, authorise, enter, onDevice } from "./verbs.ts";

const REASON = "coupure réseau";
const candidateOf = (real: Real) => real.room.candidate().candidateId;

const report = onDevice(
  "report",
  (model, on) => model.report(on),
  (real, on) => real.report(on),
);
const refuse = act("refuse-alert", (model) => model.closeReport(false));
const accept = asked(
  "accept",
  (model) => model.closeReport(true),
  (real) => real.act({ type: "accept-alert", candidateId: candidateOf(real), code: "E4" }),
);
const pause = asked(
  "pause",
  (model) => model.pause(),
  (real) => real.act({ type: "pause", candidateId: candidateOf(real), reason: REASON }),
);
const goOn = act("resume-clock", (model) => model.goOn());
const pauseRoom = asked(
  "pause the room",
  (model) => model.pauseRoom(),
  (real) => real.act({ type: "pause-room", reason: REASON }),
);
const resumeRoom = asked(
  "resume the room",
  (model) => model.resumeRoom(),
  (real) => real.act({ type: "resume-room" }),
);
const grant = (seconds: number, isForAll: boolean) =>
  asked(
    `grant ${seconds}${isForAll ? " to all" : ""}`,
    (model) => model.grant(seconds),
    (real) => real.act({ type: "grant", candidateIds: isForAll ? null : [candidateOf(real)], seconds, reason: REASON }),
  );
const undo = asked(
  "undo",
  (model) => model.undo(),
  (real) => real.undo(),
);
const toUndo = (ms: number) =>
  moved(`to the end of the undo ${ms}`, (model) => (model.clock.grants.at(-1)?.atMs ?? model.nowMs) + 60_000 + ms);
const percent = (value: number) =>
  asked(
    `percent ${value}`,
    (model) => model.setPercent(value),
    (real) => real.act({ type: "set-extra-time", candidateId: candidateOf(real), percent: value, reason: REASON }),
  );
/** Staff's own change, also for who has finished: the list is what it is. */
const staffPercent = (value: number) =>
  asked(
    `staff's percent ${value}`,
    (model) => {
      model.clock.changePercent(value, model.nowMs, new Set([model.sign, model.lost]));
      return true;
    },
    (real) => real.refresh(value),
  );
const refresh = asked(
  "refresh",
  () => true,
  (real) => real.refresh(null),
);
const credit = act("credit-link", (model) => model.creditLink());
const raiseHand = onDevice(
  "raise hand",
  (model) => model.raiseHand(),
  (real, on) => real.asCandidate({ type: "raise-hand" }, on),
);
const dropHand = onDevice(
  "drop hand",
  (model) => model.lowerHand(),
  (real, on) => real.asCandidate({ type: "drop-hand" }, on),
);
const message = asked(
  "message",
  (model) => model.message(),
  (real) => real.act({ type: "send-message", candidateIds: null, text: "Relisez." }),
);
const read = onDevice(
  "read",
  (model) => model.read(),
  (real, on) => real.read(on),
);
const note = asked(
  "note",
  (model) => {
    model.notes += 1;
    return true;
  },
  (real) => real.act({ type: "add-note", candidateId: candidateOf(real), code: "C7", text: "Câble arraché." }),
);

type Tools = {
  toDue(ms: number): StepCommand;
  alarm: StepCommand;
  duplicate: StepCommand;
  silence(ms: number): StepCommand;
};

/** The room's life beside the questions. Pairs and instants are aimed at: chance alone would seldom meet them. */
export function lifeCommands({
  toDue,
  alarm,
  duplicate,
  silence,
}: Tools): fc.Arbitrary<fc.AsyncCommand<Model, Real>>[] {
  const device = fc.constantFrom<Device>("a", "a", "a", "b");
  const offset = fc.constantFrom(-1, 0, 1);
  const short = fc.integer({ min: 0, max: 400_000 });
  const value = fc.constantFrom(0, 8, 33, 50);
  const wait = (ms: number) => moved(`wait ${ms}`, (model) => model.nowMs + ms);
  const stop = fc.constantFrom(
    ...[pause, pauseRoom, report("a"), report("b")].map(
      (hold, at) => [hold, [goOn, resumeRoom, refuse, accept][at]] as const,
    ),
  );
  return [
    device.map(report),
    fc.constantFrom(refuse, accept, pause, goOn, pauseRoom, resumeRoom, resumeRoom, undo, refresh, credit),
    fc.constantFrom(refuse, accept, goOn, resumeRoom),
    fc.constantFrom(message, note),
    device.map(raiseHand),
    device.map(dropHand),
    fc.constant(act("lower-hand", (model) => model.lowerHand())),
    device.map(read),
    value.map(percent),
    value.map(staffPercent),
    fc.tuple(fc.constantFrom(1, 60, 300, 10_800), fc.boolean()).map(([seconds, isForAll]) => grant(seconds, isForAll)),
    fc.constant(inTurn("grant, duplicate", grant(300, false), duplicate)),
    offset.map((ms) => inTurn(`grant, undo ${ms}`, grant(300, true), toUndo(ms), undo)),
    fc
      .tuple(offset, offset)
      .map(([ms, late]) =>
        inTurn(`to what is due ${ms}, grant, undo ${late}`, toDue(ms), grant(60, false), toUndo(late), undo),
      ),
    offset.map((ms) => inTurn(`to what is due ${ms}, grant`, toDue(ms), grant(60, true))),
    fc
      .tuple(offset, device)
      .map(([ms, on]) => inTurn(`to what is due ${ms}, report ${on}`, toDue(ms), report(on), refuse)),
    fc.tuple(short, device).map(([ms, on]) => inTurn(`report ${on}, accept`, report(on), wait(ms), accept, answer(on))),
    fc
      .tuple(short, device)
      .map(([ms, on]) => inTurn(`report ${on}, answer, refuse`, report(on), answer(on), wait(ms), refuse, answer(on))),
    // Two stops that overlap, in each order.
    fc
      .tuple(stop, stop, short, short, short)
      .map(([[hold, release], [other, last], ...ms]) =>
        inTurn(
          "two stops",
          hold ?? pause,
          wait(ms[0]),
          other ?? pause,
          wait(ms[1]),
          release ?? goOn,
          wait(ms[2]),
          last ?? goOn,
        ),
      ),
    fc
      .tuple(value, value)
      .map(([first, then]) => inTurn(`percent ${first}, ${then}, refresh`, percent(first), percent(then), refresh)),
    fc
      .tuple(value, short)
      .map(([less, ms]) =>
        inTurn(
          `to what is due 0, percent 50, wait, percent ${less}`,
          toDue(-1),
          percent(50),
          wait(ms),
          percent(less),
          alarm,
        ),
      ),
    fc
      .tuple(stop, short)
      .map(([[hold, release], ms]) =>
        inTurn("silence and a stop, credit", hold ?? pause, silence(ms), release ?? goOn, silence(90_000), credit),
      ),
    offset.map((ms) => inTurn(`silence ${ms}, credit`, silence(ms), credit)),
    fc
      .tuple(device, fc.constantFrom(refuse, accept))
      .map(([on, close]) =>
        inTurn(`report, resume on ${on}`, report("a"), authorise, enter(on, true), close, answer(on)),
      ),
  ];
}
