const WINDOW_MS = 2_000;
const FRAMES_IN_WINDOW = 40;

/**
 * A socket that floods is closed. Kept in memory on purpose: after hibernation a flooder starts anew and is
 * closed again; a pupil who answers never comes near.
 */
export class FrameRate {
  readonly #windows = new WeakMap<WebSocket, { startedAtMs: number; frames: number }>();

  isFlooding(socket: WebSocket, nowMs: number): boolean {
    const window = this.#windows.get(socket);
    if (window === undefined || nowMs - window.startedAtMs >= WINDOW_MS) {
      this.#windows.set(socket, { startedAtMs: nowMs, frames: 1 });
      return false;
    }
    window.frames += 1;
    return window.frames > FRAMES_IN_WINDOW;
  }
}
