import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { buildSiecle } from "#test/support/siecle/build-siecle.ts";
import { demoRoll } from "#test/support/siecle/demo-roll.ts";
import { DEMO_UAI } from "#test/support/siecle/demo-uai.ts";
import { sieclePupil } from "#test/support/siecle/siecle-pupil.ts";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import { buildWhenStale } from "#worker/operate/bundle/build-when-stale.ts";
import { root } from "#worker/operate/root.ts";
import { type Runner, runMiniflare } from "#worker/operate/run-miniflare.ts";
import { discardHalfSeed, seedWhenEmpty } from "#worker/operate/seeding/seed-when-empty.ts";
import { type StateFolder, stateFolder } from "#worker/operate/state/state-folder.ts";
import { type Address, Browser } from "./browser.ts";
import { choosePassword, type Identity, type Login, logIn } from "./door.ts";

const ADULT_PASSWORD = "Vigie-demo-2026";
export const PUPIL_PASSWORD = "Chouette7";
export const STAFF = { identifier: "direction@amandiers.example", password: ADULT_PASSWORD };
/** Adults who may supervise, staff or not. */
export const SUPERVISORS: readonly Login[] = [
  { identifier: "surveillant@amandiers.example", password: ADULT_PASSWORD },
  STAFF,
  { identifier: "vie-scolaire@amandiers.example", password: ADULT_PASSWORD },
];
/** Not in the demo school: the bench needs a hundred who may sit the test. */
const ADDED_CLASS = "3e D";
const PUPILS_A_CLASS = 28;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

export interface Account extends Identity {
  readonly pupilId: string;
  readonly username: string;
}

export interface World {
  readonly runner: Runner;
  readonly state: StateFolder;
  readonly address: Address;
  /** everybody who may sit a test, class by class */
  readonly pupils: readonly Account[];
  /** with the cookies of the last `logInAll` */
  browserOf(account: Account, address?: Address): Browser;
  readonly staff: Browser;
  readonly supervisors: readonly Browser[];
  close(): Promise<void>;
}

const cookiesSchema = z.record(z.string(), z.string());

/**
 * The production build served on a state of this tool's own, with 112 pupils who have an account and a password.
 * Kept between runs: what is measured is the room, never the making of accounts. Logins too are kept.
 */
export async function openWorld(
  folder: string,
  port: number,
  say: (line: string) => void,
  fresh = false,
): Promise<World> {
  await buildWhenStale(say);
  const state = stateFolder(root, folder);
  if (fresh) {
    rmSync(state.root, { recursive: true, force: true });
    mkdirSync(state.root, { recursive: true, mode: 0o700 });
  }
  discardHalfSeed(state, say);
  const runner = await runMiniflare({ port, state: state.root, say });
  try {
    const database = await runner.database();
    const samples = join(root, "test");
    const items = loadStarterPack();
    await seedWhenEmpty(state, { origin: runner.origin, samples, items, database, secret: runner.secret, say });
    const address = { origin: runner.origin, port };
    const staff = (await logIn(address, STAFF)).browser;
    await addPupils(runner, staff, say);
    await shareOnePassword(runner, staff, address, say);
    const pupils = await certifiablePupils(database);
    const supervisors = await Promise.all(SUPERVISORS.map(async (one) => (await logIn(address, one)).browser));
    return {
      runner,
      state,
      address,
      staff,
      supervisors,
      pupils,
      browserOf: ({ username }, chosen = address) => new Browser(chosen, readCookies(state)[username] ?? ""),
      close: () => runner.close(),
    };
  } catch (error) {
    await runner.close();
    throw error;
  }
}

/** Logs in who has no login kept from an earlier run, four at a time: a hash keeps a core busy for 0.1 s. */
export async function logInAll(world: World, accounts: readonly Account[], say: (line: string) => void): Promise<void> {
  const cookies = readCookies(world.state);
  const missing = accounts.map(({ username }) => username);
  let done = 0;
  const work = async () => {
    for (let username = missing.pop(); username !== undefined; username = missing.pop()) {
      const known = cookies[username];
      if (known !== undefined) {
        const home = await new Browser(world.address, known).get("/accueil");
        if (home.status === 200) continue;
      }
      const { browser } = await logIn(world.address, { identifier: username, password: PUPIL_PASSWORD });
      cookies[username] = browser.cookies;
      done += 1;
      if (done % 20 === 0) say(`  ${done} logged in`);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  writeFileSync(cookieFile(world.state), JSON.stringify(cookies), { mode: 0o600 });
}

function cookieFile(state: StateFolder): string {
  return join(state.root, "logins.json");
}

function readCookies(state: StateFolder): Record<string, string> {
  try {
    return cookiesSchema.parse(JSON.parse(readFileSync(cookieFile(state), "utf8")));
  } catch {
    return {};
  }
}

/** The demo roll and one class more, through the importer; levels as rows, as the seed does. */
async function addPupils(runner: Runner, staff: Browser, say: (line: string) => void): Promise<void> {
  const database = await runner.database();
  const there = await database
    .prepare("SELECT count(*) AS n FROM pupil WHERE division = ?")
    .bind(ADDED_CLASS)
    .first<{ n: number }>();
  if ((there?.n ?? 0) > 0) return;
  say("  a fourth class, through the importer");
  const more = Array.from({ length: PUPILS_A_CLASS }, (_, seat) =>
    sieclePupil({
      eleveId: String(950_001 + seat),
      ine: `1${String(seat + 1).padStart(8, "0")}AZ`,
      lastName: `BANC-${ALPHABET.charAt(seat % 26)}${ALPHABET.charAt(Math.floor(seat / 26))}`,
      firstName: seat % 2 === 0 ? "Inès" : "Ilan",
      sex: seat % 2 === 0 ? "2" : "1",
      structures: [{ code: ADDED_CLASS, type: "D" }],
    }),
  );
  const xml = buildSiecle({ uai: DEMO_UAI, pupils: [...demoRoll(), ...more], encoding: "UTF-8" });
  const form = (fields: Record<string, string>) => {
    const made = new FormData();
    for (const [name, value] of Object.entries(fields)) made.set(name, value);
    made.set("fichier", new File([xml], "banc.xml", { type: "text/xml" }));
    return made;
  };
  const checked = await staff.upload("/eleves/importer", form({ geste: "verifier" }));
  const empreinte = /name="empreinte" value="([^"]+)"/.exec(checked.text)?.[1] ?? "";
  await staff.upload("/eleves/importer", form({ geste: "importer", empreinte }));
  const nowS = Math.floor(Date.now() / 1000);
  const levels = COMPETENCES.map((competence, rank) => [competence, 1 + (rank % 4)]);
  await database
    .prepare(
      `INSERT OR IGNORE INTO practice_level (user_id, competence, level, updated_at_s)
       SELECT pupil.user_id, json_extract(value, '$[0]'), json_extract(value, '$[1]'), ?1
       FROM pupil, json_each(?2) WHERE pupil.division = ?3 AND pupil.user_id IS NOT NULL`,
    )
    .bind(nowS, JSON.stringify(levels), ADDED_CLASS)
    .run();
}

/**
 * One pupil chooses a password through the door; its hash is given to all the others. The hash is real and so is every
 * login; only 111 times the same choice is left out.
 */
async function shareOnePassword(
  runner: Runner,
  staff: Browser,
  address: Address,
  say: (l: string) => void,
): Promise<void> {
  const database = await runner.database();
  const first = await firstLogin(database, staff);
  if (first === null) return;
  say("  one password for all pupils");
  const { browser } = await logIn(address, first);
  await choosePassword(browser, PUPIL_PASSWORD);
  const nowMs = Date.now();
  await database.batch([
    database
      .prepare(
        `INSERT INTO auth_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
         SELECT 'bench-' || user.id, user.id, 'credential', user.id,
           (SELECT password FROM auth_account JOIN user AS one ON one.id = auth_account.user_id WHERE one.username = ?1),
           ?2, ?2
         FROM user JOIN pupil ON pupil.user_id = user.id
         WHERE user.id NOT IN (SELECT user_id FROM auth_account)`,
      )
      .bind(first.identifier, nowMs),
    database
      .prepare(
        `UPDATE auth_account SET password =
           (SELECT password FROM auth_account JOIN user AS one ON one.id = auth_account.user_id WHERE one.username = ?1)
         WHERE user_id IN (SELECT user_id FROM pupil)`,
      )
      .bind(first.identifier),
    database.prepare("UPDATE user SET must_change_password = 0 WHERE id IN (SELECT user_id FROM pupil)"),
  ]);
}

/** Null when an earlier run has done it. */
async function firstLogin(database: D1Database, staff: Browser): Promise<Login | null> {
  const shared = await database
    .prepare("SELECT count(*) AS n FROM auth_account WHERE id LIKE 'bench-%'")
    .first<{ n: number }>();
  if ((shared?.n ?? 0) > 0) return null;
  const pupil = await database
    .prepare("SELECT pupil.id, username FROM pupil JOIN user ON user.id = user_id WHERE division = ? LIMIT 1")
    .bind(ADDED_CLASS)
    .first<{ id: string; username: string }>();
  if (pupil === null) throw new Error("the fourth class was not imported");
  const given = await staff.post("/eleves", { eleve: pupil.id });
  const password = />([a-z]{6}\d{2})</.exec(given.text)?.[1];
  if (password === undefined) throw new Error(`no one-time password was given (${given.status})`);
  return { identifier: pupil.username, password };
}

async function certifiablePupils(database: D1Database): Promise<Account[]> {
  const found = await database
    .prepare(
      `SELECT pupil.id AS pupilId, username, pupil.first_name AS firstName, pupil.last_name AS lastName,
         pupil.birth_date AS birthDate
       FROM user JOIN pupil ON pupil.user_id = user.id
       WHERE disabled_at_s IS NULL
         AND (SELECT count(*) FROM practice_level WHERE practice_level.user_id = user.id AND level >= 1) >= 5
       ORDER BY division DESC, username`,
    )
    .all<Account>();
  return found.results;
}
