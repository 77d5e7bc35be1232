import { expect, type Page } from "@playwright/test";
import * as z from "zod";
import type { SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";
import { serverFrame } from "#worker/contract/live/server-frame.ts";
import { PROTOCOL_VERSION } from "#worker/contract/live/version.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";

const answered = z.object({ frames: z.array(serverFrame) });

/** The acts of a supervisor whose page has opened the room, without hunting for each line on the screen. */
export class RawSupervisor {
  readonly #page: Page;
  readonly #origin: string;
  readonly #number: string;
  #sent = 0;

  constructor(page: Page, origin: string, number: string) {
    this.#page = page;
    this.#origin = origin;
    this.#number = number;
  }

  async rows(): Promise<CandidateRow[]> {
    const frames = await this.#post({ t: "hello", v: PROTOCOL_VERSION, deviceId: null, since: null });
    return frames.flatMap((frame) => (frame.t === "room" ? frame.rows : []));
  }

  async act(type: SupervisorWireCommand["type"], candidateId: string): Promise<void> {
    this.#sent += 1;
    const id = `supervisor-act-${this.#sent}`;
    const command = { type, candidateId };
    const frames = await this.#post({ t: "command", v: PROTOCOL_VERSION, id, deviceId: null, command });
    expect(frames.map(({ t }) => t)).toContain("done");
  }

  async #post(data: object) {
    const path = `/api/live/${this.#number}/surveillant`;
    const answer = await this.#page.request.post(path, { headers: { Origin: this.#origin }, data });
    return answered.parse(await answer.json()).frames;
  }
}
