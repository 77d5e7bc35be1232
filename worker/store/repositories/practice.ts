import { and, asc, eq } from "drizzle-orm";
import type { PracticeStore } from "#worker/usecases/practice/ports.ts";
import { openDatabase } from "../open-database.ts";
import { practiceAnswer, practiceLevel } from "../schema/school.ts";
import { isUniqueViolation } from "../unique-violation.ts";

/** Answers of practice and where they lead, in D1. */
export function practiceStore(db: D1Database): PracticeStore {
  const database = openDatabase(db);
  return {
    async states(userId) {
      const rows = await database
        .select()
        .from(practiceLevel)
        .where(eq(practiceLevel.userId, userId))
        .orderBy(asc(practiceLevel.competence));
      return rows.map(({ userId: _, ...state }) => state);
    },

    async answers(userId, competence) {
      const mine = eq(practiceAnswer.userId, userId);
      const rows = await database
        .select()
        .from(practiceAnswer)
        .where(competence === null ? mine : and(mine, eq(practiceAnswer.competence, competence)))
        .orderBy(asc(practiceAnswer.competence), asc(practiceAnswer.place));
      return rows.map(({ competence: of, skill, itemId, run, isRight, answeredAtS, path }) => ({
        ...{ competence: of, skill, itemId, run, right: isRight, atS: answeredAtS, path },
      }));
    },

    async save({ right, atS, ...answer }, state) {
      const values = { ...state, userId: answer.userId };
      try {
        await database.batch([
          database.insert(practiceAnswer).values({ ...answer, isRight: right, answeredAtS: atS }),
          database
            .insert(practiceLevel)
            .values(values)
            .onConflictDoUpdate({ target: [practiceLevel.userId, practiceLevel.competence], set: values }),
        ]);
        return "saved";
      } catch (error) {
        if (isUniqueViolation(error)) return "already";
        throw error;
      }
    },

    async restart(userId, { competence, ...state }) {
      await database
        .update(practiceLevel)
        .set(state)
        .where(and(eq(practiceLevel.userId, userId), eq(practiceLevel.competence, competence)));
    },
  };
}
