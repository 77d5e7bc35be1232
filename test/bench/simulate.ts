import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import * as z from "zod";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { Refusal, runCommand } from "#worker/operate/refusal.ts";
import { root } from "#worker/operate/root.ts";
import { type Entry, playPupil } from "./simulate/play-pupil.ts";
import { Progress } from "./simulate/progress.ts";
import { tally } from "./simulate/tally.ts";
import type { Address, Browser } from "./support/browser.ts";
import { Chance } from "./support/chance.ts";
import { choosePassword, joinSession, logIn, openSupervision } from "./support/door.ts";
import { LiveDevice } from "./support/live-device.ts";
import { type ClassLogin, makeLogins, readLogins, readSecrets, type Secrets } from "./support/staff.ts";
import { Supervisor } from "./support/supervisor.ts";

const STAFF = { identifier: "direction@amandiers.example", password: "Vigie-demo-2026" };
const CHOSEN = "Chouette7";

const HELP = `npm run simulate -- --session N [--candidates 28] [--speed fast|real] [--confirm] [--origin URL] [--logins FILE] [--seed S]
  --session N      the number of a session of the demo school, on a product that npm start serves
  --candidates 28  how many pupils play, those of the list who may, in its order
  --speed fast     a test in some five minutes (default); real: at a pupil's pace
  --confirm        also plays the supervisor: presences, resumes, reports
  --origin URL     http://localhost:8787 when absent
  --logins FILE    the CSV of a class's one-time passwords; made through the staff's page when absent,
                   for the pupils who have not chosen a password yet
Watch the supervisor's page meanwhile: /surveiller`;

/** Plays a class over the public interface, as browsers would, on a product that somebody else serves. */
async function simulate(): Promise<number> {
  const asked = readAsked(process.argv.slice(2));
  if (asked === null) {
    console.log(HELP);
    return 0;
  }
  const { session, candidates, pace, confirm, origin, logins, seed } = asked;
  const address: Address = { origin, port: Number(new URL(origin).port || 80) };
  const { browser: staff } = await logIn(address, STAFF).catch((error: unknown) => {
    throw new Refusal(`The staff's login does not open ${origin}: is npm start running there? (${String(error)})`);
  });
  const secrets = await readSecrets(staff, session).catch(() => {
    throw new Refusal(`Session ${session} is not on ${origin}: read its number on the page Sessions.`);
  });
  const rows = await readRows(staff, secrets);
  if (rows.length === 0) throw new Refusal(`Nobody is enrolled in session ${session}.`);
  const wanted = Math.min(candidates, rows.length);
  const progress = new Progress(wanted);
  progress.say(`Session ${session}: up to ${wanted} pupils play. Access code ${secrets.accessCode}.`);
  const entries = await enterAll({ address, staff, rows, wanted, logins, secrets, progress });
  if (entries.length === 0) throw new Refusal("Nobody could come in: see the reasons above.");

  const supervisor = confirm ? await playSupervisor(staff, secrets, pace, seed) : null;
  if (!confirm)
    progress.say(`They wait for you: ${origin}/surveiller, number ${session}, password ${secrets.password}`);
  const startedMs = Date.now();
  const days = await Promise.all(
    entries.map(async (entry, rank) => {
      await sleep(rank * 150 * pace);
      return playPupil(entry, { secrets, pace, seed, progress });
    }),
  );
  supervisor?.leave();
  progress.end(tally(days, supervisor, Date.now() - startedMs));
  return 0;
}

/** Logs everybody in, choosing a password where a one-time one was given, and joins. Who is refused is named. */
async function enterAll(asked: {
  address: Address;
  staff: Browser;
  rows: readonly CandidateRow[];
  wanted: number;
  logins: string | null;
  secrets: Secrets;
  progress: Progress;
}): Promise<Entry[]> {
  const { address, staff, rows, wanted, logins, secrets, progress } = asked;
  const known = new KnownPasswords(address.origin);
  const given = logins === null ? await loginsOf(staff, rows, progress) : readLogins(readFileSync(logins, "utf8"));
  const entered: Entry[] = [];
  for (const row of rows) {
    if (entered.length === wanted) break;
    const name = `${row.lastName} ${row.firstName}`;
    const login = given.find((one) => isOf(one, row));
    const password = login !== undefined && login.password !== "" ? login.password : known.of(login?.username);
    if (login === undefined || password === null) {
      progress.say(`  ${name} has chosen a password that is not known here: left to you`);
      continue;
    }
    const opened = await logIn(address, { identifier: login.username, password }).catch(() => null);
    if (opened === null) {
      progress.say(`  ${name} cannot log in with the password known here: left to you`);
      continue;
    }
    const { browser, mustChange } = opened;
    if (mustChange) {
      await choosePassword(browser, CHOSEN);
      known.keep(login.username, CHOSEN);
    }
    if (await joinSession(browser, secrets.number, row)) entered.push({ browser, row });
    else progress.say(`  ${name} is refused at the door (not certifiable, or the session is closed)`);
    progress.count("logged in and joined", entered.length);
  }
  return entered;
}

async function loginsOf(staff: Browser, rows: readonly CandidateRow[], progress: Progress): Promise<ClassLogin[]> {
  const found: ClassLogin[] = [];
  for (const division of new Set(rows.flatMap((row) => row.division ?? []))) {
    progress.say(`  one-time passwords of ${division}, through the staff's page`);
    found.push(...(await makeLogins(staff, division)));
  }
  return found;
}

function isOf(login: ClassLogin, row: CandidateRow): boolean {
  return login.lastName === row.lastName && login.firstName === row.firstName && login.division === row.division;
}

/** The list as the supervisor's page gets it. Staff may supervise their own session. */
async function readRows(staff: Browser, { number, password }: Secrets): Promise<readonly CandidateRow[]> {
  await openSupervision(staff, number, password);
  const device = new LiveDevice({ browser: staff, number, role: "surveillant" });
  const whole = device.next((frame) => (frame.t === "room" ? frame.rows : null));
  await device.open();
  const rows = await whole;
  device.close();
  return rows;
}

async function playSupervisor(staff: Browser, { number }: Secrets, pace: number, seed: string): Promise<Supervisor> {
  const chance = new Chance(`${seed}/supervisor`);
  const device = new LiveDevice({ browser: staff, number, role: "surveillant" });
  const zeal = { reactMs: () => pace * chance.between(500, 4_000), grants: 0.005, pauses: 0.002 };
  const supervisor = new Supervisor(device, `simulated-${Date.now()}`, zeal, chance);
  await device.open();
  return supervisor;
}

const passwordsSchema = z.record(z.string(), z.string());

/** Passwords that earlier runs chose: a pupil gets a one-time password only once. Kept beside the state, not committed. */
class KnownPasswords {
  readonly #file: string;
  readonly #passwords: Record<string, string>;

  constructor(origin: string) {
    const folder = join(root, ".wrangler");
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, `simulated-${new URL(origin).host.replace(":", "-")}.json`);
    this.#passwords = existsSync(this.#file) ? passwordsSchema.parse(JSON.parse(readFileSync(this.#file, "utf8"))) : {};
  }

  of(username: string | undefined): string | null {
    return username === undefined ? null : (this.#passwords[username] ?? null);
  }

  keep(username: string, password: string): void {
    this.#passwords[username] = password;
    writeFileSync(this.#file, JSON.stringify(this.#passwords), { mode: 0o600 });
  }
}

function readAsked(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      session: { type: "string" },
      candidates: { type: "string", default: "28" },
      speed: { type: "string", default: "fast" },
      confirm: { type: "boolean", default: false },
      origin: { type: "string", default: "http://localhost:8787" },
      logins: { type: "string" },
      seed: { type: "string", default: String(Date.now()) },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help || values.session === undefined) return null;
  if (!/^\d{1,9}$/.test(values.session)) throw new Refusal(`--session ${values.session}: give its number`);
  const candidates = Number(values.candidates);
  if (!Number.isInteger(candidates) || candidates < 1)
    throw new Refusal(`--candidates ${values.candidates}: give a number`);
  if (values.speed !== "fast" && values.speed !== "real") throw new Refusal(`--speed ${values.speed}: fast or real`);
  const logins = values.logins ?? null;
  if (logins !== null && !existsSync(logins)) throw new Refusal(`--logins ${logins}: no such file`);
  // 1 is a real pupil's pace.
  const pace = values.speed === "real" ? 1 : 0.06;
  const { session, confirm, origin, seed } = values;
  return { session, candidates, pace, confirm, origin, logins, seed };
}

await runCommand(simulate);
