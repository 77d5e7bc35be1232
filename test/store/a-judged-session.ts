import { env } from "cloudflare:workers";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { Result } from "#worker/core/kernel/result.ts";
import { openDatabase } from "#worker/store/open-database.ts";
import { actStore } from "#worker/store/repositories/act.ts";
import { attemptSink } from "#worker/store/repositories/attempt-sink.ts";
import { juryStore } from "#worker/store/repositories/jury.ts";
import { publicationStore } from "#worker/store/repositories/publication.ts";
import { resultStore } from "#worker/store/repositories/result.ts";
import { scoringStore } from "#worker/store/repositories/scoring.ts";
import { issueReport } from "#worker/store/schema/results.ts";
import { scoreDue } from "#worker/usecases/jury/score-due.ts";
import { showJudgedSession } from "#worker/usecases/jury/show-session.ts";
import { aSession } from "./a-session.ts";
import { anItem } from "./an-item.ts";

const NOW_MS = 1_800_010_000_000;
export const BANK = COMPETENCES.flatMap((competence) =>
  [0, 1, 2].map((at) => ({
    ...anItem(`${competence}-sujet-0${at}-a`),
    competence,
    skill: `${competence}-sujet-0${at}`,
    tube: `${competence}-sujet${at}`,
    difficulty: at - 2,
  })),
);

let codes = 0;
export const mails: string[] = [];
export const deps = {
  jury: juryStore(env.DB),
  actBook: actStore(env.DB),
  scoring: scoringStore(env.DB),
  results: resultStore(env.DB),
  publication: publicationStore(env.DB),
  clock: { nowMs: () => NOW_MS },
  ids: { newId: () => crypto.randomUUID() },
  chance: { randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)) },
  origin: "https://vigie.test",
  mailer: {
    send: async ({ to }: { to: string }) => {
      mails.push(to);
    },
  },
  bank: {
    items: async () => BANK,
    itemsOf: async () => [],
    find: async () => null,
    file: async () => null,
    active: async () => null,
    publish: async () => "known" as const,
    activate: async () => {},
  },
};

export const jury = {
  userId: "jury",
  name: "Aïcha Morel",
  kind: "adult" as const,
  platformRoles: ["jury" as const],
  memberships: [],
};

/** Whole tests that alternate right and wrong, finalised with these reports still open. */
export async function finalised({
  candidates = 1,
  reports = ["C6"],
}: {
  candidates?: number;
  reports?: string[];
} = {}) {
  codes += 1;
  const { session, candidateIds } = await aSession({ candidates });
  for (const candidateId of candidateIds) {
    const served = BANK.slice(0, 32).map(({ id: itemId, skill, competence, tube, discrimination, difficulty }, at) => ({
      ...{ itemId, skill, competence, tube, discrimination, difficulty },
      number: at + 1,
      servedAtMs: at * 60_000,
      outcome: {
        answer: { kind: "choices", choices: [at % 2 === 0 ? "a" : "b"] },
        verdict: at % 2 === 0 ? "right" : "wrong",
        answeredAtMs: at * 60_000 + 30_000,
      },
    }));
    await attemptSink(env.DB).saveAttempt({
      candidateId,
      sessionNumber: session.number,
      userId: "u",
      bankVersionId: "v1",
      locale: "fr",
      startedAtS: 1_800_000_000,
      finishedAtS: 1_800_006_000,
      finishReason: "all-answered",
      record: JSON.stringify(served),
      outboxSequence: 1,
    });
  }
  const ids = reports.map((code, at) => ({ id: `report-${codes}-${at}`, code }));
  for (const one of ids) {
    await openDatabase(env.DB)
      .insert(issueReport)
      .values({ ...one, sessionNumber: session.number, candidateId: candidateIds[0], createdBy: "x", createdAtS: 1 });
  }
  await resultStore(env.DB).finalise({
    sessionNumber: session.number,
    by: "staff",
    atS: 1_800_007_000,
    hasIncident: false,
    hasJoiningIssue: false,
    publishDueAtS: null,
    abortReasons: [],
    results: [],
    failed: candidateIds.map((candidateId) => ({ candidateId, failure: "SCORING_BROKE" })),
  });
  await scoreDue({ ...deps, clock: { nowMs: () => NOW_MS } });
  return { number: session.number, candidateIds, reportIds: ids.map(({ id }) => id) };
}

export async function seen(sessionNumber: number) {
  const shown = await showJudgedSession({ actor: jury, sessionNumber }, deps);
  if (!shown.ok) throw new Error(shown.error.code);
  return shown.value;
}

/** An act on the session as it stands now. */
export async function now(sessionNumber: number, reason = "vu par le jury") {
  return { actor: jury, sessionNumber, revision: (await seen(sessionNumber)).session.revision, reason };
}

export const codeOf = (done: Result<unknown, DomainError | DomainError[]>) =>
  done.ok ? "ok" : [done.error].flat().map(({ code }) => code)[0];
