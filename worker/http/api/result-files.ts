import { Hono } from "hono";
import * as z from "zod";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { refuse } from "#worker/core/kernel/result.ts";
import type { HttpVariables } from "../scope.ts";
import { answerStaff } from "./hand-over.ts";

const form = z.enum(["csv", "xlsx", "json"]);
const sessionNumber = z.coerce.number().pipe(z.int().positive());
const year = z.coerce.number().pipe(z.int().min(2000).max(2999));

/**
 * `resultats.csv`, `.xlsx` or `.json` of `?classe=`, `?session=` or `?partis=1`; of a whole school year `?annee=2026`, or
 * of all of them `?annee=toutes`, as a stream and so never as a workbook.
 */
export function resultFiles(): Hono<{ Variables: HttpVariables }> {
  const api = new Hono<{ Variables: HttpVariables }>();
  api.get("/api/certifications/:file{resultats\\.(csv|xlsx|json)}", (c) =>
    answerStaff(c, async ({ actor, establishmentId, doors }) => {
      const asked = { actor, establishmentId, form: form.parse(c.req.param("file").split(".")[1]) };
      const division = c.req.query("classe");
      if (division !== undefined)
        return doors.centre.exportResults({ ...asked, group: { kind: "division", division } });
      if (c.req.query("partis") !== undefined) {
        return doors.centre.exportResults({ ...asked, group: { kind: "departed" } });
      }
      const years = c.req.query("annee");
      if (years !== undefined) {
        const one = years === "toutes" ? null : year.safeParse(years);
        if (asked.form === "xlsx" || one?.success === false) return refuse(domainError("NO_PUBLISHED_RESULT"));
        return doors.centre.exportYear({ ...asked, form: asked.form, year: one === null ? null : one.data });
      }
      const session = sessionNumber.safeParse(c.req.query("session"));
      if (!session.success) return refuse(domainError("SESSION_NOT_FOUND"));
      return doors.centre.exportResults({ ...asked, group: { kind: "session", sessionNumber: session.data } });
    }),
  );
  return api;
}
