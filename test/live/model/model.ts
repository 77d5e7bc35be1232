import { ModelClock } from "./model-clock.ts";
import { type Device, PRESENCE_MS, QUESTIONS } from "./terms.ts";

/** The tiny re-statement of one candidate's session that the object is compared with: phases, instants, counts. */
export class Model {
  nowMs: number;
  phase: "not-started" | "instructions" | "running" | "elapsed" | "finished" = "not-started";
  presence: "unconfirmed" | "confirmed" | "lapsed" = "unconfirmed";
  resume: "none" | "requested" | "authorised" = "none";
  answered = 0;
  setAside = 0;
  isReported = false;
  handSinceMs: number | null = null;
  unread = 0;
  notes = 0;
  roomPausedAtMs: number | null = null;
  readonly clock = new ModelClock();
  /** who reads the instructions or takes the test */
  holder: Device | null = null;
  /** whose page waits at the door */
  waiting: Device | null = null;
  readonly former = new Set<Device>();
  /** how it ended, and the instant that is recorded */
  finish: { reason: string; atMs: number } | null = null;
  lapsesAtMs = 0;
  wrongCodes = 0;
  lockedUntilMs = 0;
  /** past the deadline the question on screen was answered: none is left */
  isAnsweredLate = false;
  /** the last sign of the page that is kept (one in ten seconds at most), and what the clock had run by then */
  sign: { atMs: number; ranMs: number };
  lost: { atMs: number; ranMs: number } | null = null;
  offeredSeconds = 0;

  constructor(nowMs: number) {
    this.nowMs = nowMs;
    this.sign = { atMs: nowMs, ranMs: 0 };
  }

  get isOpen(): boolean {
    return this.phase === "running" || this.phase === "elapsed";
  }

  /** What falls due by itself next; null when nothing does. */
  get dueMs(): number | null {
    const due: number[] = [];
    if (this.presence === "confirmed") due.push(this.lapsesAtMs);
    if (this.phase === "running") due.push(this.clock.elapsesAtMs);
    if (this.phase === "elapsed") due.push(this.clock.graceEndMs);
    return due.length === 0 ? null : Math.min(...due);
  }

  moveTo(ms: number): void {
    if (ms <= this.nowMs) return;
    if (this.phase === "running") this.clock.run(this.nowMs, ms);
    this.nowMs = ms;
  }

  /** The object was reached at `nowMs`: whatever was due is done. */
  settle(): void {
    if (this.presence === "confirmed" && this.nowMs >= this.lapsesAtMs) this.presence = "lapsed";
    if (this.phase === "running" && this.nowMs >= this.clock.elapsesAtMs) {
      this.clock.overAtMs = this.clock.elapsesAtMs;
      this.phase = "elapsed";
    }
    if (this.phase === "elapsed" && this.nowMs >= this.clock.graceEndMs) this.finishElapsed();
  }

  /** Time was given or taken: the test goes on, or its time is over from now on, never before. */
  follow(): void {
    const { clock, nowMs } = this;
    if (this.phase === "elapsed" && clock.leftMs(nowMs) > 0) {
      this.phase = "running";
      this.isAnsweredLate = false;
    } else if (this.phase === "running" && nowMs >= clock.elapsesAtMs) {
      this.phase = "elapsed";
      clock.overAtMs = nowMs;
    } else if (this.phase === "elapsed" && nowMs >= clock.graceEndMs) clock.overAtMs = nowMs;
  }

  /** A sign of life of this device, by request. */
  hear(device: Device): void {
    if (this.isOpen && this.holder !== device) return;
    if (this.nowMs >= this.sign.atMs + 10_000) this.sign = { atMs: this.nowMs, ranMs: this.clock.ranMs };
    if (!this.isOpen || this.lost === null) return;
    this.offeredSeconds += Math.round((this.clock.ranMs - this.lost.ranMs) / 1000);
    this.lost = null;
  }

  lookAtLink(): void {
    if (this.isOpen && this.lost === null && this.nowMs - this.sign.atMs >= 30_000) this.lost = this.sign;
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
    if (this.roomPausedAtMs !== null) return false;
    this.phase = "running";
    this.clock.startedAtMs = this.nowMs;
    if (this.waiting !== null) this.resume = "requested";
    this.passed();
    return true;
  }

  answer(device: Device, isUnaware = false): boolean {
    const isLocked = this.isAnsweredLate || (this.clock.isStopped && !isUnaware);
    if (!this.isOpen || this.holder !== device || isLocked) return false;
    this.answered += 1;
    if (this.answered === QUESTIONS) this.finishNow("all-answered");
    else this.isAnsweredLate = this.phase === "elapsed";
    return true;
  }

  report(device: Device): boolean {
    if (!this.isOpen || this.holder !== device) return false;
    if (this.isReported) return true;
    if (this.isAnsweredLate) return false;
    this.isReported = true;
    this.clock.hold("alert", this.nowMs);
    return true;
  }

  closeReport(isAccepted: boolean): boolean {
    if (!this.isOpen || !this.isReported) return false;
    this.isReported = false;
    if (isAccepted) this.setAside += 1;
    this.clock.release("alert", this.nowMs);
    return true;
  }

  pause(): boolean {
    if (this.isOpen) this.clock.hold("pause", this.nowMs);
    return this.isOpen;
  }

  goOn(): boolean {
    if (this.isOpen) this.clock.release("pause", this.nowMs);
    return this.isOpen;
  }

  pauseRoom(): boolean {
    if (this.roomPausedAtMs !== null) return true;
    this.roomPausedAtMs = this.nowMs;
    if (this.isOpen) this.clock.hold("room-pause", this.nowMs);
    return true;
  }

  resumeRoom(): boolean {
    this.roomPausedAtMs = null;
    if (this.isOpen) this.clock.release("room-pause", this.nowMs);
    return true;
  }

  grant(seconds: number): boolean {
    if (this.isOpen) this.clock.grant(seconds * 1000, this.nowMs, this.phase === "elapsed");
    return this.isOpen;
  }

  undo(): boolean {
    return this.isOpen && this.clock.undo(this.nowMs);
  }

  setPercent(percent: number): boolean {
    if (this.phase === "finished") return false;
    this.clock.changePercent(percent, this.nowMs, new Set([this.sign, this.lost]));
    return true;
  }

  creditLink(): boolean {
    if (!this.isOpen || this.offeredSeconds === 0) return false;
    this.clock.give(this.offeredSeconds * 1000, this.nowMs, this.phase === "elapsed");
    this.offeredSeconds = 0;
    return true;
  }

  raiseHand(): boolean {
    if (this.phase === "finished") return false;
    this.handSinceMs ??= this.nowMs;
    return true;
  }

  lowerHand(): boolean {
    this.handSinceMs = null;
    return true;
  }

  message(): boolean {
    if (this.phase !== "finished") this.unread = Math.min(20, this.unread + 1);
    return this.phase !== "finished";
  }

  read(): boolean {
    this.unread = Math.max(0, this.unread - 1);
    return true;
  }

  authorise(): boolean {
    if (this.isOpen) this.resume = "authorised";
    return this.isOpen;
  }

  end(): boolean {
    if (this.phase === "elapsed") this.finishElapsed();
    else if (this.phase === "running") this.finishNow("ended-by-supervisor");
    return this.phase === "finished";
  }

  endElapsed(): boolean {
    if (this.phase === "elapsed") this.finishElapsed();
    return true;
  }

  /** the screen that this device must show */
  screenOf(device: Device): string {
    if (this.phase === "finished") return "ended";
    if (this.holder === device) {
      if (this.phase === "instructions") return "instructions";
      if (this.clock.isPaused) return "paused";
      return this.isAnsweredLate ? "time-elapsed" : "question";
    }
    if (!this.isOpen) return this.presence === "confirmed" ? "code" : "waiting";
    if (this.resume === "authorised") return "code";
    return this.former.has(device) ? "frozen" : "resume-requested";
  }

  /** Whoever closes it: the time was over, and that instant is the finish. */
  private finishElapsed(): void {
    const atMs = this.clock.timedEndMs(this.nowMs);
    this.finishNow("time-elapsed");
    this.finish = { reason: "time-elapsed", atMs };
  }

  private finishNow(reason: string): void {
    this.finish = { reason, atMs: this.nowMs };
    this.phase = "finished";
    this.resume = "none";
    this.isReported = false;
    this.handSinceMs = null;
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
