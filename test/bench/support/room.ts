import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import type { Address } from "./browser.ts";
import { joinSession, openSupervision } from "./door.ts";
import { LiveDevice } from "./live-device.ts";
import { enrol, type Plan, planSession, type Secrets } from "./staff.ts";
import { type Account, logInAll, type World } from "./world.ts";

export interface Room {
  readonly secrets: Secrets;
  readonly accounts: readonly Account[];
  /** candidate ids, in the order of `accounts`; filled by `seat` */
  readonly candidateIds: string[];
}

/** A session planned, enrolled, supervised and joined, all through the doors; no page is open yet. */
export async function openRoom(world: World, count: number, plan: Plan, say: (line: string) => void): Promise<Room> {
  const accounts = world.pupils.slice(0, count);
  if (accounts.length < count) throw new Error(`only ${accounts.length} pupils may sit a test`);
  await logInAll(world, accounts, say);
  const secrets = await planSession(world.staff, plan);
  await enrol(
    world.staff,
    secrets.number,
    accounts.map(({ pupilId }) => pupilId),
  );
  for (const supervisor of world.supervisors) await openSupervision(supervisor, secrets.number, secrets.password);
  for (const account of accounts) {
    if (!(await joinSession(world.browserOf(account), secrets.number, account))) {
      throw new Error(`${account.username} could not join session ${secrets.number}`);
    }
  }
  return { secrets, accounts, candidateIds: [] };
}

export function candidateDevice(world: World, room: Room, account: Account, address?: Address): LiveDevice {
  return new LiveDevice({ browser: world.browserOf(account, address), number: room.secrets.number, role: "candidat" });
}

export async function watch(world: World, room: Room, which = 0): Promise<LiveDevice> {
  const browser = world.supervisors[which % world.supervisors.length];
  if (browser === undefined) throw new Error("no supervisor");
  const device = new LiveDevice({ browser, number: room.secrets.number, role: "surveillant" });
  const whole = device.next((frame) => (frame.t === "room" ? frame : null));
  await device.open();
  const { rows } = await whole;
  room.candidateIds.length = 0;
  for (const { lastName, firstName, birthDate } of room.accounts) {
    const row = rows.find(
      (one) => one.lastName === lastName && one.firstName === firstName && one.birthDate === birthDate,
    );
    room.candidateIds.push(row?.candidateId ?? "");
  }
  return device;
}

/** The first frame whose screen is `wanted`, and when it came. */
export function screenOf<S extends CandidateScreen["screen"]>(
  wanted: S,
): (frame: ServerFrame, atMs: number) => { screen: Extract<CandidateScreen, { screen: S }>; atMs: number } | null {
  return (frame, atMs) => {
    if (frame.t !== "candidate") return null;
    const { screen } = frame.view;
    return isScreen(screen, wanted) ? { screen, atMs } : null;
  };
}

function isScreen<S extends CandidateScreen["screen"]>(
  screen: CandidateScreen,
  wanted: S,
): screen is Extract<CandidateScreen, { screen: S }> {
  return screen.screen === wanted;
}

/** Everybody's page open and waiting; then each presence confirmed, up to the access code. */
export async function seat(world: World, room: Room, supervisor: LiveDevice): Promise<LiveDevice[]> {
  const devices = await Promise.all(
    room.accounts.map(async (account) => {
      const device = candidateDevice(world, room, account);
      const waiting = device.next(screenOf("waiting"));
      await device.open();
      await waiting;
      await device.send({ type: "arrive" });
      return device;
    }),
  );
  for (const [rank, device] of devices.entries()) {
    const code = device.next(screenOf("code"));
    await supervisor.send({ type: "confirm-presence", candidateId: room.candidateIds[rank] ?? "" });
    await code;
  }
  return devices;
}

/** From the code typed to the first question on screen; ms. */
export async function start(device: LiveDevice, accessCode: string): Promise<number> {
  const from = Date.now();
  const instructions = device.next(screenOf("instructions"));
  const question = device.next(screenOf("question"));
  void device.send({ type: "enter", accessCode, locale: "fr" });
  await instructions;
  void device.send({ type: "start" });
  return (await question).atMs - from;
}
