import { itemSchema } from "#worker/content/item-schema.ts";
import type { LiveRoomDeps } from "#worker/live/loop/live-room.ts";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import { liveSource } from "#worker/store/repositories/live-source.ts";

/** What a live object needs from outside itself. */
export function buildObjectDeps(env: Env): LiveRoomDeps {
  return {
    clock: { nowMs: () => Date.now() },
    source: liveSource(env.DB),
    sink: attemptSink(env.DB),
    newSeed: () => crypto.randomUUID(),
    parseItem: (value) => itemSchema.parse(value),
  };
}
