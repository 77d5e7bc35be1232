import { Hono } from "hono";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import type { HttpVariables } from "../scope.ts";
import { toErrorResponse } from "./to-error-response.ts";

/** What is kept about the person who asks, to take away. */
export function ownDataApi(): Hono<{ Variables: HttpVariables }> {
  const api = new Hono<{ Variables: HttpVariables }>();

  api.get("/api/compte/mes-donnees.json", async (c) => {
    const { actor, doors } = c.get("scope");
    if (actor === null) return toErrorResponse(c, domainError("NOT_SIGNED_IN"));
    // A one-time password may have been read by somebody else.
    if (actor.mustChangePassword) return toErrorResponse(c, domainError("FORBIDDEN"));
    const { contentType, disposition, body } = await doors.account.exportOwnData(actor);
    return c.body(typeof body === "string" ? body : Uint8Array.from(body), 200, {
      "Content-Type": contentType,
      "Content-Disposition": disposition,
    });
  });

  return api;
}
