import { Hono } from "hono";
import * as z from "zod";
import { makeLoginsForm } from "#worker/contract/forms/roll-forms.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { refuse } from "#worker/core/kernel/result.ts";
import { DOCUMENT_NAMES } from "#worker/usecases/centre/print-document.ts";
import type { HttpVariables } from "../scope.ts";
import { answerStaff as answer, readLanguage } from "./hand-over.ts";

const sessionNumber = z.coerce.number().pipe(z.int().positive());
const documentName = z.enum(DOCUMENT_NAMES);

/** Files that staff download. A refusal sends a browser back to a page that says why, a program gets its code. */
export function downloads(): Hono<{ Variables: HttpVariables }> {
  const api = new Hono<{ Variables: HttpVariables }>();

  api.get("/api/sessions/:number/:file{.+\\.pdf}", async (c) => {
    const number = sessionNumber.safeParse(c.req.param("number"));
    const document = documentName.safeParse(c.req.param("file").replace(/\.pdf$/, ""));
    const language = readLanguage(c);
    return answer(c, async ({ actor, doors }) => {
      if (!number.success || !document.success) return refuse(domainError("SESSION_NOT_FOUND"));
      const filled = c.req.query("rempli") === "1";
      const order = c.req.query("tri") === "classe" ? "class" : "name";
      return doors.centre.printDocument({
        actor,
        sessionNumber: number.data,
        document: document.data,
        language,
        filled,
        order,
      });
    });
  });

  // Titles only: nothing of a session is in it, so any staff may have it.
  api.get("/api/modeles/sessions.csv", (c) =>
    answer(c, async ({ actor, establishmentId, doors }) =>
      doors.centre.exportSessionsTemplate({ actor, establishmentId, language: readLanguage(c) }),
    ),
  );

  api.get("/api/sessions/:number/candidats.ods", async (c) => {
    const number = sessionNumber.safeParse(c.req.param("number"));
    const language = readLanguage(c);
    return answer(c, async ({ actor, doors }) => {
      if (!number.success) return refuse(domainError("SESSION_NOT_FOUND"));
      return doors.centre.exportCandidates({ actor, sessionNumber: number.data, language });
    });
  });

  api.get("/api/sessions/:number/:file{journal\\.(csv|json)}", async (c) => {
    const number = sessionNumber.safeParse(c.req.param("number"));
    const format = c.req.param("file") === "journal.json" ? "json" : "csv";
    const language = readLanguage(c);
    return answer(c, async ({ actor, doors }) => {
      if (!number.success) return refuse(domainError("SESSION_NOT_FOUND"));
      return doors.centre.exportJournal({ actor, sessionNumber: number.data, format, language });
    });
  });

  api.get("/api/eleves/:file{(eleves|modele)\\.csv}", (c) =>
    answer(c, async ({ actor, establishmentId, doors }) =>
      doors.school.exportRoll({ actor, establishmentId, template: c.req.param("file") === "modele.csv" }),
    ),
  );

  api.get("/api/eleves/preparation.csv", (c) =>
    answer(c, async ({ actor, establishmentId, doors }) => {
      const division = c.req.query("classe");
      const session = c.req.query("session");
      const language = readLanguage(c);
      if (division !== undefined) {
        const group = { kind: "division", division } as const;
        return doors.paths.exportReadiness({ actor, establishmentId, group, language });
      }
      if (session === undefined) return doors.paths.exportReadiness({ actor, establishmentId, group: null, language });
      const number = sessionNumber.safeParse(session);
      if (!number.success) return refuse(domainError("SESSION_NOT_FOUND"));
      const group = { kind: "session", sessionNumber: number.data } as const;
      return doors.paths.exportReadiness({ actor, establishmentId, group, language });
    }),
  );

  api.get("/api/parcours/:file{[A-Za-z0-9]+\\.csv}", (c) =>
    answer(c, async ({ actor, doors }) => {
      const code = c.req.param("file").replace(/\.csv$/, "");
      return doors.paths.exportPath({ actor, code, language: readLanguage(c) });
    }),
  );

  api.get("/api/postes/:file{[A-Za-z]+\\.csv}", (c) =>
    answer(c, async ({ actor, doors }) => {
      const code = c.req.param("file").replace(/\.csv$/, "");
      return doors.centre.exportMachineCheck({ actor, code, language: readLanguage(c) });
    }),
  );

  // A POST: it changes passwords, so no link, no prefetch and no reload may do it.
  api.post("/api/eleves/:file{identifiants\\.(csv|pdf)}", async (c) => {
    const form = makeLoginsForm.safeParse(await c.req.parseBody({ all: true }));
    return answer(c, async ({ actor, establishmentId, doors }) => {
      if (!form.success) return refuse(domainError("CLASS_NOT_FOUND", { division: "" }));
      const { classe, eleve, tous } = form.data;
      return doors.school.makeLogins({
        actor,
        establishmentId,
        group: classe === undefined ? { pupilIds: eleve } : { division: classe },
        reset: tous,
        form: c.req.param("file").endsWith(".pdf") ? "slips" : "csv",
        language: readLanguage(c),
      });
    });
  });

  return api;
}
