import { parseArgs } from "node:util";
import { Refusal, runCommand } from "#worker/operate/refusal.ts";
import { auditRound, type Verdict } from "./chaos/audit.ts";
import { FaultProxy, type FaultRates } from "./chaos/fault-proxy.ts";
import { Killer, type Outage } from "./chaos/killer.ts";
import { playRound, type RoundPlay } from "./chaos/play-round.ts";
import { readAttempts, readObject } from "./chaos/read-at-rest.ts";
import { type JournalLine, readJournal } from "./chaos/read-journal.ts";
import { Chance } from "./support/chance.ts";
import { openRoom, watch } from "./support/room.ts";
import { finalise } from "./support/staff.ts";
import { openWorld, type World } from "./support/world.ts";

const PORT = 8_793;
const CANDIDATES = 35;
const ROUND_MS = 60_000;
/** Kept at the end of a round for the last pages, on a good network. */
const SETTLING_MS = 12_000;
/** A room that must sit down, take a test and end in less time than this proves little. */
const SHORTEST_ROUND_MS = 35_000;
/** The test itself, within a round that also seats the room and lets it end. */
const TEST_SECONDS = 25;
const KILL_PAUSE_MS = 5_000;
const KILLS_PER_MINUTE = 10 / 3;
const FINALISE_TRIES = 40;

const RATES: FaultRates = {
  cut: 0.5,
  cutWithinMs: 15_000,
  silence: 0.06,
  delay: 0.1,
  delayMs: 300,
  swallow: 0.06,
};

/**
 * `npm run chaos`: exams of one minute on the production build, while sockets are cut, requests delayed, doubled and
 * lost, and the runtime is killed. Then every promise that reached a page is held against what is stored.
 */
async function chaos(): Promise<number> {
  const { minutes, seed, fresh } = readAsked(process.argv.slice(2));
  const started = performance.now();
  const say = (line: string) =>
    console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  say(`seed ${seed}`);
  const world = await openWorld(".wrangler/chaos", PORT, say, fresh);
  const rounds: Round[] = [];
  try {
    // A round ends when its last page does: rounds follow until the minutes are full.
    const until = Date.now() + minutes * 60_000;
    do {
      const forMs = Math.min(ROUND_MS, until - Date.now());
      say(`round ${rounds.length + 1}, at most ${Math.round(forMs / 1_000)} s`);
      rounds.push(await liveThrough(world, `${seed}/${rounds.length + 1}`, forMs, say));
    } while (until - Date.now() > SHORTEST_ROUND_MS);
  } finally {
    await world.close();
  }
  const verdicts = rounds.map((round) => auditRound({ ...round, ...readRest(world, round.number) }));
  return report(rounds, verdicts, minutes, say);
}

interface Round {
  readonly number: string;
  readonly acknowledged: RoundPlay["acknowledged"];
  readonly grants: RoundPlay["grants"];
  readonly play: RoundPlay;
  readonly outages: readonly Outage[];
  readonly proxy: FaultProxy;
  readonly journal: readonly JournalLine[];
  readonly brokenAt: number | null;
  readonly isFinalised: boolean;
}

async function liveThrough(world: World, seed: string, roundMs: number, say: (line: string) => void): Promise<Round> {
  const plan = { room: `Chaos ${seed} ${Date.now()}`, duration: `${TEST_SECONDS} s`, grace: "0" };
  const room = await openRoom(world, CANDIDATES, plan, say);
  // Reads the candidates' ids while all is well.
  (await watch(world, room)).close();
  const { number } = room.secrets;
  const proxy = new FaultProxy(world.runner.port, RATES, new Chance(`${seed}/proxy`));
  const port = await proxy.listen();
  const [witness] = world.supervisors;
  if (witness === undefined) throw new Error("no supervisor");
  const killer = new Killer(world.runner, witness, new Chance(`${seed}/kills`));
  killer.begin(number, KILL_PAUSE_MS);
  const play = await playRound({ world, room, proxy, port, seed, forMs: roundMs - SETTLING_MS, say });
  await killer.end();
  await proxy.close();
  const isFinalised = await finaliseWhenDelivered(world, number);
  const { entries, brokenAt } = await readJournal(world.staff, number);
  const { acknowledged, grants } = play;
  say(`  ${killer.outages.length} kills, ${proxy.counts.cuts} cuts, ${entries.length} journal entries`);
  return {
    number,
    acknowledged,
    grants,
    play,
    outages: killer.outages,
    proxy,
    journal: entries,
    brokenAt,
    isFinalised,
  };
}

/** Refused while results still wait for D1: staff try again, and so does this. */
async function finaliseWhenDelivered(world: World, number: string): Promise<boolean> {
  for (let turn = 0; turn < FINALISE_TRIES; turn += 1) {
    if (await finalise(world.staff, number)) return true;
    await new Promise((after) => setTimeout(after, 500));
  }
  return false;
}

function readRest({ state }: World, number: string) {
  return { states: readObject(state.resources, number), attempts: readAttempts(state.resources, number) };
}

function report(
  rounds: readonly Round[],
  verdicts: readonly Verdict[],
  minutes: number,
  say: (l: string) => void,
): number {
  const sum = (of: (round: Round, verdict: Verdict) => number) =>
    rounds.reduce((total, round, at) => total + (verdicts[at] === undefined ? 0 : of(round, verdicts[at])), 0);
  const kills = sum(({ outages }) => outages.length);
  const lost = [
    ...verdicts.flatMap((verdict) => verdict.lost),
    ...rounds.flatMap(({ play, number }) => play.stuck.map((who) => `session ${number}: ${who} never came to the end`)),
    ...rounds.flatMap(({ isFinalised, number }) => (isFinalised ? [] : [`session ${number} could not be finalised`])),
  ];
  for (const line of lost.slice(0, 50)) say(`LOST ${line}`);
  const enoughKills = kills >= Math.floor(KILLS_PER_MINUTE * minutes);
  if (!enoughKills) say(`only ${kills} kills: this run proves too little`);
  const refusals = new Map<string, number>();
  for (const { play } of rounds) {
    for (const [code, times] of play.refusals) refusals.set(code, (refusals.get(code) ?? 0) + times);
  }
  say(`refusals: ${[...refusals].map(([code, times]) => `${code} ${times}`).join(", ") || "none"}`);
  const worst = Math.max(...verdicts.map(({ worstLagMs }) => worstLagMs));
  console.log(
    [
      `${CANDIDATES} candidates, 3 supervisors, ${rounds.length} sessions`,
      `${kills} kills, ${sum(({ proxy }) => proxy.counts.cuts)} cuts, ${sum(({ proxy }) => proxy.counts.silences)} silences, ${sum(({ proxy }) => proxy.counts.swallows)} lost answers of the server, ${sum(({ proxy }) => proxy.counts.delays)} delays, ${sum(({ play }) => play.connections)} connections`,
      `${sum((_, { answers }) => answers)} answers acknowledged, each stored once`,
      `${sum((_, { finishes }) => finishes)} ends, ${sum((_, { timedFinishes }) => timedFinishes)} by the clock, worst lag ${worst} ms`,
      `${sum(({ play }) => play.acts)} acts of supervisors, ${sum(({ grants }) => grants.length)} grants`,
      `${sum((_, { entries }) => entries)} journal entries, chain ${rounds.every(({ brokenAt }) => brokenAt === null) ? "holds" : "BROKEN"}`,
      `lost ${lost.length}`,
    ].join("; "),
  );
  return lost.length === 0 && enoughKills ? 0 : 1;
}

function readAsked(args: string[]): { minutes: number; seed: string; fresh: boolean } {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: "string", default: "3" },
      seed: { type: "string", default: String(Date.now()) },
      fresh: { type: "boolean", default: false },
    },
  });
  const minutes = Number(values.minutes);
  if (!(minutes > 0 && minutes <= 600)) throw new Refusal(`--minutes ${values.minutes}: give a number from 0.5 to 600`);
  return { minutes, seed: values.seed, fresh: values.fresh };
}

await runCommand(chaos);
