import { Hono } from "hono";
import { machineReport } from "#worker/contract/http/machine-report.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import type { HttpVariables } from "../scope.ts";
import { toErrorResponse } from "./to-error-response.ts";

/** A report is a kilobyte. */
const LONGEST_BODY = 4_000;

/** What a computer of a lab says of itself, under the code of its room. Nobody need be logged in. */
export function machinesApi(): Hono<{ Variables: HttpVariables }> {
  const api = new Hono<{ Variables: HttpVariables }>();
  api.post("/api/postes", async (c) => {
    const text = await c.req.text();
    if (text.length > LONGEST_BODY) return toErrorResponse(c, domainError("PAYLOAD_TOO_LARGE"));
    const asked = machineReport.safeParse(parseJson(text));
    if (!asked.success) return toErrorResponse(c, domainError("BAD_FRAME"));
    const kept = await c.get("scope").doors.public.reportMachine(asked.data);
    return kept.ok ? c.json(kept.value) : toErrorResponse(c, kept.error);
  });
  return api;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
