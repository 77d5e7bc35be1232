import { makeQcu } from "#test/core/itembank/make-item.ts";
import { memoryPaths } from "#test/usecases/memory/memory-paths.ts";
import { memoryPractice } from "#test/usecases/memory/memory-practice.ts";
import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { Answer, Item } from "#worker/core/itembank/item.ts";
import type { Actor } from "#worker/core/people/roles.ts";
import type { BankStore } from "#worker/usecases/bank-ports.ts";

export const DAY_MS = 86_400_000;
export const lou: Actor = { userId: "lou", kind: "pupil", platformRoles: [], memberships: [] };

/** In each competence one item a level, 1 to 3, each of its own tube; "b" is right. */
export function smallBank(usage: Item["usage"] = "exam"): Item[] {
  return COMPETENCES.flatMap((competence) =>
    [1, 2, 3].map((level) => {
      const skill = `${competence}-t${level}-01`;
      return makeQcu({ id: `${skill}-a`, skill, tube: `${competence}-t${level}`, competence, level, usage });
    }),
  );
}

/** Practice on a bank in memory, with a clock that a test moves; Lou is a pupil of 3e A. */
export function practiceDesk(items: Item[] | null = smallBank()) {
  const clock = { at: Date.UTC(2026, 10, 25, 8), nowMs: () => clock.at };
  /** item → its one document */
  const documents = new Map<string, string>();
  const all = () => (items ?? []).map((item) => withDocument(item, documents.get(item.id)));
  const bank: Pick<BankStore, "active" | "items" | "itemsOf" | "file"> = {
    active: async () => (items === null ? null : { versionId: "v", checksum: "c", publishedAtS: 1 }),
    items: async () => all(),
    itemsOf: async (_, competence) => all().filter((item) => item.competence === competence),
    file: async (_, name) => ({ name, mediaType: "text/csv", bytes: new Uint8Array([1]) }),
  };
  const pupil = { userId: "lou", establishmentId: "school", division: "3e A", lastName: "MARTIN", firstName: "Lou" };
  const paths = memoryPaths({ pupils: [pupil] });
  /** what a page of the school's staff would have heard */
  const rung: string[] = [];
  const bells = {
    ring: (school: string, topics: readonly string[]) => void rung.push(...topics.map((topic) => `${school} ${topic}`)),
  };
  const readiness = {
    schoolOf: async (userId: string) => (userId === "lou" ? "school" : null),
    sessionsAhead: async () => [],
    nextSessions: async () => [],
  };
  return { bank: bank as BankStore, bells, rung, readiness, practice: memoryPractice(), paths, clock, documents };
}

function withDocument(item: Item, file: string | undefined): Item {
  const texts = { fr: { label: "Document" }, en: { label: "Document" } };
  return file === undefined ? item : { ...item, documents: [{ file, texts }] };
}

export const RIGHT: Answer = { kind: "choices", choices: ["b"] };
export const WRONG: Answer = { kind: "choices", choices: ["a"] };
