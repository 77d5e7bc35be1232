import type { LiveRooms } from "#worker/usecases/ports.ts";

/** The live objects behind the port: one object for each session number, in the EU where the platform can say so. */
export function connectLiveRooms(env: Env): LiveRooms {
  const stub = (sessionNumber: number) => {
    const namespace = (env.JURISDICTION as string) === "eu" ? env.LIVE_SESSION.jurisdiction("eu") : env.LIVE_SESSION;
    return namespace.getByName(`session-${sessionNumber}`);
  };
  return {
    refresh: (sessionNumber) => stub(sessionNumber).refresh(sessionNumber),
    overview: (sessionNumber) => stub(sessionNumber).overview(sessionNumber),
    finalise: (sessionNumber, by) => stub(sessionNumber).finalise(sessionNumber, by),
  };
}
