/**
 * The tiny re-statement of one candidate's session that the object is compared with: phases, instants, counts. It
 * knows nothing of questions, estimates, storage or frames, and is not a copy of `decide`.
 */
export class Model {
  nowMs: number;
  phase: "not-started" | "instructions" | "running" | "elapsed" | "finished" = "not-started";
  presence: "unconfirmed" | "confirmed" | "lapsed" = "unconfirmed";
  resume: "none" | "requested" | "authorised" = "none";
  answered = 0;
  /** who reads the instructions or takes the test */
  holder: Device | null = null;
  /** whose page waits at the door */
  waiting: Device | null = null;
  readonly former = new Set<Device>();
  /** how it ended, and the instant that is recorded */
  finish: { reason: string; atMs: number } | null = null;
  lapsesAtMs = 0;
  deadlineMs = 0;
  wrongCodes = 0;
  lockedUntilMs = 0;

  constructor(nowMs: number) {
    this.nowMs = nowMs;
  }

  get isOpen(): boolean {
    return this.phase === "running" || this.phase === "elapsed";
  }

  /** What falls due by itself next; null when nothing does. */
  get dueMs(): number | null {
    const due: number[] = [];
    if (this.presence === "confirmed") due.push(this.lapsesAtMs);
    if (this.phase === "running") due.push(this.deadlineMs);
    if (this.phase === "elapsed") due.push(this.deadlineMs + GRACE_MS);
    return due.length === 0 ? null : Math.min(...due);
  }

  /** The object was reached at `nowMs`: whatever was due is done. */
  settle(): void {
    if (this.presence === "confirmed" && this.nowMs >= this.lapsesAtMs) this.presence = "lapsed";
    if (this.phase === "running" && this.nowMs >= this.deadlineMs) this.phase = "elapsed";
    if (this.phase === "elapsed" && this.nowMs >= this.deadlineMs + GRACE_MS) this.finishElapsed();
  }

  arrive(device: Device): boolean {
    if (this.phase === "finished" || this.holder === device) return true;
    if (!this.isOpen) this.waiting = device;
    else if (!this.former.has(device) && this.resume === "none") this.resume = "requested";
    return true;
  }

  confirm(): boolean {
    if (this.presence === "confirmed") return true;
    if (this.isOpen || this.phase === "finished") return false;
    if (this.phase === "instructions" && this.waiting === null) return false;
    this.presence = "confirmed";
    this.lapsesAtMs = this.nowMs + PRESENCE_MS;
    return true;
  }

  cancel(): boolean {
    if (this.isOpen || this.phase === "finished") return false;
    if (this.phase === "instructions") {
      this.waiting = this.holder;
      this.holder = null;
      this.phase = "not-started";
      this.presence = "unconfirmed";
    } else if (this.presence === "confirmed") this.presence = "unconfirmed";
    return true;
  }

  enter(device: Device, isRight: boolean): boolean {
    if (this.phase === "finished") return false;
    if (this.holder === device) return true;
    if (this.nowMs < this.lockedUntilMs) return false;
    if (!isRight) {
      this.wrongCodes += 1;
      if (this.wrongCodes === 8) {
        this.wrongCodes = 0;
        this.lockedUntilMs = this.nowMs + 60_000;
      }
      return false;
    }
    if (this.isOpen ? this.resume !== "authorised" : this.presence !== "confirmed") return false;
    if (this.isOpen && this.holder !== null) this.former.add(this.holder);
    if (!this.isOpen) this.phase = "instructions";
    this.holder = device;
    this.former.delete(device);
    this.resume = "none";
    this.passed();
    return true;
  }

  start(device: Device): boolean {
    if (this.phase === "finished" || this.holder !== device) return false;
    if (this.isOpen) return true;
    this.phase = "running";
    this.deadlineMs = this.nowMs + BASE_MS;
    if (this.waiting !== null) this.resume = "requested";
    this.passed();
    return true;
  }

  answer(device: Device): boolean {
    if (!this.isOpen || this.holder !== device || this.isAnsweredLate) return false;
    this.answered += 1;
    if (this.answered === QUESTIONS) this.finishNow("all-answered");
    else this.isAnsweredLate = this.phase === "elapsed";
    return true;
  }
  /** past the deadline the question on screen was answered: none is left */
  isAnsweredLate = false;

  authorise(): boolean {
    if (this.isOpen) this.resume = "authorised";
    return this.isOpen;
  }

  end(): boolean {
    if (this.phase === "elapsed") this.finishElapsed();
    else if (this.phase === "running") this.finishNow("ended-by-supervisor");
    return this.phase === "finished";
  }

  /** the screen that this device must show */
  screenOf(device: Device): string {
    if (this.phase === "finished") return "ended";
    if (this.holder === device) {
      if (this.phase === "instructions") return "instructions";
      return this.isAnsweredLate ? "time-elapsed" : "question";
    }
    if (!this.isOpen) return this.presence === "confirmed" ? "code" : "waiting";
    if (this.resume === "authorised") return "code";
    return this.former.has(device) ? "frozen" : "resume-requested";
  }

  /** Whoever closes it: the time was over, and the deadline is the finish. */
  private finishElapsed(): void {
    this.finishNow("time-elapsed");
    this.finish = { reason: "time-elapsed", atMs: this.deadlineMs };
  }

  private finishNow(reason: string): void {
    this.finish = { reason, atMs: this.nowMs };
    this.phase = "finished";
    this.resume = "none";
    this.passed();
  }

  /** A door that was passed: confirmation, wait and wrong codes are spent. */
  private passed(): void {
    this.presence = "unconfirmed";
    this.waiting = null;
    this.wrongCodes = 0;
    this.lockedUntilMs = 0;
  }
}

export type Device = "a" | "b";

const BASE_MS = 6300_000;
const GRACE_MS = 300_000;
const PRESENCE_MS = 900_000;
const QUESTIONS = 32;
