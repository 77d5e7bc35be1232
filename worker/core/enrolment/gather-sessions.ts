import { type DomainError, domainError } from "../kernel/domain-error.ts";
import type { CandidateDraft } from "./check-candidate.ts";
import { placeKey } from "./session-place.ts";
import { readTypedDate, readTypedTime } from "./typed-moment.ts";

export type SessionTexts = {
  address: string;
  room: string;
  date: string;
  time: string;
  examiner: string;
  description: string;
};

/** One line of a file of sessions: a session, a candidate, or both. */
export type SessionLine = { line: number; sessionNumber: string; texts: SessionTexts; draft: CandidateDraft };

export type GatheredSession = {
  /** where it first stands in the file */
  line: number;
  target: { kind: "existing"; sessionNumber: string } | { kind: "new"; texts: SessionTexts };
  candidates: { line: number; draft: CandidateDraft }[];
};

/** What makes a line name a session; observations alone do not. */
const NAMING = ["address", "room", "date", "time", "examiner"] as const;

/**
 * Puts the lines of a file together. A line that names a session opens it, or goes on with the one of the same place and
 * moment (its supervisors join the others); a line with the number of a session is of that one; a line with neither is
 * of the session above. Every line ends in a session or in an error: INFORMATION_NOT_ALLOWED_WITH_SESSION_ID,
 * SESSION_LINE_WITHOUT_SESSION, each with {line, field}.
 */
export function gatherSessions(lines: readonly SessionLine[]): { sessions: GatheredSession[]; errors: DomainError[] } {
  const sessions = new Map<string, GatheredSession>();
  const errors: DomainError[] = [];
  let current: GatheredSession | null = null;
  for (const one of lines) {
    const texts = readTexts(one.texts);
    const names = NAMING.some((field) => texts[field] !== "");
    if (one.sessionNumber !== "" && names) {
      const meta = { line: one.line, field: "sessionNumber" };
      errors.push(domainError("INFORMATION_NOT_ALLOWED_WITH_SESSION_ID", meta));
    }
    if (one.sessionNumber !== "") {
      current = openOne(sessions, `n ${one.sessionNumber}`, {
        line: one.line,
        target: { kind: "existing", sessionNumber: one.sessionNumber },
        candidates: [],
      });
    } else if (names) {
      const key = `s ${placeKey(texts)}|${texts.date}|${texts.time}`;
      current = openOne(sessions, key, { line: one.line, target: { kind: "new", texts }, candidates: [] });
      if (current.target.kind === "new") current.target.texts = joined(current.target.texts, texts);
    } else if (current === null) {
      errors.push(domainError("SESSION_LINE_WITHOUT_SESSION", { line: one.line, field: "address" }));
    }
    if (isFilled(one.draft)) current?.candidates.push({ line: one.line, draft: one.draft });
  }
  return { sessions: [...sessions.values()], errors };
}

function openOne(sessions: Map<string, GatheredSession>, key: string, fresh: GatheredSession): GatheredSession {
  const known = sessions.get(key);
  if (known !== undefined) return known;
  sessions.set(key, fresh);
  return fresh;
}

/** Supervisors of both lines, nobody twice; the first observations. */
function joined(first: SessionTexts, next: SessionTexts): SessionTexts {
  const names = [...first.examiner.split(","), ...next.examiner.split(",")].map((name) => name.trim());
  const examiner = [...new Set(names.filter((name) => name !== ""))].join(", ");
  return { ...first, examiner, description: first.description || next.description };
}

function readTexts(texts: SessionTexts): SessionTexts {
  const { date, time } = texts;
  return { ...texts, date: readTypedDate(date) ?? date, time: readTypedTime(time) };
}

function isFilled(draft: CandidateDraft): boolean {
  return Object.values(draft).some((text) => text !== "");
}
