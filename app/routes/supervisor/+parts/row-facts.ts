import {
  BookOpen,
  CheckCheck,
  CircleDashed,
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
import type { CandidateRow, SupervisorAct } from "#worker/core/session/views.ts";
import { bucketOf, lastContactMs, type Need, type NeedKind, needsOf } from "./place-rows.ts";
import type { Room } from "./room-reducer.ts";
import { formatAge, type RoomTimes } from "./room-times.ts";
import { NEED_WORDS, REASON_WORDS } from "./room-words.ts";

const SOON_MS = 10 * 60_000;

export type Look = { family: "is-call" | "is-end" | "is-lost" | "is-wait" | "is-ready" | "is-run"; icon: LucideIcon };

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
  mainAct: SupervisorAct | null;
};

export const NEED_LOOKS: Record<NeedKind, Look> = {
  resume: { family: "is-call", icon: RotateCcw },
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
    time: timeOf(row, context.times),
    isSoon: row.phase === "running" && row.deadlineMs !== null && row.deadlineMs - context.nowMs < SOON_MS,
    mainAct: mainActOf(row, need),
  };
}

type Said = Look & { state: string; since: string | null; detail: string[] };

function needState(row: CandidateRow, need: Need, { nowMs }: FactsContext): Said {
  const said = { ...NEED_LOOKS[need.kind], state: NEED_WORDS[need.kind]() };
  if (need.kind === "elapsed") return { ...said, since: null, detail: [elapsedDetail(row, nowMs)] };
  const since = need.sinceMs === null ? null : m.room_since({ age: formatAge(nowMs - need.sinceMs) });
  return { ...said, since, detail: row.resume.kind === "authorised" ? [m.room_state_authorised()] : [] };
}

function elapsedDetail({ autoEndMs }: CandidateRow, nowMs: number): string {
  if (autoEndMs === null) return m.room_you_end();
  return autoEndMs <= nowMs ? m.room_auto_end_now() : m.room_auto_end({ age: formatAge(autoEndMs - nowMs) });
}

function calmState(row: CandidateRow, context: FactsContext): Said {
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
  if (row.phase === "instructions")
    return { ...said, icon: BookOpen, state: m.room_state_reading(), detail: [contact] };
  if (row.resume.kind === "authorised") {
    return { ...said, state: m.room_state_authorised(), detail: [m.room_code_to_type()] };
  }
  return { ...said, state: m.room_state_running(), detail: [contact] };
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
  const time = times.minute(row.deadlineMs);
  return row.phase === "elapsed" ? m.room_elapsed_at({ time }) : m.room_ends_at({ time });
}

/** Only among the acts that the server offers; a lost link needs eyes, not a click. */
function mainActOf(row: CandidateRow, need: Need | undefined): SupervisorAct | null {
  const wanted: SupervisorAct | null =
    need?.kind === "resume"
      ? "authorise-resume"
      : need?.kind === "elapsed"
        ? "end-test"
        : bucketOf(row) === "to-confirm"
          ? "confirm-presence"
          : bucketOf(row) === "confirmed"
            ? "cancel-presence"
            : null;
  return wanted !== null && row.acts.includes(wanted) ? wanted : null;
}

function ago(atMs: number, nowMs: number): string {
  return m.room_ago({ age: formatAge(nowMs - atMs, "rough") });
}

function sinceRough(atMs: number, nowMs: number): string {
  return m.room_since({ age: formatAge(nowMs - atMs, "rough") });
}
