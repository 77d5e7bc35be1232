import { VIGIE } from "#worker/core/engine/config.ts";
import { toPoolItem } from "#worker/core/engine/pool-item.ts";
import { simulateTest } from "#worker/core/engine/simulation/simulate-test.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import { seededRng } from "#worker/core/kernel/rng.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { zoneOfUai } from "#worker/core/people/school-zone.ts";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import type { Deps } from "#worker/usecases/deps.ts";
import type { Doors } from "#worker/usecases/doors.ts";
import { answerAs } from "./answer-as.ts";
import { insertEstablishment } from "./insert-establishment.ts";

export const PAST_SCHOOL_EMAIL = "proviseure@tillion.example";
const ID = "demo-lycee";
const UAI = "0999016M";
const ZONE = zoneOfUai(UAI);
const DAY_MS = 86_400_000;
const CLASSES = ["2de 1", "2de 2"];
const IN_CLASS = 12;
const LAST = [
  "Abadie",
  "Benhamou",
  "Cissé",
  "Delattre",
  "Évrard",
  "Fontanel",
  "Guérin",
  "Haddad",
  "Ivanov",
  "Jollivet",
  "Kaya",
  "Lefèvre",
];
const FIRST = [
  "Adèle",
  "Bilal",
  "Chloé",
  "Driss",
  "Éloïse",
  "Farid",
  "Gaspard",
  "Hortense",
  "Inès",
  "Jules",
  "Kenza",
  "Léon",
];

type Setting = {
  doors: Doors;
  deps: Deps;
  database: D1Database;
  items: readonly Item[];
  nowMs: number;
  adult: (email: string, name: string, role: "admin", establishmentId: string) => Promise<Actor>;
};

/** A lycée whose classes have been certified: one session is published, the other waits for the jury with three reports. */
export async function seedPastSessions({ doors, deps, database, items, nowMs, adult }: Setting): Promise<number[]> {
  const city = "Montfleury";
  await insertEstablishment(database, { id: ID, uai: UAI, name: "Lycée Germaine-Tillion", kind: "LYCEE", city, nowMs });
  const actor = await adult(PAST_SCHOOL_EMAIL, "Béatrice Lemoine", "admin", ID);
  const fileName = "eleves.csv";
  const imported = await doors.school.importRoll({
    ...{ actor, establishmentId: ID, fileName, fingerprint: null },
    bytes: new TextEncoder().encode(aRoll()),
  });
  if (!imported.ok) throw new Error(`the demo lycée was refused: ${JSON.stringify(imported.error)}`);
  const bank = await deps.bank.active();
  if (bank === null) throw new Error("no bank is active");
  const by = actor.userId;
  const world = { deps, database, items, by, bankVersionId: bank.versionId };
  const published = await hold({ ...world, division: CLASSES[0] ?? "", startMs: nowMs - 9 * DAY_MS, copied: false });
  await finalise(published, [], { deps, by, nowMs: nowMs - 8 * DAY_MS });
  const judged = await hold({ ...world, division: CLASSES[1] ?? "", startMs: nowMs - 2 * DAY_MS, copied: true });
  await finalise(judged, REPORTS, { deps, by, nowMs: nowMs - DAY_MS });
  return [published.number, judged.number];
}

function aRoll(): string {
  const rows = CLASSES.flatMap((division, group) =>
    LAST.slice(0, IN_CLASS).map((lastName, rank) => {
      const firstName = FIRST[(rank + group * 5) % FIRST.length];
      return `T${group}${String(rank).padStart(2, "0")};${lastName};${firstName};${rank % 2 === 0 ? "F" : "M"};${String(rank + 3).padStart(2, "0")}/0${group + 4}/2010;${division}`;
    }),
  );
  return `Identifiant de l’établissement;Nom de naissance;Prénom;Sexe;Date de naissance;Classe\n${rows.join("\n")}\n`;
}

const REPORTS = [
  { code: "C1", at: 2, text: "Le prénom de l’élève s’écrit Chloë sur sa carte d’identité." },
  { code: "C6", at: 4, text: "Le surveillant a vu l’élève regarder l’écran de son voisin à plusieurs reprises." },
  { code: "C6", at: 5, text: "Même remarque pour le voisin, à partir de la question 12." },
];

type Held = { number: number; candidateIds: string[]; unfinished: string[] };
type Holding = {
  deps: Deps;
  /** the staff member who planned it */
  by: string;
  database: D1Database;
  items: readonly Item[];
  bankVersionId: string;
  division: string;
  startMs: number;
  /** the fifth and the sixth give the same wrong answers */
  copied: boolean;
};

/** A session of that day with a simulated test of each pupil, as its room would have delivered them. */
async function hold({ deps, database, items, by, bankVersionId, division, startMs, copied }: Holding): Promise<Held> {
  const { date, time } = wallTimeAt(startMs, ZONE);
  const created = await deps.sessions.create({
    establishmentId: ID,
    plan: {
      ...{
        address: "Lycée Germaine-Tillion",
        room: "Salle 214",
        date,
        time,
        examiner: "Olivier Prat",
        description: null,
      },
      ...{ baseDurationSeconds: 6300, graceSeconds: 300, isCountdownShown: true },
    },
    ...{ accessCode: "BCDF23", supervisorPassword: "BCD234", createdBy: by, createdAtS: toS(startMs - DAY_MS) },
  });
  if (created.kind !== "created") throw new Error("the demo session exists");
  const pupils = await deps.pupils.ofDivision(ID, division);
  const known = await deps.pupils.forEnrolment(
    ID,
    pupils.map(({ id }) => id),
  );
  const candidates = known.map((one, at) => ({
    ...one,
    pupilId: one.id,
    candidateId: `demo-${created.number}-${String(at).padStart(2, "0")}`,
  }));
  await deps.candidates.enrol(created.number, candidates, toS(startMs - DAY_MS));
  const sink = attemptSink(database);
  await sink.markFirstStart(created.number, toS(startMs));
  const unfinished: string[] = [];
  for (const [at, one] of candidates.entries()) {
    const userId = pupils.find(({ id }) => id === one.pupilId)?.userId;
    if (userId === null || userId === undefined) throw new Error("a demo pupil has no account");
    await database
      .prepare("UPDATE candidate SET user_id = ?, linked_at_s = ? WHERE id = ?")
      .bind(userId, toS(startMs), one.candidateId)
      .run();
    // Neighbours who share their answers also share their draw of questions.
    const seed = copied && at === 5 ? `${division}-4` : `${division}-${at}`;
    const isCut = at === 9;
    if (isCut) unfinished.push(one.candidateId);
    const served = takeTest(items, seed, { startMs, count: isCut ? 24 : 32, isCopy: copied && at === 5 });
    await sink.saveAttempt({
      ...{ candidateId: one.candidateId, sessionNumber: created.number, userId, bankVersionId, locale: "fr" as const },
      startedAtS: toS(startMs),
      finishedAtS: toS(served.at(-1)?.outcome.answeredAtMs ?? startMs),
      finishReason: isCut ? "ended-by-supervisor" : "all-answered",
      record: JSON.stringify(served),
      outboxSequence: at + 1,
    });
  }
  return { number: created.number, candidateIds: candidates.map(({ candidateId }) => candidateId), unfinished };
}

type Taking = {
  startMs: number;
  count: number;
  /** every sixth answer is the copier's own */
  isCopy: boolean;
};

function takeTest(items: readonly Item[], seed: string, { startMs, count, isCopy }: Taking) {
  const rng = seededRng(seed);
  const truth = -2 + 4 * rng.nextUnit();
  const pool = items.filter(({ usage }) => usage !== "practice").map(toPoolItem);
  const { items: chosen, responses } = simulateTest({ bank: pool, config: VIGIE }, truth, seed);
  const byId = new Map(items.map((item) => [item.id, item]));
  let atMs = startMs;
  return chosen.slice(0, count).map((one, rank) => {
    const servedAtMs = atMs;
    atMs += Math.round(25_000 + 150_000 * rng.nextUnit());
    const isRight = (responses[rank]?.right ?? false) !== (isCopy && rank % 6 === 5);
    const item = byId.get(one.id);
    if (item === undefined) throw new Error("a question left the bank");
    const { id: itemId, skill, competence, tube, discrimination, difficulty } = one;
    return {
      ...{ number: rank + 1, itemId, skill, competence, tube, discrimination, difficulty, servedAtMs },
      ...{ source: "room", timedAtMs: null, unfocusedAtMs: null, kept: null, setAside: null },
      outcome: {
        answer: answerAs(item, isRight, rng.nextUnit()),
        verdict: isRight ? "right" : "wrong",
        ...{ answeredAtMs: atMs, ability: 0, standardError: 1 },
      },
    };
  });
}

type Closing = { deps: Deps; by: string; nowMs: number };

async function finalise(held: Held, reports: typeof REPORTS, { deps, by, nowMs }: Closing): Promise<void> {
  for (const [rank, { code, at, text }] of reports.entries()) {
    const id = `demo-report-${held.number}-${rank}`;
    await deps.reports.add({
      ...{ id, sessionNumber: held.number, candidateId: held.candidateIds[at] ?? null, code: code as "C1" },
      ...{ description: text, resolvedAtS: null, by, atS: toS(nowMs) },
    });
  }
  await deps.results.finalise({
    ...{ sessionNumber: held.number, by, atS: toS(nowMs), hasIncident: false, hasJoiningIssue: false },
    publishDueAtS: reports.length === 0 ? toS(nowMs) : null,
    abortReasons: held.unfinished.map((candidateId) => ({ candidateId, reason: "technical" as const })),
    results: [],
    failed: held.candidateIds.map((candidateId) => ({ candidateId, failure: "SCORING_BROKE" as const })),
  });
}

function toS(ms: number): number {
  return Math.floor(ms / 1000);
}
