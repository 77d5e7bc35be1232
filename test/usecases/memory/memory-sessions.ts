import { placeKey } from "#worker/core/enrolment/session-place.ts";
import type { SessionPlan } from "#worker/core/enrolment/session-plan.ts";
import type { SessionStore, StoredSession } from "#worker/usecases/staff-ports.ts";
import { memoryCandidates } from "./memory-candidates.ts";
import type { Tables } from "./tables.ts";

export function memorySessions(tables: Tables): SessionStore {
  const clashes = (establishmentId: string, plan: SessionPlan, except?: number) =>
    [...tables.sessions.values()].some((other) => other.number !== except && isSame(other, establishmentId, plan));
  const enrol = memoryCandidates(tables);
  return {
    async create(session) {
      if (clashes(session.establishmentId, session.plan)) return { kind: "duplicate" };
      const number = tables.sessions.size + 1;
      tables.sessions.set(number, {
        ...session,
        number,
        firstStartedAtS: null,
        finalisedAtS: null,
        publishedAtS: null,
        hasIncident: false,
        hasJoiningIssue: false,
      });
      return { kind: "created", number };
    },
    async same(establishmentId, plans) {
      const all = [...tables.sessions.values()];
      return plans.map((plan) => all.find((other) => isSame(other, establishmentId, plan))?.number ?? null);
    },
    async createTogether({ fresh, existing }, atS) {
      const before = { sessions: new Map(tables.sessions), candidates: [...tables.candidates] };
      const outcomes: string[] = [];
      for (const { candidates, ...session } of fresh) {
        const created = await this.create(session);
        if (created.kind === "duplicate") outcomes.push("duplicate");
        else outcomes.push(await enrol.save(created.number, { added: candidates, changed: [] }, atS));
      }
      for (const { sessionNumber, ...change } of existing) outcomes.push(await enrol.save(sessionNumber, change, atS));
      const failed = outcomes.find((one) => one === "duplicate" || one === "started");
      if (failed === undefined) return "saved";
      tables.sessions = before.sessions;
      tables.candidates = before.candidates;
      return failed === "started" ? "started" : "duplicate";
    },
    find: async (number) => tables.sessions.get(number) ?? null,
    async edit(number, plan) {
      const session = tables.sessions.get(number);
      if (session === undefined || session.firstStartedAtS !== null) return "closed";
      if (clashes(session.establishmentId, plan, number)) return "duplicate";
      tables.sessions.set(number, { ...session, plan });
      return "saved";
    },
    async renewSecret(number, secret, value) {
      const session = tables.sessions.get(number);
      if (session === undefined || session.firstStartedAtS !== null) return "closed";
      const renewed = secret === "password" ? { supervisorPassword: value } : { accessCode: value };
      tables.sessions.set(number, { ...session, ...renewed });
      return "saved";
    },
    async remove(number) {
      const session = tables.sessions.get(number);
      if (session === undefined || session.firstStartedAtS !== null) return "closed";
      tables.sessions.delete(number);
      tables.candidates = tables.candidates.filter((one) => one.sessionNumber !== number);
      return "removed";
    },
  };
}

function isSame(other: StoredSession, establishmentId: string, plan: SessionPlan): boolean {
  return (
    other.establishmentId === establishmentId &&
    placeKey(other.plan) === placeKey(plan) &&
    other.plan.date === plan.date &&
    other.plan.time === plan.time
  );
}
