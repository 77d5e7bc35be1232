import { createHmac } from "node:crypto";
import { makeBank } from "#test/core/engine/make-bank.ts";
import { makeQcu } from "#test/core/itembank/make-item.ts";
import { VIGIE } from "#worker/core/engine/config.ts";
import { toPoolItem } from "#worker/core/engine/pool-item.ts";
import type { Answer, Item } from "#worker/core/itembank/item.ts";
import type { Command } from "#worker/core/session/command.ts";
import { decide } from "#worker/core/session/decide.ts";
import type { DecideContext, Decision } from "#worker/core/session/decision.ts";
import type { Event } from "#worker/core/session/event.ts";
import { courseOf, evolveAll } from "#worker/core/session/evolve.ts";
import { questionOnScreen } from "#worker/core/session/on-screen.ts";
import {
  type AlertCode,
  type CandidateIdentity,
  type CandidateState,
  type Course,
  EMPTY_SESSION,
  type Person,
  type RoomPlan,
  type SessionState,
} from "#worker/core/session/state.ts";
import { viewCandidate } from "#worker/core/session/view-candidate.ts";
import { viewRow } from "#worker/core/session/view-room.ts";
import type { CandidateRow, CandidateScreen, SupervisorAct } from "#worker/core/session/views.ts";

export const T0 = Date.parse("2027-01-12T08:00:00Z");
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const CODE = "TQVF63";
export const SUPERVISOR: Person = { userId: "u-nina", name: "Nina BERGER" };

/** Four questions for each competence (64), one choice right: `b`. Their secrets all contain the word SECRET. */
export function someItems(perCompetence = 4): Item[] {
  return makeBank({ perCompetence, tubes: 2, seed: "session" }).map((item) => makeQcu(item));
}

export function aBank(items: readonly Item[] = someItems(), versionId = "bank-1"): NonNullable<DecideContext["bank"]> {
  return { versionId, items: new Map(items.map((item) => [item.id, item])), pool: items.map(toPoolItem) };
}

export function aPlan(part: Partial<RoomPlan> = {}): RoomPlan {
  return {
    sessionNumber: 4012,
    establishmentName: "Collège Jeanne-Barret",
    timeZone: "Europe/Paris",
    site: "Site principal",
    room: "B12",
    date: "2027-01-12",
    time: "09:00",
    supervisors: "N. Berger",
    accessCode: CODE,
    baseDurationSeconds: 6300,
    graceSeconds: 300,
    isCountdownShown: true,
    ...part,
  };
}

export function anIdentity(part: Partial<CandidateIdentity> = {}): CandidateIdentity {
  const { candidateId = "c1" } = part;
  return {
    candidateId,
    lastName: `NOM-${candidateId}`,
    firstName: `Prenom-${candidateId}`,
    birthDate: "2012-02-29",
    division: "3e A",
    extraTimePercent: 0,
    userId: `user-${candidateId}`,
    ...part,
  };
}

type RoomOptions = {
  plan?: Partial<RoomPlan>;
  candidates?: readonly Partial<CandidateIdentity>[];
  bank?: DecideContext["bank"];
  engine?: DecideContext["engine"];
  /** of whoever starts */
  recentlyPractised?: readonly string[];
};
type Who = { who?: string; device?: string };

/** A planned room played on the pure core: every verb gives `"ok"` or the code of the refusal. */
export function aRoom({
  plan = {},
  candidates = [{}],
  bank = aBank(),
  engine = VIGIE,
  recentlyPractised = [],
}: RoomOptions = {}) {
  let state: SessionState = EMPTY_SESSION;
  let nowMs = T0;
  let seeds = 0;
  let used: DecideContext["bank"] = bank;
  const journal: Event[] = [];

  function decideNow(command: Command): Decision {
    seeds += 1;
    return decide(state, command, { nowMs, engine, bank: used, newSeed: `seed-${seeds}`, recentlyPractised, sign });
  }
  function ask(command: Command): string {
    const { events, result } = decideNow(command);
    journal.push(...events);
    state = evolveAll(state, events);
    return result.ok ? "ok" : result.error.code;
  }
  function candidate(who = "c1"): CandidateState {
    const found = state.candidates[who];
    if (found === undefined) throw new Error(`${who} is not in the room`);
    return found;
  }
  function course(who = "c1"): Course {
    const found = courseOf(candidate(who).attempt);
    if (found === null) throw new Error(`${who} has no test`);
    return found;
  }
  function onScreen(who = "c1") {
    return questionOnScreen(course(who));
  }
  const by = SUPERVISOR;
  const room = {
    get state() {
      return state;
    },
    get nowMs() {
      return nowMs;
    },
    get journal(): readonly Event[] {
      return journal;
    },
    decideNow,
    ask,
    candidate,
    course,
    onScreen,
    /** the same, also for who has no test */
    onScreenOf: (who: string) => {
      const found = courseOf(state.candidates[who]?.attempt ?? { kind: "none" });
      return found === null ? undefined : questionOnScreen(found);
    },
    /** empty for who has no test */
    ledgerOf: (who: string) => courseOf(state.candidates[who]?.attempt ?? { kind: "none" })?.ledger ?? [],
    at(ms: number) {
      nowMs = ms;
      return room;
    },
    useBank(next: DecideContext["bank"]) {
      used = next;
      return room;
    },
    setPlan: (part: Partial<RoomPlan>, listed: readonly Partial<CandidateIdentity>[]) =>
      ask({ type: "set-plan", plan: aPlan(part), candidates: listed.map(anIdentity) }),
    tick: () => ask({ type: "tick" }),
    arrive: ({ who = "c1", device = "a" }: Who = {}) => ask({ type: "arrive", candidateId: who, deviceId: device }),
    enter: ({ who = "c1", device = "a", code = CODE }: Who & { code?: string } = {}) =>
      ask({ type: "enter", candidateId: who, deviceId: device, accessCode: code, locale: "fr" }),
    start: ({ who = "c1", device = "a" }: Who = {}) => ask({ type: "start", candidateId: who, deviceId: device }),
    /** answers the question on screen, or the last one when there is none */
    answer: ({ who = "c1", device = "a", answer = right() }: Who & { answer?: Answer } = {}) => {
      const { number, itemId } = onScreen(who) ?? course(who).served.at(-1) ?? { number: 1, itemId: "none" };
      return ask({ type: "answer", candidateId: who, deviceId: device, number, itemId, answer });
    },
    confirm: (who = "c1") => ask({ type: "confirm-presence", candidateId: who, by }),
    cancel: (who = "c1") => ask({ type: "cancel-presence", candidateId: who, by }),
    authorise: (who = "c1") => ask({ type: "authorise-resume", candidateId: who, by }),
    end: (who = "c1") => ask({ type: "end-test", candidateId: who, by }),
    finalise: () => ask({ type: "finalise", by }),
    endElapsed: () => ask({ type: "end-elapsed", by }),
    /** reports the question on screen, or one that was never served */
    report: ({ who = "c1", device = "a" }: Who = {}) => {
      const { number, itemId } = room.onScreenOf(who) ?? { number: 1, itemId: "none" };
      return ask({ type: "raise-alert", candidateId: who, deviceId: device, number, itemId });
    },
    refuse: (who = "c1", person = by) => ask({ type: "refuse-alert", candidateId: who, by: person }),
    accept: (who = "c1", code: AlertCode = "E4", person = by) =>
      ask({ type: "accept-alert", candidateId: who, code, by: person }),
    pause: (who = "c1", reason = "unwell") => ask({ type: "pause", candidateId: who, reason, by }),
    goOn: (who = "c1") => ask({ type: "resume-clock", candidateId: who, by }),
    pauseRoom: (reason = "fire alarm") => ask({ type: "pause-room", reason, by }),
    resumeRoom: () => ask({ type: "resume-room", by }),
    /** `who` null: everybody in test */
    grant: (seconds: number, who: readonly string[] | null = ["c1"]) =>
      ask({ type: "grant", candidateIds: who, seconds, reason: "late start", by }),
    /** takes back the last grant of this candidate, or one that never was */
    undo: (who = "c1") => {
      const grants = courseOf(candidate(who).attempt)?.ledger.filter(({ kind }) => kind === "grant") ?? [];
      return ask({ type: "undo-grant", grantId: grants.at(-1)?.id ?? "none", by });
    },
    setPercent: (percent: number, who = "c1") =>
      ask({ type: "set-extra-time", candidateId: who, percent, reason: "forgotten", by }),
    /** confirmed, entered and started, on the instant */
    begin: ({ who = "c1", device = "a" }: Who = {}) => {
      const steps = [room.arrive({ who, device }), room.confirm(who), room.enter({ who, device })];
      return [...steps, room.start({ who, device })].find((code) => code !== "ok") ?? "ok";
    },
    view: ({ who = "c1", device = "a" }: { who?: string; device?: string | null } = {}) =>
      viewCandidate({
        state,
        candidateId: who,
        deviceId: device,
        items: used?.items ?? new Map(),
        questionCount: VIGIE.questionCount,
      }),
    screen: (asked: { who?: string; device?: string | null } = {}): CandidateScreen | null =>
      room.view(asked)?.screen ?? null,
    row: (who = "c1"): CandidateRow => viewRow(state, candidate(who), nowMs),
  };
  room.setPlan(plan, candidates);
  return room;
}

/** The same keyed digest as the object's. */
export function sign(secret: string, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}

export type PlayedRoom = ReturnType<typeof aRoom>;

/** Of the acts that a row offers, those of the door and of the test's way, without the ones that any row has. */
export function mainActs({ acts }: CandidateRow): SupervisorAct[] {
  const main: SupervisorAct[] = ["confirm-presence", "cancel-presence", "authorise-resume", "end-test"];
  return acts.filter((act) => main.includes(act));
}

export function right(): Answer {
  return { kind: "choices", choices: ["b"] };
}

export function wrong(): Answer {
  return { kind: "choices", choices: ["a"] };
}
