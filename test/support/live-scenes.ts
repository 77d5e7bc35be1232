import { deviceNamed, type LiveClient, openSocket } from "./live-client.ts";
import type { LiveRoomSeed } from "./live-room.ts";

/** A supervisor's socket that has seen the room. */
export async function aWatcher(room: LiveRoomSeed, name = "Nina BERGER"): Promise<LiveClient> {
  const watcher = await openSocket(room, room.supervisor(name));
  await watcher.hello("room");
  return watcher;
}

/** A candidate's socket whose page has said hello and arrived. */
export async function aPupil(room: LiveRoomSeed, { at = 0, device = "pupil" } = {}): Promise<LiveClient> {
  const pupil = await openSocket(room, room.candidate(at), deviceNamed(device));
  await pupil.hello("candidate");
  await pupil.send({ type: "arrive" });
  return pupil;
}

/** A candidate in front of question 1, confirmed by a supervisor who then leaves unless given. */
export async function aPupilInTest(room: LiveRoomSeed, { at = 0, device = "pupil" } = {}) {
  const watcher = await aWatcher(room);
  const pupil = await aPupil(room, { at, device });
  await watcher.send({ type: "confirm-presence", candidateId: room.candidateIds[at] ?? "" });
  const codes = [await pupil.enter(), await pupil.send({ type: "start" })];
  if (codes.some((code) => code !== "ok")) throw new Error(`no test: ${codes.join(", ")}`);
  const question = await pupil.screen("question");
  return { pupil, watcher, question };
}
