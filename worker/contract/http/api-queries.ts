import * as z from "zod";

const MOST_LINES = 200;

// Strict: a misspelt filter that is ignored would give the results of everybody.

const limit = z.coerce.number().int().min(1).max(MOST_LINES).default(100).describe("Lines on a page.");
const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

export const resultQuery = z.strictObject({
  session: number.optional().describe("Results of this session only."),
  class: z.string().min(1).max(100).optional().describe("Class on the day of the session, exactly as written."),
  since: z.iso
    .datetime({ offset: true })
    .optional()
    .describe("Results published or scored again at this instant or later, e.g. 2027-03-01T00:00:00Z."),
  cursor: z
    .string()
    .regex(/^\d{1,12}\.\d{1,15}$/)
    .optional()
    .describe("The `nextCursor` of the page before."),
  limit,
});

export const sessionQuery = z.strictObject({
  from: z.iso.date().optional().describe("Sessions of this day and later."),
  cursor: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .describe("The `nextCursor` of the page before."),
  limit,
});

export const resultPath = z.object({ certificationNumber: number });
export const noQuery = z.strictObject({});
