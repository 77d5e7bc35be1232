/** The model's clock of one test: in whole milliseconds, one sum instead of a ledger. */
export class ModelClock {
  startedAtMs = 0;
  percent = 0;
  /** all that was given and booked and not taken back */
  givenMs = 0;
  /** how long it ran in all: neither stopped nor past the deadline */
  ranMs = 0;
  /** when the time was over, as the grace counts */
  overAtMs = 0;
  stoppedAtMs: number | null = null;
  readonly holders = new Set<string>();
  readonly grants: { atMs: number; ms: number; isUndone: boolean }[] = [];

  get isStopped(): boolean {
    return this.stoppedAtMs !== null;
  }

  get isPaused(): boolean {
    return this.holders.has("pause") || this.holders.has("room-pause");
  }

  get hardEndMs(): number {
    return this.startedAtMs + DAY_MS;
  }

  get deadlineMs(): number {
    const lengthMs = Math.round((BASE_SECONDS * (100 + this.percent)) / 100) * 1000;
    return Math.min(this.hardEndMs, this.startedAtMs + lengthMs + this.givenMs);
  }

  get elapsesAtMs(): number {
    return this.isStopped ? this.hardEndMs : this.deadlineMs;
  }

  get graceEndMs(): number {
    return this.isStopped ? this.hardEndMs : Math.min(this.hardEndMs, this.overMs + GRACE_MS);
  }

  /** since when the time is over, once it is */
  get overMs(): number {
    return Math.min(this.hardEndMs, Math.max(this.deadlineMs, this.overAtMs));
  }

  leftMs(nowMs: number): number {
    return this.deadlineMs - (this.stoppedAtMs ?? nowMs);
  }

  run(fromMs: number, toMs: number): void {
    if (!this.isStopped) this.ranMs += Math.max(0, Math.min(toMs, this.deadlineMs) - fromMs);
  }

  /**
   * A higher percentage after the deadline books no gap: what passed since then was the candidate's own time after all
   * (L2), also in what was noted at each sign.
   */
  changePercent(percent: number, nowMs: number, noted: ReadonlySet<{ atMs: number; ranMs: number } | null>): void {
    const beforeMs = this.deadlineMs;
    this.percent = percent;
    const extraMs = (atMs: number) =>
      Math.max(0, Math.min(atMs, this.stoppedAtMs ?? nowMs, this.deadlineMs) - beforeMs);
    this.ranMs += extraMs(nowMs);
    for (const one of noted) if (one !== null) one.ranMs += extraMs(one.atMs);
  }

  hold(holder: string, nowMs: number): void {
    this.holders.add(holder);
    this.stoppedAtMs ??= nowMs;
  }

  /** The time since the stop began, or since the last holder let go, is given back. */
  release(holder: string, nowMs: number): void {
    if (this.stoppedAtMs === null || !this.holders.delete(holder)) return;
    const heldMs = nowMs - this.stoppedAtMs;
    this.givenMs += heldMs;
    this.overAtMs += heldMs;
    this.stoppedAtMs = this.holders.size === 0 ? null : nowMs;
  }

  /** After the deadline it counts from now. Gives what the deadline moved. */
  give(ms: number, nowMs: number, isElapsed: boolean): number {
    const gapMs = isElapsed ? Math.max(0, -this.leftMs(nowMs)) : 0;
    this.givenMs += gapMs + ms;
    return gapMs + ms;
  }

  grant(ms: number, nowMs: number, isElapsed: boolean): void {
    this.grants.push({ atMs: nowMs, ms: this.give(ms, nowMs, isElapsed), isUndone: false });
  }

  /** the last grant, within 60 s */
  undo(nowMs: number): boolean {
    const last = this.grants.at(-1);
    if (last === undefined || nowMs - last.atMs > 60_000) return false;
    if (!last.isUndone) this.givenMs -= last.ms;
    last.isUndone = true;
    return true;
  }

  /** the finish recorded of a test whose time was over: a stop still open is booked, to 24 h at most */
  timedEndMs(nowMs: number): number {
    const closedAtMs = Math.min(nowMs, this.isStopped ? this.hardEndMs : nowMs);
    const heldMs = this.stoppedAtMs === null ? 0 : closedAtMs - this.stoppedAtMs;
    return Math.min(closedAtMs, this.overMs + heldMs);
  }
}

const BASE_SECONDS = 6300;
const GRACE_MS = 300_000;
const DAY_MS = 86_400_000;
