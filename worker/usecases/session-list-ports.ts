import type { SessionPlan } from "#worker/core/enrolment/session-plan.ts";
import type { SessionSort, SessionStatus, SessionTodo } from "#worker/core/enrolment/session-terms.ts";
import type { CivilDate } from "#worker/core/kernel/civil-date.ts";

/** Which sessions of one establishment; null: all. Days are those of its wall clock. */
export type SessionQuery = {
  establishmentId: string;
  /** folded by `searchWords`: each one is found in site, room or supervisors, or begins the number */
  words: readonly string[];
  status: SessionStatus | null;
  todo: SessionTodo | null;
  from: CivilDate | null;
  to: CivilDate | null;
  sort: SessionSort;
  isDescending: boolean;
  nowS: number;
  today: CivilDate;
  offset: number;
  limit: number;
};

export type SessionSummary = {
  number: number;
  plan: SessionPlan;
  enrolled: number;
  /** tests begun, as the outbox of the live room delivered them */
  begun: number;
  /** tests begun and not ended */
  running: number;
  firstStartedAtS: number | null;
  finalisedAtS: number | null;
  publishedAtS: number | null;
};

export type SessionListReader = {
  /** `total` counts what fits the query */
  page(query: SessionQuery): Promise<{ sessions: SessionSummary[]; total: number }>;
  /** has this establishment any session at all? */
  has(establishmentId: string): Promise<boolean>;
};
