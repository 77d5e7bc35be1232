import { type Context, Hono } from "hono";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { type Result, refuse } from "#worker/core/kernel/result.ts";
import type { SignedInActor } from "#worker/usecases/account/ports.ts";
import type { Watch } from "#worker/usecases/paths/watch-school.ts";
import type { HttpVariables, RequestScope } from "../scope.ts";
import { toErrorResponse } from "./to-error-response.ts";

type Http = Context<{ Variables: HttpVariables }>;

/** Sockets on which staff's open pages hear that something changed. The use case says what this person may watch. */
export function bellApi(): Hono<{ Variables: HttpVariables }> {
  const api = new Hono<{ Variables: HttpVariables }>();

  api.get("/nouvelles/preparation", (c) =>
    listen(c, async (actor, { paths }) => {
      const establishmentId = actor.memberships[0]?.establishmentId;
      if (establishmentId === undefined) return refuse(domainError("NOT_A_MEMBER"));
      return paths.watchReadiness({ actor, establishmentId });
    }),
  );

  api.get("/nouvelles/parcours/:code", (c) =>
    listen(c, (actor, { paths }) => paths.watchPath({ actor, code: c.req.param("code") })),
  );

  return api;
}

async function listen(
  c: Http,
  watch: (actor: SignedInActor, doors: RequestScope["doors"]) => Promise<Result<Watch, DomainError>>,
): Promise<Response> {
  // A browser sends Origin with every upgrade: another site must not open a socket with our cookie.
  if (c.req.header("Origin") !== new URL(c.req.url).origin) return c.json({ code: "FORBIDDEN" }, 403);
  const { actor, doors, bellDoor } = c.get("scope");
  if (actor === null) return toErrorResponse(c, domainError("NOT_SIGNED_IN"));
  if (actor.mustChangePassword) return toErrorResponse(c, domainError("FORBIDDEN"));
  const watched = await watch(actor, doors);
  if (!watched.ok) return toErrorResponse(c, watched.error);
  return bellDoor.watch(watched.value.establishmentId, watched.value.topics, c.req.raw);
}
