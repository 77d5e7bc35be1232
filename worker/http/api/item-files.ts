import { Hono } from "hono";
import * as z from "zod";
import type { Locale } from "#worker/core/itembank/item.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import type { BankFile } from "#worker/usecases/bank-ports.ts";
import type { HttpVariables } from "../scope.ts";
import { toErrorResponse } from "./to-error-response.ts";

const params = z.object({
  number: z.coerce.number().pipe(z.int().positive()),
  item: z.string().max(64),
  file: z.string().max(80),
});
/** Pictures stand in the question; everything else is saved by the browser and opened by the tool of the machine. */
const SHOWN_IN_PLACE = /^image\//;

/** Pictures and documents of questions. The address names a session, an item and a file: nobody. */
export function itemFiles(): Hono<{ Variables: HttpVariables }> {
  const api = new Hono<{ Variables: HttpVariables }>();

  api.get("/api/questions/:number/:item/:file", async (c) => {
    const asked = params.safeParse(c.req.param());
    const { actor, doors } = c.get("scope");
    if (!asked.success) return toErrorResponse(c, domainError("FILE_NOT_FOUND"));
    if (actor === null) return toErrorResponse(c, domainError("NOT_SIGNED_IN"));
    const { number: sessionNumber, item: itemId, file } = asked.data;
    const opened = await doors.candidate.openItemFile({ actor, sessionNumber, itemId, file });
    if (!opened.ok) return toErrorResponse(c, opened.error);
    return fileResponse(opened.value);
  });

  api.get("/api/entrainement/:competence/:item/:file", async (c) => {
    const { actor, doors } = c.get("scope");
    if (actor === null) return toErrorResponse(c, domainError("NOT_SIGNED_IN"));
    const { competence, item: itemId, file } = c.req.param();
    const language = readLanguage(c.req.header("Cookie"));
    const opened = await doors.practice.openPracticeFile({ actor, competence, language, itemId, file, path: null });
    return opened.ok ? fileResponse(opened.value) : toErrorResponse(c, opened.error);
  });

  api.get("/api/parcours/:path/:competence/:item/:file", async (c) => {
    const { actor, doors } = c.get("scope");
    if (actor === null) return toErrorResponse(c, domainError("NOT_SIGNED_IN"));
    const { path, competence, item: itemId, file } = c.req.param();
    const language = readLanguage(c.req.header("Cookie"));
    const opened = await doors.practice.openPracticeFile({ actor, competence, language, itemId, file, path });
    return opened.ok ? fileResponse(opened.value) : toErrorResponse(c, opened.error);
  });

  api.get("/api/plateforme/questions/:item/:file", async (c) => {
    const { actor, doors } = c.get("scope");
    if (actor === null) return toErrorResponse(c, domainError("NOT_SIGNED_IN"));
    const opened = await doors.platform.openBankFile({ actor, file: c.req.param("file") });
    return opened.ok ? fileResponse(opened.value) : toErrorResponse(c, opened.error);
  });

  return api;
}

/** Practice asks what can be read in the language of the pages. */
function readLanguage(cookies = ""): Locale {
  return /(?:^|;\s*)vigie_locale=en/.test(cookies) ? "en" : "fr";
}

function fileResponse({ name, mediaType, bytes }: BankFile): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `${SHOWN_IN_PLACE.test(mediaType) ? "inline" : "attachment"}; filename="${name}"`,
      // A version's files never change; the next pupil on the machine asks again.
      "Cache-Control": "private, no-cache",
    },
  });
}
