import { IDENTITY_HEADER, writeUpgrade } from "#worker/live/gate/upgrade.ts";
import type { LiveDoor, LiveRooms } from "#worker/usecases/ports.ts";

/** The live objects behind the ports: one object for each session number, in the EU where the platform can say so. */
export function connectLiveRooms(env: Env): LiveRooms & LiveDoor {
  const stub = (sessionNumber: number) => {
    const namespace = env.JURISDICTION === "eu" ? env.LIVE_SESSION.jurisdiction("eu") : env.LIVE_SESSION;
    return namespace.getByName(`session-${sessionNumber}`);
  };
  return {
    refresh: (sessionNumber) => stub(sessionNumber).refresh(sessionNumber),
    overview: (sessionNumber) => stub(sessionNumber).overview(sessionNumber),
    finalise: (sessionNumber, by) => stub(sessionNumber).finalise(sessionNumber, by),
    forget: (sessionNumber) => stub(sessionNumber).forget(sessionNumber),
    erase: (sessionNumber, person) => stub(sessionNumber).erase(sessionNumber, person),
    journal: (sessionNumber, query) => stub(sessionNumber).journal(sessionNumber, query),
    exchange: (sessionNumber, identity, frame) => stub(sessionNumber).exchange(sessionNumber, identity, frame),
    fileVersion: (sessionNumber, candidateId, itemId, file) =>
      stub(sessionNumber).fileVersion(candidateId, itemId, file),
    connect(sessionNumber, identity, upgrade) {
      // A new request: no header of the visitor can pass for an identity.
      const headers = new Headers({ Upgrade: upgrade.headers.get("Upgrade") ?? "" });
      headers.set(IDENTITY_HEADER, writeUpgrade(sessionNumber, identity));
      return stub(sessionNumber).fetch("https://live.internal/", { headers });
    },
  };
}
