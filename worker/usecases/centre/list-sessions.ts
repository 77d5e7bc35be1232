import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result } from "#worker/core/kernel/result.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import { openEstablishment } from "../check-right.ts";
import type { Deps } from "../deps.ts";
import type { SessionSummary } from "../staff-ports.ts";
import { type SessionStatus, sessionStatus } from "./session-status.ts";

const PAGE_SIZE = 25;

export type SessionList = {
  sessions: (SessionSummary & { status: SessionStatus })[];
  page: number;
  pages: number;
  total: number;
};

/** One page of the school's sessions, newest date first; `page` counts from 1 and is brought back into range. */
export async function listSessions(
  asked: { actor: Actor; establishmentId: string; page: number },
  deps: Pick<Deps, "establishments" | "sessions" | "clock">,
): Promise<Result<SessionList, DomainError>> {
  const opened = await openEstablishment(asked, "session.read", deps);
  if (!opened.ok) return opened;
  const page = Math.max(1, Math.trunc(asked.page) || 1);
  const { sessions, total } = await deps.sessions.page(asked.establishmentId, (page - 1) * PAGE_SIZE, PAGE_SIZE);
  const nowMs = deps.clock.nowMs();
  return ok({
    sessions: sessions.map((session) => ({ ...session, status: sessionStatus(session, nowMs) })),
    page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    total,
  });
}
