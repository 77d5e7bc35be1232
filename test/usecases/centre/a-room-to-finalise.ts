import { anItem } from "#test/store/an-item.ts";
import { enrolled, planned } from "#test/store/contracts/samples.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { Finalisation, StoredAttempt } from "#worker/usecases/staff-ports.ts";
import { admin, staffDeps } from "../memory/staff-deps.ts";

/** 96 items, six of each competence, of rising difficulty. */
const BANK = COMPETENCES.flatMap((competence) =>
  [0, 1, 2, 3, 4, 5].map((at) => ({
    ...anItem(`${competence}-sujet-${at}-a`),
    competence,
    skill: `${competence}-sujet-${at}`,
    tube: `${competence}-sujet${at}`,
    difficulty: at - 2,
  })),
);

export function attemptOf(candidateId: string, answers: boolean[]): StoredAttempt {
  return {
    candidateId,
    bankVersionId: "v1",
    startedAtS: 1,
    finishedAtS: 2,
    finishReason: null,
    abortReason: null,
    verdict: null,
    served: answers.map((right, at) => {
      const item = BANK[at * 3] ?? anItem();
      const { id: itemId, skill, competence, tube, discrimination, difficulty } = item;
      return { itemId, skill, competence, tube, discrimination, difficulty, isSetAside: false, right };
    }),
  };
}

/** Four candidates: whole, ended by the supervisor at 24, running at 5, absent. */
export async function aRoom(delayS = 0) {
  const deps = await staffDeps();
  const sessionNumber = await planned(deps);
  const pupils = await enrolled(
    deps,
    ["A", "B", "C", "D"].map((lastName, at) => ({ nationalStudentId: `00000000${at}AA`, lastName })),
  );
  const blank = { firstName: "Lou", birthDate: "2012-01-01", birthPlace: null, division: "3e A" };
  await deps.candidates.enrol(
    sessionNumber,
    pupils.map(({ id }, at) => ({ ...blank, candidateId: `c${at}`, pupilId: id, lastName: "ABCD".charAt(at) })),
    1,
  );
  deps.place("c0", { phase: "finished", answeredCount: 32, finishReason: "all-answered" });
  deps.place("c1", { phase: "finished", answeredCount: 24, finishReason: "ended-by-supervisor" });
  deps.place("c2", { phase: "running", answeredCount: 5, finishReason: null });
  deps.place("c3", { phase: "instructions", answeredCount: 0, finishReason: null });
  const half = (length: number) => Array.from({ length }, (_, at) => at % 2 === 0);
  const attempts = [attemptOf("c0", half(32)), attemptOf("c1", half(24)), attemptOf("c2", half(5))];
  const saved: Finalisation[] = [];
  const answers: ("finalised" | "already" | "code-taken")[] = [];
  const mails: { to: string }[] = [];
  const more = {
    bank: {
      items: async () => BANK,
      itemsOf: async () => [],
      find: async () => null,
      file: async () => null,
      active: async () => null,
      publish: async () => "known" as const,
      activate: async () => {},
    },
    results: {
      attempts: async () => attempts,
      finalisedBy: async () => "Nadège Roussel",
      latest: async () => [],
      finalise: async (finalisation: Finalisation) => {
        saved.push(finalisation);
        const isNow = finalisation.publishDueAtS === finalisation.atS && finalisation.failed.length === 0;
        return answers.shift() ?? (isNow ? "published" : "finalised");
      },
    },
    settings: { publicationDelayS: async () => delayS, setPublicationDelayS: async () => {} },
    publication: { publishDue: async () => [], takeResultAddresses: async () => ["formation@ecole.fr"] },
    mailer: {
      send: async (mail: { to: string }) => {
        mails.push(mail);
      },
    },
    origin: "https://vigie.test",
  };
  return { deps: { ...deps, ...more }, sessionNumber, saved, answers, attempts, mails };
}

export const asked = (sessionNumber: number, reasons: Record<string, "candidate" | "technical">) => ({
  actor: admin,
  sessionNumber,
  reasons,
  hasIncident: true,
  hasJoiningIssue: false,
});
