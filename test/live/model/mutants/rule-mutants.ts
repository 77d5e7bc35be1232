import { core, type Mutant, rules } from "./mutant.ts";

/** Faults of the pure rules: doors, instants, questions, ends, views. */
export const ruleMutants: readonly Mutant[] = [
  {
    name: "`>` for `>=` at the deadline",
    edits: [
      core(
        "due-events.ts",
        "nowMs >= elapsesAtMs(course, extraTimePercent)\n",
        "nowMs > elapsesAtMs(course, extraTimePercent)\n",
      ),
    ],
    killedBy: rules("deadline"),
  },
  {
    name: "`>` for `>=` at the end of the grace",
    edits: [
      core(
        "due-events.ts",
        "nowMs >= graceEndMs(attempt, extraTimePercent, graceSeconds);",
        "nowMs > graceEndMs(attempt, extraTimePercent, graceSeconds);",
      ),
    ],
    killedBy: rules("deadline"),
  },
  {
    name: "`>` for `>=` where a confirmation lapses",
    edits: [core("due-events.ts", "nowMs >= lapsesAtMs", "nowMs > lapsesAtMs")],
    killedBy: rules("presence"),
  },
  {
    name: "`>` for `>=` 24 h after the first start",
    edits: [core("deadlines.ts", "nowMs >= room.firstStartedAtMs", "nowMs > room.firstStartedAtMs")],
    killedBy: rules("plan"),
  },
  {
    name: "`<=` for `<` at the end of the lock of the codes",
    edits: [core("decide-candidate.ts", "nowMs < lockedUntilMs", "nowMs <= lockedUntilMs")],
    killedBy: rules("entering"),
  },
  {
    name: "eight wrong codes never lock",
    edits: [core("decide-candidate.ts", "failures + 1 >= CODE_FAILURES_ALLOWED", "failures < 0")],
    killedBy: rules("entering"),
  },
  {
    name: "presence not lapsing",
    edits: [core("due-events.ts", "    ...dueLapse(candidate, nowMs),\n", "")],
    killedBy: rules("presence"),
  },
  {
    name: "confirmation not consumed by entering",
    edits: [
      core(
        "evolve.ts",
        `    arrival: { kind: "absent" },
    presence: { kind: "unconfirmed" },
    codeGuard: { failures: 0, lockedUntilMs: null },
  };
}

export`,
        `    arrival: { kind: "absent" },
    codeGuard: { failures: 0, lockedUntilMs: null },
  };
}

export`,
      ),
    ],
    killedBy: rules("presence"),
  },
  {
    name: "resume not consumed: an authorisation serves twice",
    edits: [
      core("evolve-course.ts", 'event.formerDeviceId],\n        resume: { kind: "none" },', "event.formerDeviceId],"),
    ],
    killedBy: rules("resume"),
  },
  {
    name: "a resume opens without the authorisation",
    edits: [core("decide-candidate.ts", 'course.resume.kind !== "authorised"', 'course.resume.kind === "requested"')],
    killedBy: rules("resume"),
  },
  {
    name: "the former device may still answer",
    edits: [
      core(
        "decide-answer.ts",
        "if (!isHolder(course, command))",
        "if (!isHolder(course, command) && !course.formerDeviceIds.includes(command.deviceId))",
      ),
    ],
    killedBy: rules("resume"),
  },
  {
    name: "the former device is not frozen",
    edits: [core("view-candidate.ts", "formerDeviceIds.includes(deviceId)", "formerDeviceIds.length < 0")],
    killedBy: rules("resume"),
  },
  {
    name: "another question is served after the deadline",
    edits: [core("decide-answer.ts", 'kind === "elapsed" ? null : serveQuestion', "serveQuestion")],
    killedBy: rules("deadline"),
  },
  {
    name: "a timed end is recorded at the wake, not at the deadline",
    edits: [core("due-events.ts", "atMs: timedEndMs(elapsed, extraTimePercent, closedAtMs)", "atMs: nowMs")],
    killedBy: rules("deadline"),
  },
  {
    name: "an end by the supervisor loses that the time was over",
    edits: [core("decide-supervisor.ts", 'reason: isElapsed ? "time-elapsed" : reason', "reason")],
    killedBy: rules("deadline"),
  },
  {
    name: "what was due is dropped when the command is refused",
    edits: [
      core(
        "decide.ts",
        "const before = [...due, ...ruled];",
        "const before = ruling.ok ? [...due, ...ruled] : [...ruled];",
      ),
    ],
    killedBy: rules("deadline"),
  },
  {
    name: "a deadline moved into the past ends the test in the past",
    edits: [core("settle.ts", 'when === "after-command" ? nowMs : null', 'when === "after-command" ? null : null')],
    killedBy: rules("deadline-moved"),
  },
  {
    name: "time given after the deadline does not reopen the test",
    edits: [core("settle.ts", "context.nowMs) <= 0) return [];", "context.nowMs) <= 9e15) return [];")],
    killedBy: rules("grants"),
  },
  {
    name: "other candidate's data in a view: everybody's messages",
    edits: [
      core(
        "view-candidate.ts",
        "messages: candidate.messages\n",
        "messages: Object.values(state.candidates)\n      .flatMap((one) => one.messages)\n",
      ),
    ],
    killedBy: rules("properties", "V1"),
  },
  {
    name: "a key in a view",
    edits: [
      core(
        "view-candidate.ts",
        "item: showItem(item, course.locale, course.seed),",
        "item: { ...item, ...showItem(item, course.locale, course.seed) },",
      ),
    ],
    killedBy: rules("views", "V1"),
  },
  {
    name: "an act is offered that would be refused",
    edits: [
      core(
        "view-room.ts",
        '...(alert === null ? [] : (["refuse-alert"',
        '...(alert === null && stop === null ? [] : (["refuse-alert"',
      ),
    ],
    killedBy: rules("properties", "V2"),
  },
];
