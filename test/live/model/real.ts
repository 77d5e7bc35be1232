import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { vi } from "vitest";
import { commandFrame, deviceNamed, helloFrame } from "#test/support/live-client.ts";
import type { LiveRoomSeed } from "#test/support/live-room.ts";
import { CODE, right } from "#test/support/session-factory.ts";
import type { CandidateWireCommand } from "#worker/contract/live/client-frame.ts";
import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import type { CandidateRow, CandidateScreen } from "#worker/core/session/views.ts";
import type { LiveSession } from "#worker/live/live-session.ts";
import type { Device } from "./model.ts";

export type Look = {
  row: CandidateRow;
  screens: Record<Device, CandidateScreen>;
  /** lines of the journal */
  journal: number;
  /** the alarm of the rules, the soonest named one, and the one that the platform will ring */
  due: number | null;
  soonest: number | null;
  armed: number | null;
};

/** The real object, reached by requests: the model's verbs as frames. */
export class Real {
  readonly room: LiveRoomSeed;
  #lastDone: (() => Promise<ServerFrame[]>) | null = null;

  constructor(room: LiveRoomSeed) {
    this.room = room;
  }

  moveClock(nowMs: number): void {
    vi.setSystemTime(nowMs);
  }

  arrive(device: Device): Promise<boolean> {
    return this.#asCandidate({ type: "arrive" }, device);
  }

  enter(device: Device, isRight: boolean): Promise<boolean> {
    return this.#asCandidate({ type: "enter", accessCode: isRight ? CODE : "XXXX99", locale: "fr" }, device);
  }

  start(device: Device): Promise<boolean> {
    return this.#asCandidate({ type: "start" }, device);
  }

  /** answers what the holder's screen shows; another device answers it too, and must be refused */
  async answer(device: Device): Promise<boolean> {
    const { screens } = await this.look();
    const shown = Object.values(screens).find((screen) => screen.screen === "question");
    const on =
      shown?.screen === "question" ? { number: shown.number, itemId: shown.item.id } : { number: 1, itemId: "x" };
    return this.#asCandidate({ type: "answer", ...on, answer: right() }, device);
  }

  act(type: "confirm-presence" | "cancel-presence" | "authorise-resume" | "end-test"): Promise<boolean> {
    const frame = commandFrame({ type, candidateId: this.room.candidate().candidateId }, null);
    return this.#ask(() => this.room.stub.exchange(this.room.number, this.room.supervisor(), frame));
  }

  /** the last command that was carried out, again, with its own id; null when there was none */
  async repeat(): Promise<boolean | null> {
    return this.#lastDone === null ? null : isDone(await this.#lastDone());
  }

  alarm(): Promise<boolean> {
    return runDurableObjectAlarm(this.room.stub);
  }

  evict(): Promise<void> {
    return evictDurableObject(this.room.stub);
  }

  /** All that can be seen from outside, and what storage holds: one visit to the object for each look. */
  look(): Promise<Look> {
    const { stub, number } = this.room;
    const candidate = this.room.candidate();
    const supervisor = this.room.supervisor();
    return runInDurableObject(stub, async (object: LiveSession, { storage }) => {
      const [room] = await object.exchange(number, supervisor, helloFrame(null));
      const screenOn = async (device: Device) => {
        const [frame] = await object.exchange(number, candidate, helloFrame(deviceNamed(device)));
        if (frame?.t !== "candidate") throw new Error("no candidate");
        return frame.view.screen;
      };
      const read = (sql: string) => storage.sql.exec<{ n: number | null }>(sql).toArray()[0]?.n ?? null;
      if (room?.t !== "room" || room.rows[0] === undefined) throw new Error("no room");
      return {
        row: room.rows[0],
        screens: { a: await screenOn("a"), b: await screenOn("b") },
        journal: read("select count(*) as n from journal") ?? 0,
        due: read("select at_ms as n from alarm where name = 'due'"),
        soonest: read("select min(at_ms) as n from alarm"),
        armed: await storage.getAlarm(),
      };
    });
  }

  #asCandidate(command: CandidateWireCommand, device: Device): Promise<boolean> {
    const frame = commandFrame(command, deviceNamed(device));
    return this.#ask(() => this.room.stub.exchange(this.room.number, this.room.candidate(), frame));
  }

  async #ask(send: () => Promise<ServerFrame[]>): Promise<boolean> {
    const done = isDone(await send());
    if (done) this.#lastDone = send;
    return done;
  }
}

function isDone(frames: readonly ServerFrame[]): boolean {
  const reply = frames.find((frame) => frame.t === "done" || frame.t === "refused");
  if (reply === undefined) throw new Error("no reply");
  return reply.t === "done";
}
