import { placeKey, sessionSearchText } from "#worker/core/enrolment/session-place.ts";
import type { SessionSort } from "#worker/core/enrolment/session-terms.ts";
import { sessionStatus, sessionTodo } from "#worker/usecases/centre/session-status.ts";
import type { SessionListReader, SessionSummary } from "#worker/usecases/session-list-ports.ts";
import type { Tables } from "./tables.ts";

export function memorySessionList(tables: Tables): SessionListReader {
  const summaries = (establishmentId: string): SessionSummary[] =>
    [...tables.sessions.values()]
      .filter((session) => session.establishmentId === establishmentId)
      .map(({ number, plan, firstStartedAtS, finalisedAtS, publishedAtS }) => {
        const attempts = [...tables.attempts.values()].filter((one) => one.sessionNumber === number);
        const enrolled = tables.candidates.filter((one) => one.sessionNumber === number).length;
        const running = attempts.filter(({ ended }) => !ended).length;
        return { number, plan, firstStartedAtS, finalisedAtS, publishedAtS, enrolled, begun: attempts.length, running };
      });
  return {
    async page({ establishmentId, words, status, todo, from, to, sort, isDescending, nowS, today, offset, limit }) {
      const nowMs = nowS * 1000;
      const found = summaries(establishmentId)
        .filter((one) => (from ?? one.plan.date) <= one.plan.date && one.plan.date <= (to ?? one.plan.date))
        .filter((one) => status === null || sessionStatus(one, nowMs) === status)
        .filter((one) => todo === null || sessionTodo(one, { nowMs, today }) === todo)
        .filter((one) =>
          words.every((word) => sessionSearchText(one.plan).includes(word) || String(one.number).startsWith(word)),
        )
        .sort((a, b) => compare(keyOf(a, sort), keyOf(b, sort)) * (isDescending ? -1 : 1));
      return { sessions: found.slice(offset, offset + limit), total: found.length };
    },
    has: async (establishmentId) => summaries(establishmentId).length > 0,
  };
}

function keyOf({ number, plan }: SessionSummary, sort: SessionSort): string {
  const rank = String(number).padStart(12, "0");
  if (sort === "number") return rank;
  const moment = `${plan.date} ${plan.time} ${rank}`;
  return sort === "date" ? moment : `${placeKey(plan)}\u0000${moment}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
