import type { GivenAnswer, PracticeState, PracticeStore } from "#worker/usecases/practice/ports.ts";

/** Practice in memory: passes the contract of D1's store. */
export function memoryPractice(): PracticeStore {
  const states = new Map<string, PracticeState>();
  const answers: GivenAnswer[] = [];
  const key = (userId: string, competence: string) => `${userId}/${competence}`;
  return {
    states: async (userId) =>
      [...states]
        .filter(([of]) => of.startsWith(`${userId}/`))
        .map(([, state]) => state)
        .sort((one, other) => (one.competence < other.competence ? -1 : 1)),
    answers: async (userId, competence) =>
      answers
        .filter((one) => one.userId === userId && (competence === null || one.competence === competence))
        .sort((one, other) => one.competence.localeCompare(other.competence) || one.place - other.place)
        .map(({ competence: of, skill, itemId, run, right, atS, path }) => ({
          ...{ competence: of, skill, itemId, run, right, atS, path },
        })),
    async save(answer, state) {
      const { userId, competence, place } = answer;
      const taken = answers.some(
        (one) => one.userId === userId && one.competence === competence && one.place === place,
      );
      if (taken) return "already";
      answers.push(answer);
      states.set(key(userId, competence), state);
      return "saved";
    },
    async restart(userId, state) {
      if (states.has(key(userId, state.competence))) states.set(key(userId, state.competence), state);
    },
  };
}
