import { and, desc, eq, lt, ne, sql } from "drizzle-orm";
import * as z from "zod";
import type { MachineFacts } from "#worker/core/machine/facts.ts";
import type { MachineCheckStore } from "#worker/usecases/machine-ports.ts";
import { openDatabase } from "../open-database.ts";
import { machineCheck as checks, machineReport as reports } from "../schema/machines.ts";

/** As wide as what was ever written: a result of an older page is still read. */
const storedFacts: z.ZodType<MachineFacts> = z.object({
  browser: z.string(),
  browserVersion: z.number().nullable(),
  engine: z.enum(["chromium", "firefox", "safari", "other"]),
  missing: z.array(z.string()),
  keepsCookies: z.boolean(),
  keepsTab: z.boolean(),
  keepsAnswers: z.boolean(),
  socketMs: z.number().nullable(),
  hasRequests: z.boolean(),
  clockSkewMs: z.number().nullable(),
  latencyMs: z.number().nullable(),
  screen: z.object({ width: z.number(), height: z.number(), windowWidth: z.number(), scale: z.number() }),
  downloads: z.boolean(),
});

/** Checks of rooms and their computers' results, in D1. */
export function machineChecks(db: D1Database): MachineCheckStore {
  const database = openDatabase(db);
  const toReport = ({ name, reportedAtS, facts }: typeof reports.$inferSelect) => ({
    name,
    reportedAtS,
    facts: storedFacts.parse(JSON.parse(facts)),
  });
  return {
    async create(check) {
      const made = await database.insert(checks).values(check).onConflictDoNothing().returning({ code: checks.code });
      return made.length === 1 ? "created" : "taken";
    },

    async find(code) {
      const [row] = await database.select().from(checks).where(eq(checks.code, code));
      return row ?? null;
    },

    async list(establishmentId) {
      const rows = await database
        .select({ check: checks, report: reports })
        .from(checks)
        .leftJoin(reports, eq(reports.code, checks.code))
        .where(eq(checks.establishmentId, establishmentId))
        .orderBy(desc(checks.createdAtS), checks.code);
      return [...Map.groupBy(rows, ({ check }) => check.code).values()].flatMap((group) => {
        const [first] = group;
        if (first === undefined) return [];
        return [
          { ...first.check, reports: group.flatMap(({ report }) => (report === null ? [] : [toReport(report)])) },
        ];
      });
    },

    async reports(code) {
      return (await database.select().from(reports).where(eq(reports.code, code))).map(toReport);
    },

    async report({ code, nameKey, report: { name, reportedAtS, facts }, atMost }) {
      const mine = and(eq(reports.code, code), eq(reports.nameKey, nameKey));
      const [before] = await database.select({ at: reports.reportedAtS }).from(reports).where(mine);
      const values = { name, reportedAtS, facts: JSON.stringify(facts) };
      // One statement counts and writes: a room full of machines posts at once.
      const others = sql`(select count(*) from ${reports} where ${and(eq(reports.code, code), ne(reports.nameKey, nameKey))})`;
      const written = await database
        .insert(reports)
        .select(
          database
            .select({
              code: sql<string>`${code}`.as("code"),
              nameKey: sql<string>`${nameKey}`.as("name_key"),
              name: sql<string>`${values.name}`.as("name"),
              reportedAtS: sql<number>`${values.reportedAtS}`.as("reported_at_s"),
              facts: sql<string>`${values.facts}`.as("facts"),
            })
            .from(checks)
            .where(and(eq(checks.code, code), lt(others, atMost))),
        )
        .onConflictDoUpdate({ target: [reports.code, reports.nameKey], set: values })
        .returning({ name: reports.name });
      return written.length === 1 ? { kind: "saved", replacedAtS: before?.at ?? null } : { kind: "full" };
    },

    async forget(beforeS) {
      const old = database.select({ code: checks.code }).from(checks).where(lt(checks.createdAtS, beforeS));
      await database.batch([
        database.delete(reports).where(sql`${reports.code} in ${old}`),
        database.delete(checks).where(lt(checks.createdAtS, beforeS)),
      ]);
    },
  };
}
