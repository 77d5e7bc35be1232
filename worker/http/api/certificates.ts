import { Hono } from "hono";
import * as z from "zod";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { refuse } from "#worker/core/kernel/result.ts";
import type { HttpVariables } from "../scope.ts";
import { answerPerson, answerStaff, readLanguage } from "./hand-over.ts";

const sessionNumber = z.coerce.number().pipe(z.int().positive());

/** Certificates: one's own, those of a school, the key that signs them and what was withdrawn. */
export function certificatesApi(): Hono<{ Variables: HttpVariables }> {
  const api = new Hono<{ Variables: HttpVariables }>();

  api.get("/api/mes-certifications/:number/:file{certificat\\.(pdf|json)}", (c) =>
    answerPerson(c, async ({ actor, doors }) => {
      const number = sessionNumber.safeParse(c.req.param("number"));
      if (!number.success) return refuse(domainError("CERTIFICATE_NOT_FOUND"));
      return doors.candidate.downloadCertificate({
        actor,
        sessionNumber: number.data,
        format: c.req.param("file").endsWith(".json") ? "json" : "pdf",
        language: readLanguage(c),
      });
    }),
  );

  api.get("/api/certifications/candidats/:candidate/certificat.pdf", (c) =>
    answerStaff(c, async ({ actor, establishmentId, doors }) =>
      doors.centre.printCertificate({
        actor,
        establishmentId,
        candidateId: c.req.param("candidate"),
        language: readLanguage(c),
      }),
    ),
  );

  api.get("/api/certifications/:file{certificats\\.(pdf|zip)}", (c) =>
    answerStaff(c, async ({ actor, establishmentId, doors }) => {
      const division = c.req.query("classe");
      const session = sessionNumber.safeParse(c.req.query("session"));
      const departed = c.req.query("partis") === undefined ? null : ({ kind: "departed" } as const);
      if (departed === null && division === undefined && !session.success) {
        return refuse(domainError("SESSION_NOT_FOUND"));
      }
      const group =
        departed ??
        (division === undefined
          ? ({ kind: "session", sessionNumber: session.data ?? 0 } as const)
          : ({ kind: "division", division } as const));
      const format = c.req.param("file").endsWith(".zip") ? "zip" : "pdf";
      return doors.centre.exportCertificates({ actor, establishmentId, group, format, language: readLanguage(c) });
    }),
  );

  // For whoever verifies a credential, from any site: the place is the one that `did:web` names.
  api.get("/.well-known/did.json", async (c) => {
    const document = await c.get("scope").doors.public.issuerDocument();
    if (document === null) return c.json({ code: "NOT_FOUND" }, 404);
    return c.json(document, 200, {
      "Content-Type": "application/did+json",
      "Access-Control-Allow-Origin": "*",
      "Cache-Control": "public, max-age=3600",
    });
  });

  // The same, for whoever asks whether one was withdrawn since: from any site, and read from D1 once in five minutes for
  // all who ask. The answer tells nobody's name, nor which of its certificates is looked for.
  api.get("/api/certificats/retraits/:list{[1-9]\\d{0,3}}", async (c) => {
    const address = new URL(c.req.path, c.req.url).href;
    const cache = await caches.open("retraits");
    const kept = await cache.match(address);
    if (kept !== undefined) return kept;
    const list = await c.get("scope").doors.public.listWithdrawals({ list: Number(c.req.param("list")) });
    if (list === null) return c.json({ code: "NOT_FOUND" }, 404);
    const answer = c.body(list, 200, {
      "Content-Type": "application/json",
      "Access-Control-Allow-Origin": "*",
      "Cache-Control": "public, max-age=300",
    });
    await cache.put(address, answer.clone());
    return answer;
  });

  return api;
}
