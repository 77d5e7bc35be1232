import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import * as z from "zod";
import type { SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";
import { type ServerFrame, serverFrame } from "#worker/contract/live/server-frame.ts";
import { PROTOCOL_VERSION } from "#worker/contract/live/version.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { originOf } from "./by-forms.ts";
import type { Pupil } from "./staff.ts";

const answered = z.object({ frames: z.array(serverFrame) });
type RoomFrame = Extract<ServerFrame, { t: "room" }>;

/** The looks and acts of a supervisor whose page has opened the room, without hunting for each line on the screen. */
export class RawSupervisor {
  readonly #page: Page;
  readonly #number: string;

  constructor(page: Page, number: string) {
    this.#page = page;
    this.#number = number;
  }

  async room(): Promise<RoomFrame> {
    const frames = await this.#post({ t: "hello", v: PROTOCOL_VERSION, deviceId: null, since: null });
    const room = frames.find((frame) => frame.t === "room");
    if (room === undefined) throw new Error("the room does not show itself");
    return room;
  }

  async rows(): Promise<CandidateRow[]> {
    return (await this.room()).rows;
  }

  async rowOf({ lastName, firstName }: Pick<Pupil, "lastName" | "firstName">): Promise<CandidateRow> {
    const row = (await this.rows()).find(
      (one) => one.lastName.toUpperCase() === lastName && one.firstName === firstName,
    );
    if (row === undefined) throw new Error(`${lastName} ${firstName} is not in the room`);
    return row;
  }

  async send(command: SupervisorWireCommand): Promise<void> {
    const id = randomUUID();
    const frames = await this.#post({ t: "command", v: PROTOCOL_VERSION, id, deviceId: null, command });
    expect(frames, command.type).toContainEqual(expect.objectContaining({ t: "done", id }));
  }

  async #post(data: object) {
    const path = `/api/live/${this.#number}/surveillant`;
    const answer = await this.#page.request.post(path, { headers: { Origin: originOf() }, data });
    return answered.parse(await answer.json()).frames;
  }
}

/** Where the test of this row ends: only asked of a test that runs. */
export function deadlineOf({ deadlineMs }: CandidateRow): number {
  if (deadlineMs === null) throw new Error("this test has no deadline yet");
  return deadlineMs;
}
