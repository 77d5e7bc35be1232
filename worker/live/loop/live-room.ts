import { type EngineConfig, VIGIE } from "#worker/core/engine/config.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import type { JournalActor, JournalPage, JournalQuery } from "#worker/core/journal/entry.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { ErasedPerson } from "#worker/core/people/erased-person.ts";
import type { Command } from "#worker/core/session/command.ts";
import { nextDueMs } from "#worker/core/session/deadlines.ts";
import { decide } from "#worker/core/session/decide.ts";
import type { Sign } from "#worker/core/session/decision.ts";
import type { Event } from "#worker/core/session/event.ts";
import { evolveAll } from "#worker/core/session/evolve.ts";
import { mayKeepDraft } from "#worker/core/session/may-keep-draft.ts";
import type { SessionState } from "#worker/core/session/state.ts";
import { type ReserveView, viewReserve } from "#worker/core/session/view-reserve.ts";
import type { AttemptSink, Clock, LiveSource } from "#worker/usecases/ports.ts";
import { armPhysicalAlarm, setNamedAlarm } from "../alarms/named-alarms.ts";
import { enqueue, untoldExtraTimes } from "../outbox/queue.ts";
import { type FrozenBank, loadBank, saveBank, toFrozenBank } from "../store/bank.ts";
import { type Draft, dropDraft, readDraft, saveDraft } from "../store/drafts.ts";
import { erasePerson } from "../store/erase-person.ts";
import { appendJournal, changedExtraTimes, type JournalTools, lastSequence } from "../store/journal.ts";
import { readJournal } from "../store/read-journal.ts";
import { findReceipt, writeReceipt } from "../store/receipts.ts";
import { noteReserve } from "../store/reserves.ts";
import { loadState, saveState } from "../store/snapshot.ts";
import type { LiveStorage } from "../store/storage.ts";
import { readPractised } from "./read-practised.ts";

/** What was half done on the question is over with it. */
const OVER_WITH: readonly Event["type"][] = ["question-answered", "alert-accepted", "test-finished"];

/** The clock, a list read again, a look at the links: nobody's act. */
export const SYSTEM: JournalActor = { role: "system", userId: null };

/** Everything that comes from outside the object. */
export type LiveRoomDeps = JournalTools & {
  clock: Clock;
  source: LiveSource;
  sink: AttemptSink;
  /** fresh secret string: the seed of a test */
  newSeed(): string;
  /** HMAC-SHA256 of a text under a secret, in hexadecimal */
  sign: Sign;
  parseItem(value: unknown): Item;
};

export type Applied = {
  result: Result<null, DomainError>;
  events: readonly Event[];
  /** sequence of the room before and after */
  from: number;
  to: number;
  nowMs: number;
};

/**
 * The one live path: load → decide → one transaction (journal, snapshot, receipt, outbox, bank) → arm.
 * Fields only cache what storage can rebuild; the caller broadcasts, after this has returned.
 */
export class LiveRoom {
  readonly #storage: LiveStorage;
  readonly #deps: LiveRoomDeps;
  readonly engine: EngineConfig = VIGIE;
  #state: SessionState | null = null;
  #bank: FrozenBank | null = null;
  #bankReading: Promise<void> | null = null;
  #lastRead = 0;
  #newestRead = 0;

  constructor(storage: LiveStorage, deps: LiveRoomDeps) {
    this.#storage = storage;
    this.#deps = deps;
  }

  get state(): SessionState {
    this.#state ??= loadState(this.#storage);
    return this.#state;
  }

  /** It has its list, and is not finalised. */
  get isOpen(): boolean {
    return this.state.room.plan !== null && this.state.room.finalisedAtMs === null;
  }

  get bank(): FrozenBank | null {
    const { bankVersionId } = this.state.room;
    if (this.#bank === null && bankVersionId !== null) {
      this.#bank = loadBank(this.#storage, bankVersionId, this.#deps.parseItem);
    }
    return this.#bank;
  }

  get sequence(): number {
    return lastSequence(this.#storage);
  }

  journal(sessionNumber: number, query: JournalQuery): JournalPage {
    return readJournal(this.#storage, sessionNumber, query, this.#deps.hash);
  }

  /** See `erasePerson`. What is cached is read again from storage. */
  erase(person: ErasedPerson): number | "busy" {
    const erased = erasePerson(this.#storage, person);
    this.#state = null;
    return erased;
  }

  /** Reads the enrolments from D1: at the first contact, and when staff changed something. */
  async readPlan(sessionNumber: number): Promise<Applied | null> {
    const turn = ++this.#lastRead;
    const from = this.sequence;
    const untold = untoldExtraTimes(this.#storage);
    const live = await this.#deps.source.loadPlan(sessionNumber);
    if (live === null) return null;
    // A list asked for earlier that arrives later is the older one.
    if (turn < this.#newestRead) return this.#nothing();
    this.#newestRead = turn;
    const { candidates, ...plan } = live;
    // What the room gave and D1 did not have when it was asked: the list is older than that (G7).
    for (const id of changedExtraTimes(this.#storage, from)) untold.add(id);
    const known = (id: string) => (untold.has(id) ? this.state.candidates[id]?.identity.extraTimePercent : undefined);
    const listed = candidates.map((one) => ({
      ...one,
      extraTimePercent: known(one.candidateId) ?? one.extraTimePercent,
    }));
    return this.apply({ type: "set-plan", plan, candidates: listed }, SYSTEM, null);
  }

  /**
   * The active bank, before the first start may need it. Nothing is frozen until the start is decided; when D1 is
   * away there is none, and the start is refused with BANK_NOT_AVAILABLE.
   */
  #readBank(): Promise<void> {
    if (this.bank !== null) return Promise.resolve();
    // A class starts in one instant: thirty readings of the same bank kept the last pupil waiting for a second.
    this.#bankReading ??= this.#readActiveBank().finally(() => {
      this.#bankReading = null;
    });
    return this.#bankReading;
  }

  async #readActiveBank(): Promise<void> {
    try {
      const active = await this.#deps.source.loadActiveBank();
      if (active !== null) this.#bank ??= toFrozenBank(active.versionId, active.items);
    } catch (error) {
      console.warn(JSON.stringify({ event: "bank-not-read", reason: error instanceof Error ? error.name : "unknown" }));
    }
  }

  /** What a first start needs of D1: the bank, and what this candidate practised lately (empty: nothing, or not known). */
  async readForStart(candidateId: string): Promise<readonly string[]> {
    const candidate = this.state.candidates[candidateId];
    const userId = candidate?.attempt.kind === "instructions" ? candidate.identity.userId : null;
    const { source, clock } = this.#deps;
    const [practised] = await Promise.all([
      userId === null ? [] : readPractised(source, userId, clock.nowMs()),
      this.#readBank(),
    ]);
    return practised;
  }

  /** Synchronous from the decision to the commit: nothing can come between. `practised`: by the candidate of a start. */
  apply(command: Command, actor: JournalActor, commandId: string | null, practised: readonly string[] = []): Applied {
    const nowMs = this.#deps.clock.nowMs();
    const before = this.state;
    const from = this.sequence;
    const receipt = commandId === null ? null : findReceipt(this.#storage, commandId);
    if (receipt !== null) return { result: receipt, events: [], from, to: from, nowMs };
    const context = {
      nowMs,
      engine: this.engine,
      bank: this.bank,
      newSeed: this.#deps.newSeed(),
      recentlyPractised: practised,
      sign: this.#deps.sign,
    };
    const { events, result } = decide(before, command, context);
    const after = evolveAll(before, events);
    this.#storage.transactionSync(() => {
      const sessionNumber = after.room.plan?.sessionNumber ?? 0;
      appendJournal(this.#storage, { actor, commandId, sessionNumber, nowMs }, events, this.#deps);
      saveState(this.#storage, before, after);
      // A refusal may be asked again later, unless it left a trace: a wrong code, an answer kept for the jury.
      const isSettled = result.ok || events.some(({ type }) => type === "code-refused" || type === "answer-kept");
      if (commandId !== null && isSettled) writeReceipt(this.#storage, commandId, result, nowMs);
      if (before.room.bankVersionId === null && after.room.bankVersionId !== null && this.#bank !== null) {
        saveBank(this.#storage, this.#bank);
      }
      for (const event of events)
        if (OVER_WITH.includes(event.type) && "candidateId" in event) dropDraft(this.#storage, event.candidateId ?? "");
      if (enqueue(this.#storage, events, after) > 0) setNamedAlarm(this.#storage, "outbox", nowMs);
      setNamedAlarm(this.#storage, "due", nextDueMs(after));
    });
    this.#state = after;
    armPhysicalAlarm(this.#storage, nowMs);
    return { result, events, from, to: this.sequence, nowMs };
  }

  /** The reserve of this device's question, or null: it changes nothing (O1, O2). */
  reserve(candidateId: string, deviceId: string): ReserveView | null {
    const { engine, bank, state } = this;
    const { clock, sign } = this.#deps;
    const reserve = viewReserve({ state, candidateId, deviceId }, { nowMs: clock.nowMs(), engine, bank, sign });
    if (reserve !== null) noteReserve(this.#storage, candidateId, reserve.after);
    return reserve;
  }

  /** False when it is not the simulator on this device's screen: nothing is kept (R8). */
  keepDraft({
    actions,
    ...asked
  }: {
    candidateId: string;
    deviceId: string;
    itemId: string;
    actions: unknown[];
  }): boolean {
    if (!mayKeepDraft({ state: this.state, ...asked }, this.bank?.items.get(asked.itemId))) return false;
    saveDraft(this.#storage, asked, actions);
    return true;
  }

  /** What this candidate's test has half done in that question; null: nothing. */
  draft(candidateId: string, itemId: string): Draft | null {
    const draft = readDraft(this.#storage, candidateId);
    return draft?.itemId === itemId ? draft : null;
  }

  #nothing(): Applied {
    const at = this.sequence;
    return { result: ok(null), events: [], from: at, to: at, nowMs: this.#deps.clock.nowMs() };
  }
}
