import { live, type Mutant, object } from "./mutant.ts";

/** Faults of the object round the rules: storage, alarms, receipts, outbox, sockets. */
export const objectMutants: readonly Mutant[] = [
  {
    name: "no re-arm: the alarm of the rules is set once, not after each command",
    edits: [
      live(
        "loop/live-room.ts",
        'setNamedAlarm(this.#storage, "due", nextDueMs(after));',
        'if (events.some(({ type }) => type === "test-started")) setNamedAlarm(this.#storage, "due", nextDueMs(after));',
      ),
    ],
    killedBy: object("clock", "D2 an alarm"),
  },
  {
    name: "no re-arm: the physical alarm stays unset",
    edits: [
      live(
        "alarms/named-alarms.ts",
        "void storage.setAlarm(Math.max(Number(soonest), nowMs + 1));",
        "void storage.getAlarm();",
      ),
    ],
    killedBy: object("clock", "the physical alarm"),
  },
  {
    name: "memory-only state",
    edits: [live("loop/live-room.ts", "      saveState(this.#storage, before, after);\n", "")],
    killedBy: object("clock", "an eviction between"),
  },
  {
    name: "broadcast before persist",
    edits: [
      live(
        "loop/live-room.ts",
        "    this.#storage.transactionSync(() => {",
        "    this.#state = after;\n    this.early?.({ result, events, from, to: from + events.length, nowMs });\n    this.#storage.transactionSync(() => {",
      ),
      live(
        "loop/live-room.ts",
        "  readonly engine: EngineConfig = VIGIE;",
        "  readonly engine: EngineConfig = VIGIE;\n  early: ((applied: Applied) => void) | null = null;",
      ),
      live(
        "live-session.ts",
        "    this.#courier = new Courier(ctx.storage, this.#deps);",
        "    this.#courier = new Courier(ctx.storage, this.#deps);\n    this.#room.early = (applied) => broadcast(this.#room, this.#links.audience, applied);",
      ),
      live(
        "live-session.ts",
        "    broadcast(this.#room, this.#links.audience, applied);\n    this.#links.follow",
        "    this.#links.follow",
      ),
    ],
    killedBy: object("persist"),
  },
  {
    name: "the memory is ahead of a storage that refused",
    edits: [
      live(
        "loop/live-room.ts",
        "    this.#storage.transactionSync(() => {",
        "    this.#state = after;\n    this.#storage.transactionSync(() => {",
      ),
    ],
    killedBy: object("persist"),
  },
  {
    name: "duplicate command applied twice: no receipt is looked for",
    edits: [
      live(
        "loop/live-room.ts",
        "commandId === null ? null : findReceipt(this.#storage, commandId);",
        'findReceipt(this.#storage, "");',
      ),
      live("store/receipts.ts", "INSERT INTO receipt", "INSERT OR REPLACE INTO receipt"),
    ],
    killedBy: object("commands", "M5"),
  },
  {
    name: "a repeated command is only known until the next eviction",
    edits: [
      live(
        "store/receipts.ts",
        '  sql.exec("INSERT INTO receipt (id, at_ms, refusal) VALUES (?, ?, ?)", commandId, nowMs, refused);',
        "  if (nowMs < 0) sql.exec(String(refused), commandId);",
      ),
    ],
    killedBy: object("commands", "M5"),
  },
  {
    name: "a counted refusal has no receipt: one wrong code counts twice",
    edits: [
      live(
        "loop/live-room.ts",
        "const isSettled = result.ok || events.some",
        "const isSettled = result.ok && events.some",
      ),
    ],
    killedBy: object("commands", "E3"),
  },
  {
    name: "outbox without key: a delivery repeated after a kill overwrites what is newer",
    edits: [
      live("outbox/drain.ts", "outboxSequence: seq }", "outboxSequence: ++deliveries + seq * 0 }"),
      live("outbox/drain.ts", "/** A round that meets", "let deliveries = 1_000;\n/** A round that meets"),
    ],
    killedBy: object("outbox", "a kill between"),
  },
  {
    name: "an outbox row is deleted before it is delivered",
    edits: [
      live(
        "outbox/drain.ts",
        "      await deliver(outboxPayload",
        '      storage.sql.exec("DELETE FROM outbox WHERE seq = ?", after);\n      await deliver(outboxPayload',
      ),
    ],
    killedBy: object("outbox", "while D1 fails"),
  },
  {
    name: "the end of a test is not put into the outbox",
    edits: [live("outbox/queue.ts", ' || type === "test-finished") return true;', ") return true;")],
    killedBy: object("outbox", "a start and an end"),
  },
  {
    name: "other candidate's data: a frame is sent to every candidate",
    edits: [
      live(
        "loop/broadcast.ts",
        '(touched === "everyone" || touched.has(attachment.candidateId))) {\n      send(socket, candidateFrame(room, attachment.candidateId,',
        'touched !== null) {\n      send(socket, candidateFrame(room, touched === "everyone" ? attachment.candidateId : ([...touched][0] ?? attachment.candidateId),',
      ),
    ],
    killedBy: object("gate", "V1"),
  },
  {
    name: "a candidate acts for whom the frame says, not for whom the Worker says",
    edits: [
      live(
        "gate/to-command.ts",
        'return speaker.role === "supervisor" ? { ...wire, by: speaker.person } : null;',
        'return { ...wire, by: speaker.role === "supervisor" ? speaker.person : { userId: "", name: "" } };',
      ),
    ],
    killedBy: object("gate", "a candidate's socket"),
  },
  {
    name: "a look at the links is planned away before it is sent",
    edits: [live("alarms/link-watch.ts", "} else if (planned === null) {", "} else {")],
    killedBy: object("clock", "a command that comes when"),
  },
  {
    name: "a page that closed is heard of for ever",
    edits: [
      live(
        "alarms/link-watch.ts",
        "links[candidateId] ?? attempt.course.startedAtMs",
        "nowMs - links[candidateId] * 0",
      ),
    ],
    killedBy: object("clock", "a page that closed"),
  },
  {
    name: "a list older than the room's percentage overwrites it",
    edits: [live("loop/live-room.ts", "untold.has(id) ?", "untold.size < 0 ?")],
    killedBy: object("late-changes", "G7"),
  },
];
