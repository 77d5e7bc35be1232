import type { PendingAnswer } from "#app/live/answer-store.ts";
import type { LiveReply } from "#app/live/live-link.ts";
import { afterRefusal } from "./after-refusal.ts";

export type Refusal = Extract<LiveReply, { ok: false }>;

/** What a screen needs to know of the answers that this machine owes. */
export type DeskPicture = {
  owed: readonly PendingAnswer[];
  /** the last answer that came back, and why */
  refused: { itemId: string; refusal: Refusal } | null;
  /** answers that the room has taken since this page is open, and those it kept as too late */
  taken: number;
  notCounted: number;
};

export const EMPTY_DESK: DeskPicture = { owed: [], refused: null, taken: 0, notCounted: 0 };

type Desk = {
  send(command: PendingAnswer["command"], commandId: string): Promise<LiveReply>;
  keep(answer: PendingAnswer): Promise<void>;
  clear(commandId: string): Promise<void>;
  /** the room has this question's answer */
  onSettled(answer: PendingAnswer): void;
  onChange(picture: DeskPicture): void;
};

/** A held answer is tried again this long after a refusal that the screen does not explain. */
const AGAIN_MS = 1_000;

/**
 * The answers of this machine that the room has not acknowledged: written before they are sent, cleared only by its
 * receipt. What a stopped clock or an open report refuses is held, and leaves again by itself when the lock is gone.
 */
export class AnswerDesk {
  readonly #desk: Desk;
  readonly #held = new Map<string, PendingAnswer>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #picture: DeskPicture = EMPTY_DESK;
  #isOpen = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** A second press for the same question changes nothing. */
  async give(answer: PendingAnswer): Promise<void> {
    if (this.#picture.owed.some(({ command }) => command.itemId === answer.command.itemId)) return;
    this.#tell({ ...this.#picture, owed: [...this.#picture.owed, answer], refused: null });
    await this.#desk.keep(answer);
    await this.deliver(answer);
  }

  async deliver(answer: PendingAnswer): Promise<void> {
    this.#held.delete(answer.commandId);
    this.#tell({ ...this.#picture, owed: [...this.#without(answer), answer] });
    const reply = await this.#desk.send(answer.command, answer.commandId);
    const after = reply.ok ? "settled" : afterRefusal(reply.code);
    if (after === "held") return this.#hold(answer);
    if (after !== "kept") await this.#desk.clear(answer.commandId);
    const isIn = after === "settled" || after === "not-counted";
    if (isIn) this.#desk.onSettled(answer);
    const isBack = !reply.ok && !isIn;
    const refused = isBack ? { itemId: answer.command.itemId, refusal: reply } : this.#picture.refused;
    const { taken, notCounted } = this.#picture;
    this.#tell({
      owed: this.#without(answer),
      refused,
      taken: taken + Number(reply.ok),
      notCounted: notCounted + Number(after === "not-counted"),
    });
  }

  /** The screen takes answers now, or no longer. */
  setOpen(isOpen: boolean): void {
    this.#isOpen = isOpen;
    if (isOpen) for (const answer of [...this.#held.values()]) void this.deliver(answer);
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #hold(answer: PendingAnswer): void {
    this.#held.set(answer.commandId, answer);
    // The end of the lock may have been told before this refusal arrived.
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (this.#isOpen && this.#held.has(answer.commandId)) void this.deliver(answer);
    }, AGAIN_MS);
    this.#timers.add(timer);
  }

  #without({ commandId }: PendingAnswer): PendingAnswer[] {
    return this.#picture.owed.filter((one) => one.commandId !== commandId);
  }

  #tell(picture: DeskPicture): void {
    this.#picture = picture;
    this.#desk.onChange(picture);
  }
}
