import { setTimeout as sleep } from "node:timers/promises";
import type { Browser } from "../support/browser.ts";
import { Chance } from "../support/chance.ts";
import { type Faults, LiveDevice } from "../support/live-device.ts";
import { type Acknowledged, type Habits, Pupil } from "../support/pupil.ts";
import type { Room } from "../support/room.ts";
import { type AckedGrant, Supervisor } from "../support/supervisor.ts";
import type { World } from "../support/world.ts";
import type { FaultProxy } from "./fault-proxy.ts";

/** Found dead in seconds instead of half a minute: an exam squeezed into one minute needs links squeezed alike. */
const PING_EVERY_MS = 2_000;
/** How long the last pages may take to hear that all is over, once the network is good again. */
const SETTLE_LIMIT_MS = 60_000;
const SHARE_OF_BATTERIES = 0.2;
const SHARE_OF_WALL_CUTS_MS = 9_000;

export interface RoundPlay {
  /** candidate id → receipts that reached the page */
  readonly acknowledged: Map<string, Acknowledged[]>;
  readonly grants: readonly AckedGrant[];
  readonly refusals: ReadonlyMap<string, number>;
  readonly acts: number;
  readonly connections: number;
  /** pages that never came to the end, or still wait for a receipt */
  readonly stuck: readonly string[];
}

export interface RoundOptions {
  readonly world: World;
  readonly room: Room;
  readonly proxy: FaultProxy;
  /** where the pages connect: the proxy */
  readonly port: number;
  readonly seed: string;
  /** ms after which the network is good again and the room may end */
  readonly forMs: number;
  readonly say: (line: string) => void;
}

/** Thirty-five pupils and three supervisors live through one session on a bad network. */
export async function playRound(options: RoundOptions): Promise<RoundPlay> {
  const { world, room, proxy, port, seed, forMs, say } = options;
  const address = { origin: world.address.origin, port };
  const faults = faultsOf(new Chance(`${seed}/frames`));
  const open = (browser: Browser, role: "surveillant" | "candidat") =>
    new LiveDevice({ browser, number: room.secrets.number, role, pingEveryMs: PING_EVERY_MS, faults });
  const supervisors = world.supervisors.map((browser, rank) => {
    const chance = new Chance(`${seed}/supervisor/${rank}`);
    const zeal = { reactMs: () => chance.between(50, 900), grants: 0.15, pauses: 0.05 };
    const device = open(browser.through(address), "surveillant");
    void device.open();
    return new Supervisor(device, `supervisor-${room.secrets.number}-${rank}`, zeal, chance);
  });
  const seats = room.accounts.map((account, rank) => {
    const browser = world.browserOf(account, address);
    return new Seat(() => open(browser, "candidat"), room.secrets.accessCode, new Chance(`${seed}/pupil/${rank}`));
  });
  const until = Date.now() + forMs;
  const wall = new Chance(`${seed}/wall`);
  for (const seat of seats) void seat.sit(forMs);
  while (Date.now() < until && seats.some(({ isOver }) => !isOver)) {
    await sleep(Math.min(wall.between(0.5, 1.5) * SHARE_OF_WALL_CUTS_MS, Math.max(0, until - Date.now())));
    if (wall.is(0.3)) proxy.cutAll();
    if (Date.now() > until - forMs / 3) for (const supervisor of supervisors) supervisor.isGenerous = false;
    say(`  ${seats.filter(({ isOver }) => isOver).length} of ${seats.length} pages at their end`);
  }
  proxy.calm();
  proxy.cutAll();
  const settled = () =>
    seats.every((seat) => seat.isOver && seat.unanswered === 0) &&
    supervisors.every(({ device }) => device.unanswered === 0);
  const limit = Date.now() + SETTLE_LIMIT_MS;
  for (let rests = false; Date.now() < limit && !settled(); await sleep(200)) {
    // Until everybody is in, somebody must confirm and authorise.
    if (!rests && seats.every(({ isOver }) => isOver)) {
      rests = true;
      for (const supervisor of supervisors) supervisor.rest();
    }
  }
  const stuck = [
    ...seats.flatMap((seat, rank) =>
      seat.isOver && seat.unanswered === 0 ? [] : [`${room.accounts[rank]?.username}: ${seat.state}`],
    ),
    ...supervisors.flatMap(({ device }, rank) => (device.unanswered === 0 ? [] : [`supervisor ${rank}`])),
  ];
  const refusals = new Map<string, number>();
  const players = [...supervisors, ...seats.flatMap(({ pupils }) => pupils)];
  for (const player of players) {
    for (const [code, times] of player.refusals) refusals.set(code, (refusals.get(code) ?? 0) + times);
    player.leave();
  }
  return {
    acknowledged: new Map(seats.map((seat, rank) => [room.candidateIds[rank] ?? "", seat.acknowledged])),
    grants: supervisors.flatMap(({ grants }) => grants),
    refusals,
    acts: supervisors.reduce((sum, { acts }) => sum + acts, 0),
    connections: players.reduce((sum, { device }) => sum + device.connections, 0),
    stuck,
  };
}

/** A chair, a pupil, and the machines that the pupil uses one after the other. */
class Seat {
  readonly pupils: Pupil[] = [];
  isOver = false;
  readonly #open: () => LiveDevice;
  readonly #accessCode: string;
  readonly #chance: Chance;

  constructor(open: () => LiveDevice, accessCode: string, chance: Chance) {
    this.#open = open;
    this.#accessCode = accessCode;
    this.#chance = chance;
  }

  get acknowledged(): Acknowledged[] {
    return this.pupils.flatMap(({ acknowledged }) => acknowledged);
  }

  /** What waits on the machine in use: a machine whose battery was pulled keeps its own for later. */
  get unanswered(): number {
    return this.pupils.at(-1)?.device.unanswered ?? 0;
  }

  get state(): string {
    return `${this.pupils.at(-1)?.screen?.screen ?? "nothing"}, ${this.unanswered} without receipt`;
  }

  async sit(forMs: number): Promise<void> {
    await sleep(this.#chance.between(0, 1_500));
    let pupil = this.#begin();
    if (this.#chance.is(SHARE_OF_BATTERIES)) {
      const pulled = sleep(this.#chance.between(0.2, 0.7) * forMs).then(() => "pulled" as const);
      if ((await Promise.race([pulled, pupil.ended])) === "pulled") {
        pupil.leave();
        await sleep(this.#chance.between(500, 2_000));
        pupil = this.#begin();
      }
    }
    await pupil.ended;
    this.isOver = true;
  }

  #begin(): Pupil {
    const chance = this.#chance;
    const slowness = chance.between(0.4, 1.6);
    const habits: Habits = {
      readMs: () => chance.between(100, 800),
      thinkMs: () => slowness * chance.between(200, 1_800),
      skips: 0.1,
      reports: 0.02,
      hands: 0.02,
    };
    const device = this.#open();
    const pupil = new Pupil(device, this.#accessCode, habits, chance);
    this.pupils.push(pupil);
    void device.open();
    return pupil;
  }
}

function faultsOf(chance: Chance): Faults {
  return {
    delayMs: () => (chance.is(0.1) ? chance.between(0, 400) : 0),
    twice: () => chance.is(0.1),
  };
}
