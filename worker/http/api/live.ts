import { Hono } from "hono";
import * as z from "zod";
import { clientFrame } from "#worker/contract/live/client-frame.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { type Result, refuse } from "#worker/core/kernel/result.ts";
import type { LiveIdentity } from "#worker/usecases/ports.ts";
import type { HttpVariables, RequestScope } from "../scope.ts";
import { toErrorResponse } from "./to-error-response.ts";

const target = z.object({
  number: z.coerce.number().pipe(z.int().positive()),
  role: z.enum(["surveillant", "candidat"]),
});
const handIn = z.object({ ticket: z.string().max(1000), frame: clientFrame });
/** Frames are small; a body larger than this is no frame. */
const LONGEST_BODY = 20_000;

/**
 * The live room by socket (`GET /live/…`) and, where a school's proxy blocks sockets, by request with the same
 * frames (`POST /api/live/…`). The use case says who the person is in that room before anything reaches it.
 */
export function liveApi(): Hono<{ Variables: HttpVariables }> {
  const api = new Hono<{ Variables: HttpVariables }>();

  api.get("/live/:number/:role", async (c) => {
    // A browser sends Origin with every upgrade: another site must not open a socket with our cookie.
    if (c.req.header("Origin") !== new URL(c.req.url).origin) return c.json({ code: "FORBIDDEN" }, 403);
    const asked = await identify(c.req.param(), c.get("scope"));
    if (!asked.ok) return toErrorResponse(c, asked.error);
    return c.get("scope").live.connect(asked.value.number, asked.value.identity, c.req.raw);
  });

  // Nobody need be logged in: the ticket says whose answer it is, and opens nothing else.
  api.post("/api/live/remise", async (c) => {
    const text = await c.req.text();
    if (text.length > LONGEST_BODY) return toErrorResponse(c, domainError("PAYLOAD_TOO_LARGE"));
    const asked = handIn.safeParse(parseJson(text));
    if (!asked.success) return toErrorResponse(c, domainError("BAD_FRAME"));
    const taken = await c.get("scope").doors.candidate.handInAnswer(asked.data);
    return taken.ok ? c.json({ frames: taken.value }) : toErrorResponse(c, taken.error);
  });

  api.post("/api/live/:number/:role", async (c) => {
    const asked = await identify(c.req.param(), c.get("scope"));
    if (!asked.ok) return toErrorResponse(c, asked.error);
    const text = await c.req.text();
    if (text.length > LONGEST_BODY) return toErrorResponse(c, domainError("PAYLOAD_TOO_LARGE"));
    const frames = await c.get("scope").live.exchange(asked.value.number, asked.value.identity, parseJson(text));
    return frames.length === 0 ? toErrorResponse(c, domainError("BAD_FRAME")) : c.json({ frames });
  });

  return api;
}

async function identify(
  params: unknown,
  { actor, doors }: RequestScope,
): Promise<Result<{ number: number; identity: LiveIdentity }, DomainError>> {
  const parsed = target.safeParse(params);
  if (!parsed.success) return refuse(domainError("SESSION_NOT_FOUND"));
  if (actor === null) return refuse(domainError("NOT_SIGNED_IN"));
  const { number, role } = parsed.data;
  const identity =
    role === "surveillant"
      ? await doors.supervisor.watchSession({ actor, sessionNumber: number })
      : await doors.candidate.attendSession({ actor, sessionNumber: number });
  return identity.ok ? { ok: true, value: { number, identity: identity.value } } : identity;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
