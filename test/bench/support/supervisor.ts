import type { SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";
import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import type { CandidateRow } from "#worker/core/session/views.ts";
import type { Chance } from "./chance.ts";
import type { LiveDevice } from "./live-device.ts";

export interface Zeal {
  /** ms from seeing a need to acting on it */
  reactMs(): number;
  /** chance, at each look at the room, of a grant to somebody in test */
  readonly grants: number;
  /** chance, at each look, of a pause of one candidate, ended at a later look */
  readonly pauses: number;
}

export interface AckedGrant {
  readonly commandId: string;
  readonly candidateIds: readonly string[];
  readonly seconds: number;
}

const LOOK_EVERY_MS = 1_000;

/** A supervisor who keeps up with the room: confirms, lets back in, deals with reports, now and then gives time. */
export class Supervisor {
  readonly device: LiveDevice;
  readonly rows = new Map<string, CandidateRow>();
  readonly grants: AckedGrant[] = [];
  acts = 0;
  readonly refusals = new Map<string, number>();
  readonly #zeal: Zeal;
  readonly #chance: Chance;
  readonly #underWay = new Set<string>();
  /** no more grants and pauses, or the last tests would never end; help goes on */
  isGenerous = true;
  readonly #looker: ReturnType<typeof setInterval>;
  #count = 0;
  #name: string;

  constructor(device: LiveDevice, name: string, zeal: Zeal, chance: Chance) {
    this.device = device;
    this.#name = name;
    this.#zeal = zeal;
    this.#chance = chance;
    device.listen((frame) => this.#see(frame));
    this.#looker = setInterval(() => this.#look(), LOOK_EVERY_MS);
  }

  /** Nothing new is begun; what was begun is answered. */
  rest(): void {
    clearInterval(this.#looker);
  }

  leave(): void {
    this.rest();
    this.device.close();
  }

  #see(frame: ServerFrame): void {
    if (frame.t !== "room" && frame.t !== "rows") return;
    for (const row of frame.rows) this.rows.set(row.candidateId, row);
    for (const row of frame.rows) this.#help(row);
  }

  #look(): void {
    for (const row of this.rows.values()) this.#help(row);
    const one = this.#chance.pick([...this.rows.values()].filter(({ phase }) => phase === "running"));
    if (one === undefined || !this.isGenerous) return;
    const { candidateId, acts } = one;
    if (acts.includes("grant") && this.#chance.is(this.#zeal.grants)) {
      const seconds = 1 + Math.floor(this.#chance.unit() * 5);
      void this.#act({ type: "grant", candidateIds: [candidateId], seconds, reason: "incident" });
    } else if (acts.includes("pause") && this.#chance.is(this.#zeal.pauses)) {
      void this.#act({ type: "pause", candidateId, reason: "panne" });
    }
  }

  #help({ candidateId, acts, waitingSinceMs, resume, alert, handSinceMs, stops }: CandidateRow): void {
    if (acts.includes("confirm-presence") && waitingSinceMs !== null) {
      this.#soon({ type: "confirm-presence", candidateId });
    }
    if (acts.includes("authorise-resume") && resume.kind === "requested") {
      this.#soon({ type: "authorise-resume", candidateId });
    }
    if (alert !== null && acts.includes("refuse-alert")) {
      const code = this.#chance.is(0.5) ? this.#chance.pick(alert.reasons) : undefined;
      if (code === undefined) this.#soon({ type: "refuse-alert", candidateId });
      else this.#soon({ type: "accept-alert", candidateId, code });
    }
    if (handSinceMs !== null && acts.includes("lower-hand")) this.#soon({ type: "lower-hand", candidateId });
    if (stops.some(({ cause }) => cause === "pause") && acts.includes("resume-clock")) {
      this.#soon({ type: "resume-clock", candidateId });
    }
  }

  #soon(command: SupervisorWireCommand & { candidateId: string }): void {
    const key = `${command.candidateId} ${command.type}`;
    if (this.#underWay.has(key)) return;
    this.#underWay.add(key);
    setTimeout(() => void this.#act(command).finally(() => this.#underWay.delete(key)), this.#zeal.reactMs());
  }

  async #act(command: SupervisorWireCommand): Promise<void> {
    this.#count += 1;
    const commandId = `${this.#name}-${this.#count}`.padEnd(12, "-");
    const reply = await this.device.send(command, commandId);
    this.acts += 1;
    if (!reply.ok) this.refusals.set(reply.code, (this.refusals.get(reply.code) ?? 0) + 1);
    else if (command.type === "grant") {
      this.grants.push({ commandId, candidateIds: command.candidateIds ?? [], seconds: command.seconds });
    }
  }
}
