import { Hono } from "hono";
import { displayChoice } from "#worker/contract/forms/display-form.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import type { HttpVariables } from "../scope.ts";
import { toErrorResponse } from "./to-error-response.ts";

/** A person's choice of text size, typeface and colours, saved without leaving the page: a test may be going on. */
export function displayApi(): Hono<{ Variables: HttpVariables }> {
  const api = new Hono<{ Variables: HttpVariables }>();

  api.post("/api/affichage", async (c) => {
    const { actor, doors } = c.get("scope");
    if (actor === null) return toErrorResponse(c, domainError("NOT_SIGNED_IN"));
    const choice = displayChoice.safeParse(await c.req.json().catch(() => null));
    if (!choice.success) return toErrorResponse(c, domainError("DISPLAY_UNKNOWN"));
    await doors.account.chooseDisplay(actor, choice.data);
    return c.body(null, 204);
  });

  return api;
}
