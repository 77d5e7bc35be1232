import { createHash, createHmac, randomBytes } from "node:crypto";
import { itemSchema } from "#worker/content/item-schema.ts";
import type { LiveRoomDeps } from "#worker/live/loop/live-room.ts";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import { liveSource } from "#worker/store/repositories/live-source.ts";

/** 128 bits: nobody guesses a name from its digest. */
const SALT_BYTES = 16;

/** What a live object needs from outside itself. */
export function buildObjectDeps(env: Env): LiveRoomDeps {
  const clock = { nowMs: () => Date.now() };
  return {
    clock,
    source: liveSource(env.DB, clock),
    sink: attemptSink(env.DB),
    newSeed: () => crypto.randomUUID(),
    hash: (text) => createHash("sha256").update(text).digest("hex"),
    sign: (secret, text) => createHmac("sha256", secret).update(text).digest("hex"),
    newSalt: () => randomBytes(SALT_BYTES).toString("hex"),
    parseItem: (value) => itemSchema.parse(value),
  };
}
