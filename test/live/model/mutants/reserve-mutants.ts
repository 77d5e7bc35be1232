import { core, live, type Mutant, object, rules } from "./mutant.ts";

/** Faults of the reserve and of answers that come late. */
export const reserveMutants: readonly Mutant[] = [
  {
    name: "a reserve answer out of order is accepted",
    edits: [
      core("place-question.ts", "chain.some((one) => one === undefined || isOpen(one))", "chain.length === 0"),
      core("place-question.ts", "const last = chain.at(-1);", "const last = chain.at(-1) ?? chain[0];"),
    ],
    killedBy: rules("reserve", "O4"),
  },
  {
    name: "a reserve question displayed after the deadline counts",
    edits: [
      core(
        "deadlines.ts",
        'attempt.kind === "elapsed" && atMs >= overMs',
        'attempt.kind === "elapsed" && atMs > 1e15 + overMs',
      ),
    ],
    killedBy: rules("reserve-deadline", "O9 O10"),
  },
  {
    name: "`>` for `>=` at the deadline of a reserve question",
    edits: [
      core(
        "deadlines.ts",
        'attempt.kind === "elapsed" && atMs >= overMs',
        'attempt.kind === "elapsed" && atMs > overMs',
      ),
    ],
    killedBy: rules("reserve-deadline", "O9 O10"),
  },
  {
    name: "the reserve of another device is accepted",
    edits: [
      core(
        "reserve.ts",
        '["reserve", candidateId, deviceId, after,',
        '["reserve", candidateId, deviceId === "", after,',
      ),
    ],
    killedBy: rules("reserve", "O3"),
  },
  {
    name: "a mark that was never handed out is accepted",
    edits: [
      core(
        "reserve.ts",
        "first === undefined || !sameSecret(markReserve(holder, holder.items, course, sign), holder.mark)",
        "first === undefined",
      ),
    ],
    killedBy: rules("reserve", "O3"),
  },
  {
    name: "what nobody has seen counts as served",
    edits: [
      core(
        "evolve-course.ts",
        "return { ...course, served: course.served.filter((one) => !isOf(event, one)) };",
        "return { ...course };",
      ),
    ],
    killedBy: rules("reserve", "O6"),
  },
  {
    name: "the whole reserve counts as served once one of it is",
    edits: [
      core(
        "place-question.ts",
        '    { type: "question-served", candidateId, served: question },',
        '    ...earlier.slice(0, 0),\n    { type: "question-served", candidateId, served: question },\n    { type: "question-served", candidateId, served: { ...question, number: question.number + 1, itemId: "unseen" } },',
      ),
    ],
    killedBy: rules("reserve", "O6"),
  },
  {
    name: "a device may date an answer before its last sign",
    edits: [core("device-instants.ts", "Math.max(claimed, silence.fromMs)", "claimed")],
    killedBy: rules("reserve", "O8"),
  },
  {
    name: "a device that is heard may date an answer back",
    edits: [core("device-instants.ts", "if (claimed >= lastMs) return claimed;", "if (claimed >= 0) return claimed;")],
    killedBy: rules("late-answers", "O12"),
  },
  {
    name: "`<=` for `<` where a late answer counts",
    edits: [core("decide-late-answer.ts", "givenAtMs < finishedAtMs", "givenAtMs <= finishedAtMs")],
    killedBy: rules("late-answers", "O12"),
  },
  {
    name: "an answer after the supervisor's end counts",
    edits: [core("decide-late-answer.ts", 'reason === "time-elapsed" && ', 'reason !== "all-answered" && ')],
    killedBy: rules("late-answers", "O13"),
  },
  {
    name: "a reserve is handed to any device",
    edits: [core("view-reserve.ts", "course.deviceId !== deviceId || ", "")],
    killedBy: rules("reserve", "O2"),
  },
  {
    name: "a late answer does not reach D1",
    edits: [
      live(
        "outbox/queue.ts",
        'return isFinished && (type === "question-answered" || type === "answer-kept");',
        "return isFinished && type.length === 0;",
      ),
    ],
    killedBy: object("reserve", "O12"),
  },
  {
    name: "a silence is not noted",
    edits: [live("loop/device-listener.ts", "if (isBack && lastMs > 0", "if (isBack && lastMs < 0")],
    killedBy: object("reserve", "O5"),
  },
];
