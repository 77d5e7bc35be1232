import { core, type Mutant, rules } from "./mutant.ts";

/** Faults of the room's life: reports, stops, the ledger, links, messages, hands. */
export const roomLifeMutants: readonly Mutant[] = [
  {
    name: "alert not excluding the skill",
    edits: [
      core(
        "serve-question.ts",
        "served: served.map((one) => toServedRecord",
        "served: countedOf(served).map((one) => toServedRecord",
      ),
      core("serve-question.ts", "served.flatMap((one) => (one.setAside === null ? [] : [one.skill]))", "[]"),
    ],
    killedBy: rules("properties", "at most 32"),
  },
  {
    name: "a question set aside counts",
    edits: [
      core(
        "serve-question.ts",
        "return setAside === null && kept === null;",
        "return (setAside === null || setAside.atMs > 0) && kept === null;",
      ),
    ],
    killedBy: rules("alerts"),
  },
  {
    name: "a report does not lock the answer",
    edits: [
      core("decide-answer.ts", '  if (course.alert !== null) return refuse(domainError("ALERT_OPEN"));\n', ""),
      core(
        "decide-answer.ts",
        "  if (course.stop !== null && !isUnaware",
        "  if (nowMs < 0 && course.stop !== null && !isUnaware",
      ),
    ],
    killedBy: rules("alerts"),
  },
  {
    name: "a report does not stop the clock",
    edits: [
      core(
        "decide-alert.ts",
        '    ...hold(course, candidateId, { cause: "alert", reason: "", by: null }, nowMs),\n',
        "",
      ),
    ],
    killedBy: rules("alerts"),
  },
  {
    name: "a report after the deadline does not suspend the grace",
    edits: [
      core(
        "deadlines.ts",
        "if (graceSeconds === null || course.stop !== null) return hardEndMs(course);",
        "if (graceSeconds === null) return hardEndMs(course);",
      ),
    ],
    killedBy: rules("alerts"),
  },
  {
    name: "the second supervisor closes a closed report in silence",
    edits: [
      core(
        "decide-alert.ts",
        'return refuse(domainError("ALERT_ALREADY_CLOSED", { name: lastAlert.by.name, seconds }));',
        "return seconds < 0 ? refuse(domainError(lastAlert.by.name)) : ok([]);",
      ),
    ],
    killedBy: rules("alerts", "M2"),
  },
  {
    name: "lost pause: the stop is not booked",
    edits: [
      core(
        "clock-stops.ts",
        "    seconds: Math.max(0, nowMs - course.stop.sinceMs) / SECOND_MS,\n    reason: holder",
        "    seconds: 0 / SECOND_MS,\n    reason: holder",
      ),
    ],
    killedBy: rules("clock-stops"),
  },
  {
    name: "overlapping stops are booked twice",
    edits: [
      core(
        "evolve-course.ts",
        "causes.length === 0 ? null : { sinceMs: nowMs, causes }",
        "causes.length === 0 || stop === null || nowMs < 0 ? null : { ...stop, causes }",
      ),
    ],
    killedBy: rules("clock-stops", "C4"),
  },
  {
    name: "an end forgets the stop that was open",
    edits: [core("decide-supervisor.ts", "    ...releaseAll(course, candidateId, nowMs),\n", "")],
    killedBy: rules("clock-stops"),
  },
  {
    name: "going on with the room lets every other hold go",
    edits: [
      core(
        "evolve-course.ts",
        "stop?.causes.filter((one) => one.cause !== cause) ?? []",
        'stop?.causes.filter((one) => one.cause !== cause && cause !== "room-pause") ?? []',
      ),
    ],
    killedBy: rules("clock-stops", "C2"),
  },
  {
    name: "a test starts in a paused room",
    edits: [core("decide-candidate.ts", '  if (room.pause !== null) return refuse(domainError("ROOM_PAUSED"));\n', "")],
    killedBy: rules("clock-stops", "C2"),
  },
  {
    name: "a pause does not hide the question",
    edits: [
      core(
        "view-candidate.ts",
        "course.stop !== null && pause !== undefined",
        "course.stop === null && pause !== undefined",
      ),
    ],
    killedBy: rules("clock-stops", "C3"),
  },
  {
    name: "double grant: a grant is booked twice",
    edits: [
      core(
        "evolve-course.ts",
        "        : book(course, event.entry);",
        "        : book(book(course, event.entry), event.entry);",
      ),
    ],
    killedBy: rules("grants", "G1"),
  },
  {
    name: "a grant after the deadline counts from the deadline",
    edits: [
      core("decide-clock.ts", 'return kind === "elapsed" && gapMs > 0 ?', "return kind.length === 0 && gapMs > 0 ?"),
    ],
    killedBy: rules("grants", "G3"),
  },
  {
    name: "a grant taken back keeps its gap",
    edits: [
      core("evolve-course.ts", "one.id === event.grantId ? {", 'one.id === event.grantId && one.kind === "grant" ? {'),
    ],
    killedBy: rules("grants", "G4"),
  },
  {
    name: "`>=` for `>` at the end of the minute to take back",
    edits: [core("decide-clock.ts", "first.entry.atMs > UNDO_SECONDS", "first.entry.atMs >= UNDO_SECONDS")],
    killedBy: rules("grants", "G4"),
  },
  {
    name: "what was taken back still counts",
    edits: [core("deadlines.ts", "(entry.undoneAtMs === null ? entry.seconds : 0)", "entry.seconds")],
    killedBy: rules("grants", "G4"),
  },
  {
    name: "a grant for one reaches everybody",
    edits: [
      core(
        "decide-clock.ts",
        "candidateIds?.includes(candidateId) ?? true",
        "candidateIds?.includes(candidateId) || true",
      ),
    ],
    killedBy: rules("grants", "G1"),
  },
  {
    name: "the time of a link lost during a pause is offered twice",
    edits: [core("lost-seconds.ts", "untilMs - fromMs - booked - overdueMs", "untilMs - fromMs - overdueMs")],
    killedBy: rules("room-life", "L2"),
  },
  {
    name: "the time of a lost link may be given twice",
    edits: [core("evolve-course.ts", "link: { ...course.link, offeredSeconds: 0 } }", "link: { ...course.link } }")],
    killedBy: rules("grants", "G6"),
  },
  {
    name: "a later receipt of a message overwrites the first",
    edits: [core("decide-room-life.ts", "one.id === messageId && one.readAtMs === null", "one.id === messageId")],
    killedBy: rules("room-life", "M4"),
  },
  {
    name: "an end leaves the hand up",
    edits: [
      core(
        "evolve.ts",
        "        ...entered(candidate),\n        handSinceMs: null,\n",
        "        ...entered(candidate),\n",
      ),
    ],
    killedBy: rules("room-life", "M3"),
  },
];
