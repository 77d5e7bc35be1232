import type { AttemptSink, Clock } from "#worker/usecases/ports.ts";
import { armPhysicalAlarm, namedAlarm, setNamedAlarm } from "../alarms/named-alarms.ts";
import type { LiveStorage } from "../store/storage.ts";
import { drainOutbox } from "./drain.ts";

/** One round at a time: who asks while a round runs waits for that round, which also takes the rows written meanwhile. */
export class Courier {
  readonly #storage: LiveStorage;
  readonly #deps: { clock: Clock; sink: AttemptSink };
  #round: Promise<void> | null = null;

  constructor(storage: LiveStorage, deps: { clock: Clock; sink: AttemptSink }) {
    this.#storage = storage;
    this.#deps = deps;
  }

  get hasWork(): boolean {
    return namedAlarm(this.#storage, "outbox") !== null;
  }

  deliver(): Promise<void> {
    this.#round ??= this.#deliverOnce().finally(() => {
      this.#round = null;
    });
    return this.#round;
  }

  async #deliverOnce(): Promise<void> {
    const waitMs = await drainOutbox(this.#storage, this.#deps.sink);
    const nowMs = this.#deps.clock.nowMs();
    if (waitMs !== null) setNamedAlarm(this.#storage, "outbox", nowMs + waitMs);
    armPhysicalAlarm(this.#storage, nowMs);
  }
}
