import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { vi } from "vitest";
import { commandFrame, deviceNamed, eventually, helloFrame } from "#test/support/live-client.ts";
import type { LiveRoomSeed } from "#test/support/live-room.ts";
import { CODE, right } from "#test/support/session-factory.ts";
import type { CandidateWireCommand, SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";
import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import { courseOf } from "#worker/core/session/evolve.ts";
import { questionOnScreen } from "#worker/core/session/on-screen.ts";
import type { ReserveView } from "#worker/core/session/view-reserve.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";
import type { LiveSession } from "#worker/live/live-session.ts";
import { loadState } from "#worker/live/store/snapshot.ts";
import type { Device } from "./terms.ts";

export type Look = {
  row: CandidateRow;
  /** names of the screens */
  screens: Record<Device, string>;
  /** messages not read, notes, and the pause of the room */
  unread: number;
  notes: number;
  roomPausedAtMs: number | null;
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

  enter(device: Device, isRight: boolean): Promise<boolean> {
    return this.asCandidate({ type: "enter", accessCode: isRight ? CODE : "XXXX99", locale: "fr" }, device);
  }

  /** answers what waits for an answer; another device answers it too, and must be refused */
  async answer(device: Device): Promise<boolean> {
    return this.asCandidate({ type: "answer", ...(await this.question()), answer: right() }, device);
  }

  async report(device: Device): Promise<boolean> {
    return this.asCandidate({ type: "raise-alert", ...(await this.question()) }, device);
  }

  /** takes back the last grant, or one that never was */
  async undo(): Promise<boolean> {
    const { row } = await this.look();
    const grantId = row.ledger.findLast(({ kind }) => kind === "grant")?.id ?? "none";
    return this.act({ type: "undo-grant", grantId });
  }

  /** the oldest message not yet read, or one that never was */
  async read(device: Device): Promise<boolean> {
    const frame = helloFrame(deviceNamed(device));
    const [shown] = await this.room.stub.exchange(this.room.number, this.room.candidate(), frame);
    const messageId = shown?.t === "candidate" ? (shown.view.messages[0]?.id ?? "none") : "none";
    return this.asCandidate({ type: "read-message", messageId }, device);
  }

  act(command: SupervisorWireCommand): Promise<boolean> {
    const frame = commandFrame(command, null);
    return this.#ask(() => this.room.stub.exchange(this.room.number, this.room.supervisor(), frame));
  }

  asCandidate(command: CandidateWireCommand, device: Device): Promise<boolean> {
    const frame = commandFrame(command, deviceNamed(device));
    return this.#ask(() => this.room.stub.exchange(this.room.number, this.room.candidate(), frame));
  }

  /** D1's list is read again, once D1 knows all that the room said; `percent`: staff changed it there before */
  async refresh(percent: number | null): Promise<boolean> {
    await this.#delivered();
    if (percent !== null) {
      await env.DB.prepare("update candidate set extra_time_percent = ? where id = ?")
        .bind(percent, this.room.candidate().candidateId)
        .run();
    }
    await this.room.stub.refresh(this.room.number);
    return true;
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
      const viewOn = async (device: Device) => {
        const frames = await object.exchange(number, candidate, helloFrame(deviceNamed(device)));
        const frame = frames.at(-1);
        if (frame?.t !== "candidate") throw new Error("no candidate");
        return frame.view;
      };
      const read = (sql: string) => storage.sql.exec<{ n: number | null }>(sql).toArray()[0]?.n ?? null;
      if (room?.t !== "room" || room.rows[0] === undefined) throw new Error("no room");
      const views = { a: await viewOn("a"), b: await viewOn("b") };
      return {
        row: room.rows[0],
        screens: { a: views.a.screen.screen, b: views.b.screen.screen },
        unread: views.a.messages.length,
        notes: room.notes.length,
        roomPausedAtMs: room.header.pause?.sinceMs ?? null,
        journal: read("select count(*) as n from journal") ?? 0,
        due: read("select at_ms as n from alarm where name = 'due'"),
        soonest: read("select min(at_ms) as n from alarm"),
        armed: await storage.getAlarm(),
      };
    });
  }

  /** the reserve of the question on this device's screen; null when it gets none */
  async takeReserve(device: Device): Promise<ReserveView | null> {
    const frame = commandFrame({ type: "take-reserve" }, deviceNamed(device));
    const frames = await this.room.stub.exchange(this.room.number, this.room.candidate(), frame);
    return frames.find((one) => one.t === "reserve")?.reserve ?? null;
  }

  /** the question that waits for an answer, hidden or not */
  question(): Promise<{ number: number; itemId: string }> {
    const { candidateId } = this.room.candidate();
    return runInDurableObject(this.room.stub, (_, { storage }) => {
      const attempt = loadState(storage).candidates[candidateId]?.attempt ?? { kind: "none" };
      const course = courseOf(attempt);
      const { number = 1, itemId = "none" } = (course === null ? undefined : questionOnScreen(course)) ?? {};
      return { number, itemId };
    });
  }

  async #delivered(): Promise<void> {
    const waiting = () =>
      runInDurableObject(this.room.stub, (_, { storage }) =>
        Number(storage.sql.exec("select count(*) as n from outbox").one().n),
      );
    if ((await eventually(waiting, (count) => count === 0)) !== 0) throw new Error("the outbox stays full");
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
