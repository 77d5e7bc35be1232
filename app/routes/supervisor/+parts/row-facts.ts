import {
  BellRing,
  BookOpen,
  CheckCheck,
  CircleDashed,
  CirclePause,
  DoorOpen,
  Hand,
  Hourglass,
  type LucideIcon,
  PencilLine,
  RotateCcw,
  TimerOff,
  UserRoundCheck,
  WifiOff,
} from "lucide-react";
import { formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { bucketOf, lastContactMs, type Need, type NeedKind, needsOf } from "./place-rows.ts";
import type { Room } from "./room-reducer.ts";
import { formatAge, type RoomTimes } from "./room-times.ts";
import { NEED_WORDS, REASON_WORDS } from "./room-words.ts";
import { type RowAct, rowActs } from "./row-acts.ts";

const SOON_MS = 10 * 60_000;

export type Look = {
  family: "is-alert" | "is-call" | "is-end" | "is-lost" | "is-wait" | "is-ready" | "is-run" | "is-info";
  icon: LucideIcon;
};

/** One row in words: the loudest state, what goes with it, how far the test is, and the one act of the row. */
export type RowFacts = Look & {
  /** loudest first; empty for a row that needs nobody */
  needs: Need[];
  state: string;
  /** goes on from the state: "depuis 35 s", "il y a 2 min" */
  since: string | null;
  /** further facts on the same line */
  detail: string[];
  /** "27/32" or null before the test */
  progress: string | null;
  /** "fin 11 h 03", "écoulé à 10 h 53", "10 h 41" or null */
  time: string | null;
  /** less than ten minutes left */
  isSoon: boolean;
  /** the act offered on the row itself; the others are in the drawer */
  mainAct: RowAct | null;
  /** quieter facts beside the loudest one, each in its own colour */
  beside: Beside[];
};

export type Beside = Look & { words: string };

export const NEED_LOOKS: Record<NeedKind, Look> = {
  alert: { family: "is-alert", icon: BellRing },
  resume: { family: "is-call", icon: RotateCcw },
  hand: { family: "is-call", icon: Hand },
  elapsed: { family: "is-end", icon: TimerOff },
  lost: { family: "is-lost", icon: WifiOff },
};

export type FactsContext = {
  room: Room;
  nowMs: number;
  times: RoomTimes;
  homonyms: ReadonlySet<string>;
};

export function rowFacts(row: CandidateRow, context: FactsContext): RowFacts {
  const needs = needsOf(row, context.room, context.nowMs);
  const [need] = needs;
  const said = need === undefined ? calmState(row, context) : needState(row, need, context);
  const born = m.room_born({ date: formatShortDate(row.birthDate) });
  const isNamed = bucketOf(row) === "to-confirm" || context.homonyms.has(row.candidateId);
  return {
    ...said,
    needs,
    detail: isNamed ? [...said.detail, born] : said.detail,
    progress: progressOf(row, context.room.header.questionCount),
    // A paused row says so already, and why: the reason needs the place.
    time: need === undefined && pauseOf(row) !== null ? null : timeOf(row, context.times),
    isSoon: row.phase === "running" && (leftMs(row, context.nowMs) ?? SOON_MS) < SOON_MS,
    mainAct: mainActOf(row, need),
    beside: [
      ...needs.slice(1).map(({ kind }): Beside => ({ ...NEED_LOOKS[kind], words: needWords(row, kind) })),
      // A pause of the room is said once, for the room.
      ...(need !== undefined && pauseOf(row)?.cause === "pause" ? [{ ...PAUSED, words: m.room_state_paused() }] : []),
    ],
  };
}

const PAUSED: Look = { family: "is-info", icon: CirclePause };

/** Who stopped this clock by hand: the pause of this candidate before the room's; null while only a report holds it. */
export function pauseOf({ stops }: CandidateRow): CandidateRow["stops"][number] | null {
  return stops.find(({ cause }) => cause === "pause") ?? stops.find(({ cause }) => cause === "room-pause") ?? null;
}

/** Time left, frozen while the clock is stopped; null before the test and after it. */
export function leftMs({ deadlineMs, stoppedAtMs, finish }: CandidateRow, nowMs: number): number | null {
  return deadlineMs === null || finish !== null ? null : deadlineMs - (stoppedAtMs ?? nowMs);
}

type Said = Look & { state: string; since: string | null; detail: string[] };

function needState(row: CandidateRow, need: Need, { room, nowMs }: FactsContext): Said {
  const said = { ...NEED_LOOKS[need.kind], state: needWords(row, need.kind) };
  if (need.kind === "elapsed") return { ...said, since: null, detail: [elapsedDetail(row, room, nowMs)] };
  const since = need.sinceMs === null ? null : m.room_since({ age: formatAge(nowMs - need.sinceMs) });
  return { ...said, since, detail: row.resume.kind === "authorised" ? [m.room_state_authorised()] : [] };
}

/** A lost link whose page has the reserve is a test that goes on. */
function needWords({ goesOnOffline }: CandidateRow, kind: NeedKind): string {
  return kind === "lost" && goesOnOffline ? m.room_state_offline() : NEED_WORDS[kind]();
}

function elapsedDetail({ autoEndMs, stoppedAtMs }: CandidateRow, { header }: Room, nowMs: number): string {
  // A stop suspends the grace: it ends by itself all the same, once the clock goes on.
  if (stoppedAtMs !== null && header.graceSeconds !== null) return m.room_auto_end_held();
  if (autoEndMs === null) return m.room_you_end();
  return autoEndMs <= nowMs ? m.room_auto_end_now() : m.room_auto_end({ age: formatAge(autoEndMs - nowMs, "rough") });
}

/** The state under whatever calls for help: where the person is in the test. */
export function calmState(row: CandidateRow, context: FactsContext): Said {
  switch (bucketOf(row)) {
    case "to-confirm":
      return toConfirmState(row, context.nowMs);
    case "confirmed": {
      const since = row.presence.kind === "confirmed" ? ago(row.presence.sinceMs, context.nowMs) : null;
      return { family: "is-ready", icon: UserRoundCheck, state: m.room_state_confirmed(), since, detail: [] };
    }
    case "in-test":
      return inTestState(row, context);
    case "done":
      return doneState(row);
  }
}

function toConfirmState(row: CandidateRow, nowMs: number): Said {
  const since = row.waitingSinceMs === null ? null : sinceRough(row.waitingSinceMs, nowMs);
  if (row.presence.kind === "lapsed") {
    return { family: "is-wait", icon: Hourglass, state: m.room_state_lapsed(), since, detail: [] };
  }
  if (since !== null) return { family: "is-wait", icon: Hand, state: m.room_state_waiting(), since, detail: [] };
  return { family: "is-wait", icon: CircleDashed, state: m.room_state_absent(), since: null, detail: [] };
}

function inTestState(row: CandidateRow, { room, nowMs }: FactsContext): Said {
  const contactMs = lastContactMs(row, room.signs);
  const contact = contactMs === null ? m.room_no_contact() : m.room_contact({ age: formatAge(nowMs - contactMs) });
  const said = { family: "is-run", icon: PencilLine, since: null, detail: [contact] } as const;
  const pause = pauseOf(row);
  if (pause !== null) {
    return { ...PAUSED, state: m.room_state_paused(), since: sinceRough(pause.sinceMs, nowMs), detail: [pause.reason] };
  }
  if (row.phase === "instructions")
    return { ...said, icon: BookOpen, state: m.room_state_reading(), detail: [contact] };
  if (row.resume.kind === "authorised") {
    return { ...said, state: m.room_state_authorised(), detail: [m.room_code_to_type()] };
  }
  const left = row.unfocusedSinceMs === null ? [] : [m.room_page_left()];
  return { ...said, state: m.room_state_running(), detail: [contact, ...left] };
}

function doneState({ finish }: CandidateRow): Said {
  const reason = finish?.reason ?? "all-answered";
  const icon = reason === "all-answered" ? CheckCheck : reason === "time-elapsed" ? TimerOff : DoorOpen;
  const words = REASON_WORDS[reason]();
  const isEnded = reason === "ended-by-supervisor" || reason === "ended-by-finalisation";
  const said = isEnded ? { since: words, detail: [] } : { since: null, detail: [words] };
  return { family: "is-wait", icon, state: m.room_state_done(), ...said };
}

function progressOf(row: CandidateRow, total: number): string | null {
  if (row.phase === "not-started" || row.phase === "instructions") return null;
  return m.room_progress({ done: row.questionNumber ?? row.answeredCount, total });
}

function timeOf(row: CandidateRow, times: RoomTimes): string | null {
  if (row.finish !== null) return times.minute(row.finish.atMs);
  if (row.deadlineMs === null) return null;
  if (row.stoppedAtMs !== null) return m.room_end_postponed();
  const time = times.minute(row.deadlineMs);
  return row.phase === "elapsed" ? m.room_elapsed_at({ time }) : m.room_ends_at({ time });
}

const NEED_ACTS: Record<NeedKind, RowAct | null> = {
  alert: "handle-alert",
  resume: "authorise-resume",
  hand: "lower-hand",
  elapsed: "end-test",
  lost: null,
};

/** The act that answers a need, if the server offers it; a lost link needs eyes, not a click. */
export function needAct(row: CandidateRow, kind: NeedKind): RowAct | null {
  const act = NEED_ACTS[kind];
  return act !== null && rowActs(row).includes(act) ? act : null;
}

/** Only among the acts that the server offers. */
function mainActOf(row: CandidateRow, need: Need | undefined): RowAct | null {
  if (need !== undefined) return needAct(row, need.kind);
  const wanted: Record<ReturnType<typeof bucketOf>, RowAct | null> = {
    "to-confirm": "confirm-presence",
    confirmed: "cancel-presence",
    "in-test": pauseOf(row)?.cause === "pause" ? "resume-clock" : "credit-link",
    done: null,
  };
  const act = wanted[bucketOf(row)];
  return act !== null && rowActs(row).includes(act) ? act : null;
}

function ago(atMs: number, nowMs: number): string {
  return m.room_ago({ age: formatAge(nowMs - atMs, "rough") });
}

function sinceRough(atMs: number, nowMs: number): string {
  return m.room_since({ age: formatAge(nowMs - atMs, "rough") });
}
