import type { Deps } from "#worker/usecases/deps.ts";
import { connectLiveRooms } from "./connect-live-rooms.ts";

export function buildDeps(env: Env): Deps {
  return {
    clock: { nowMs: () => Date.now() },
    ids: { newId: () => crypto.randomUUID() },
    chance: { randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)) },
    rooms: connectLiveRooms(env),
    mailer: { send: async () => undefined },
    origin: env.APP_ORIGIN,
  };
}
