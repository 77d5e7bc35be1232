import { Hono } from "hono";
import * as z from "zod";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { refuse } from "#worker/core/kernel/result.ts";
import { PERSON_KINDS } from "#worker/usecases/person-ports.ts";
import type { HttpVariables } from "../scope.ts";
import { answerPerson, readLanguage } from "./hand-over.ts";

const personKind = z.enum(PERSON_KINDS);

/** All that is kept about one person, to take away: by that person, or by an operator for them. */
export function personDataApi(): Hono<{ Variables: HttpVariables }> {
  const api = new Hono<{ Variables: HttpVariables }>();

  api.get("/api/compte/mes-donnees.zip", (c) =>
    answerPerson(c, async ({ actor, doors }) => doors.keeping.exportOwnData({ actor, language: readLanguage(c) })),
  );

  // A POST: it leaves an act in the log, so no prefetch may make it.
  api.post("/api/personnes/:kind/:id/donnees.zip", (c) =>
    answerPerson(c, async ({ actor, doors }) => {
      const kind = personKind.safeParse(c.req.param("kind"));
      if (!kind.success) return refuse(domainError("PERSON_NOT_FOUND"));
      const ref = { kind: kind.data, id: c.req.param("id") };
      return doors.keeping.exportPerson({ actor, ref, language: readLanguage(c) });
    }),
  );

  return api;
}
