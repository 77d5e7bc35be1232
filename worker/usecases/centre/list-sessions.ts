import { searchWords } from "#worker/core/enrolment/session-place.ts";
import type { SessionPeriod, SessionStatus, SessionTodo } from "#worker/core/enrolment/session-terms.ts";
import { addDays, type CivilDate } from "#worker/core/kernel/civil-date.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import { wallTimeAt } from "#worker/core/kernel/wall-time.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { SessionQuery, SessionSummary } from "../session-list-ports.ts";
import { sessionStatus, sessionTodo } from "./session-status.ts";

const PAGE_SIZE = 25;

export type SessionFilter = Pick<SessionQuery, "status" | "todo" | "sort" | "isDescending"> & {
  search: string;
  period: SessionPeriod | null;
};

export type SessionList = {
  sessions: (SessionSummary & { status: SessionStatus; todo: SessionTodo | null })[];
  page: number;
  pages: number;
  /** sessions that fit the filter */
  total: number;
  /** the establishment has never planned any */
  isEmpty: boolean;
};

/** One page of the school's sessions; `page` counts from 1 and is brought back into range. */
export async function listSessions(
  asked: { actor: Actor; establishmentId: string; filter: SessionFilter; page: number },
  deps: Pick<Deps, "establishments" | "sessionList" | "clock">,
): Promise<Result<SessionList, DomainError>> {
  const opened = await openEstablishment(asked, "session.read", deps);
  if (!opened.ok) return opened;
  const nowMs = deps.clock.nowMs();
  const { date: today } = wallTimeAt(nowMs, opened.value.timeZone);
  const { search, period, ...filter } = asked.filter;
  const query = {
    ...filter,
    ...daysOf(period, today),
    establishmentId: asked.establishmentId,
    words: searchWords(search),
    nowS: Math.floor(nowMs / 1000),
    today,
    limit: PAGE_SIZE,
  };
  const read = (page: number) => deps.sessionList.page({ ...query, offset: (page - 1) * PAGE_SIZE });
  const wanted = Math.max(1, Math.trunc(asked.page) || 1);
  const found = await read(wanted);
  const pages = Math.max(1, Math.ceil(found.total / PAGE_SIZE));
  const { sessions, total } = wanted > pages ? await read(pages) : found;
  return ok({
    sessions: sessions.map((session) => ({
      ...session,
      status: sessionStatus(session, nowMs),
      todo: sessionTodo(session, { nowMs, today }),
    })),
    page: Math.min(wanted, pages),
    pages,
    total,
    isEmpty: total === 0 && !(await deps.sessionList.has(asked.establishmentId)),
  });
}

function daysOf(period: SessionPeriod | null, today: CivilDate): { from: CivilDate | null; to: CivilDate | null } {
  switch (period) {
    case null:
      return { from: null, to: null };
    case "today":
      return { from: today, to: today };
    case "week":
      return { from: today, to: addDays(today, 6) };
    case "coming":
      return { from: today, to: null };
    case "past":
      return { from: null, to: addDays(today, -1) };
  }
}
