import type { Browser } from "./browser.ts";

export interface Secrets {
  readonly number: string;
  readonly accessCode: string;
  readonly password: string;
}

export interface Plan {
  readonly room: string;
  /** as the form takes it: `45 s`, `1 h 45`; the product's own when absent */
  readonly duration?: string;
  /** minutes from the deadline to the end by itself */
  readonly grace?: string;
}

const ZONE = "Europe/Paris";

export async function planSession(staff: Browser, { room, duration = "", grace = "" }: Plan): Promise<Secrets> {
  const soon = new Date(Date.now() + 10 * 60_000);
  const wall = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, hourCycle: "h23", ...options }).format(soon);
  const created = await staff.post("/sessions/nouvelle", {
    address: "Collège Les Amandiers",
    room,
    date: wall({ year: "numeric", month: "2-digit", day: "2-digit" }),
    time: wall({ hour: "2-digit", minute: "2-digit" }),
    examiner: "Marie-Laure Étchegoyen",
    description: "",
    duration,
    grace,
  });
  const number = /\/sessions\/(\d+)/.exec(created.location ?? "")?.[1];
  if (number === undefined) throw new Error(`the session was not planned (${created.status})`);
  return readSecrets(staff, number);
}

export async function readSecrets(staff: Browser, number: string): Promise<Secrets> {
  const { text, status } = await staff.get(`/sessions/${number}`);
  const accessCode = /[>"]([BCDFGHJKMPQRTVWXY]{4}[2346789]{2})[<"]/.exec(text)?.[1];
  const password = /[>"](C-[BCDFGHJKMPQRTVWXY2346789]{6})[<"]/.exec(text)?.[1];
  if (accessCode === undefined || password === undefined) {
    throw new Error(`the secrets of session ${number} are not on its page (${status})`);
  }
  return { number, accessCode, password };
}

export async function enrol(staff: Browser, number: string, pupilIds: readonly string[]): Promise<void> {
  const fields = pupilIds.map((id) => ["eleve", id] as const);
  const answer = await staff.post(`/sessions/${number}/inscrire`, fields);
  if (answer.status !== 302) throw new Error(`nobody was enrolled in session ${number} (${answer.status})`);
}

export interface ClassLogin {
  readonly division: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly username: string;
  readonly password: string;
}

/** One-time passwords of a class, for those who have not chosen one yet: the CSV that staff print. */
export async function makeLogins(staff: Browser, division: string): Promise<ClassLogin[]> {
  const answer = await staff.post("/api/eleves/identifiants.csv", { classe: division });
  if (answer.status !== 200) throw new Error(`no logins for ${division} (${answer.status})`);
  return readLogins(answer.text);
}

export function readLogins(csv: string): ClassLogin[] {
  const [, ...rows] = csv
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => line.split(";").map((cell) => cell.replace(/^"(.*)"$/, "$1").replaceAll('""', '"')));
  return rows.map(([division = "", lastName = "", firstName = "", username = "", password = ""]) => ({
    division,
    lastName,
    firstName,
    username,
    password,
  }));
}

/** Ends a session: every unfinished test gets the same reason. */
export async function finalise(staff: Browser, number: string): Promise<boolean> {
  const { text } = await staff.get(`/sessions/${number}/finaliser`);
  const reasons = [...text.matchAll(/name="(motif\.[^"]+)"/g)].flatMap(([, name]) =>
    name === undefined ? [] : [[name, "technical"] as const],
  );
  const unique = [...new Map(reasons)];
  const answer = await staff.post(`/sessions/${number}/finaliser`, [...unique, ["confirmation", "on"]]);
  return answer.status === 302;
}
