import * as z from "zod/mini";
import type { ClientFrame } from "#worker/contract/live/client-frame.ts";
import { type ServerFrame, serverFrame } from "#worker/contract/live/server-frame.ts";
import { backoffDelay } from "./backoff-delay.ts";

/** A request without an answer for this long is given up, and made again. */
const ANSWER_WITHIN_MS = 8_000;
/** Nothing awaited: a look at the room this often. */
const CALM_MS = 2_500;
/** Somebody waits for something: a code, a supervisor, the end of a pause. */
const BRISK_MS = 900;
/** The login is over: only a new one, in this browser, changes that. */
const LOGGED_OUT_MS = 15_000;

const framesBody = z.object({ frames: z.array(z.unknown()) });
const refusalBody = z.object({
  code: z.string(),
  meta: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
});
export type RequestRefusal = { status: number } & z.infer<typeof refusalBody>;

export type RequestsOptions = {
  url: string;
  /** the oldest unanswered command, else a look */
  next(): ClientFrame;
  /** commands wait: the next request leaves at once */
  isWaiting(): boolean;
  /** something is expected of others */
  isAwaiting(): boolean;
  onFrames(frames: ServerFrame[]): void;
  /** the door refused this frame; 401 and 403: the login is over */
  onRefused(frame: ClientFrame, refusal: RequestRefusal): void;
  onWorking(isWorking: boolean): void;
};

/** While no socket opens: one chain of requests, each after the answer of the one before, never two at a time. */
export class LiveRequests {
  readonly #options: RequestsOptions;
  #isOn = false;
  #isBusy = false;
  #isLoggedOut = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(options: RequestsOptions) {
    this.#options = options;
  }

  /** From now on, until `stop`. */
  start(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    this.#plan(0);
  }

  stop(): void {
    this.#isOn = false;
    this.#failures = 0;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** A command was just given, or a person asks: no use in waiting for the next turn. */
  hurry(): void {
    if (this.#isOn) this.#plan(0);
  }

  #plan(ms: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#turn(), ms);
  }

  async #turn(): Promise<void> {
    this.#timer = null;
    // The one that is under way plans the next when it is back.
    if (!this.#isOn || this.#isBusy) return;
    this.#isBusy = true;
    const isDone = await this.#ask(this.#options.next());
    this.#isBusy = false;
    if (!this.#isOn) return;
    this.#failures = isDone ? 0 : this.#failures + 1;
    this.#options.onWorking(isDone);
    this.#plan(this.#pauseMs());
  }

  #pauseMs(): number {
    if (this.#isLoggedOut) return LOGGED_OUT_MS;
    if (this.#failures > 0) return backoffDelay(this.#failures, Math.random());
    if (this.#options.isWaiting()) return 0;
    const pace = this.#options.isAwaiting() ? BRISK_MS : CALM_MS;
    return pace * (0.8 + 0.2 * Math.random());
  }

  /** True when the room itself has answered, with frames or with a refusal of this command. */
  async #ask(frame: ClientFrame): Promise<boolean> {
    try {
      const response = await fetch(this.#options.url, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(frame),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      const body: unknown = await response.json();
      return response.ok ? this.#take(body) : this.#refused(frame, response.status, body);
    } catch {
      // No network at all, or a page of a proxy instead of ours: the next turn tries again.
      return false;
    }
  }

  #take(body: unknown): boolean {
    const parsed = framesBody.safeParse(body);
    if (!parsed.success) return false;
    this.#isLoggedOut = false;
    this.#options.onFrames(
      parsed.data.frames.flatMap((one) => {
        const frame = serverFrame.safeParse(one);
        return frame.success ? [frame.data] : [];
      }),
    );
    return true;
  }

  #refused(frame: ClientFrame, status: number, body: unknown): boolean {
    const refusal = refusalBody.safeParse(body);
    this.#isLoggedOut = status === 401 || status === 403;
    if (!refusal.success) return false;
    this.#options.onRefused(frame, { status, ...refusal.data });
    return frame.t === "command" && isOfThisFrame(status);
  }
}

/** The frame itself is at fault: sent again, it would be refused again. */
export function isOfThisFrame(status: number): boolean {
  return status === 413 || status === 422;
}
