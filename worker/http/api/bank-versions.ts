import { Hono } from "hono";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import type { HttpVariables } from "../scope.ts";
import { toErrorResponse } from "./to-error-response.ts";

/** For `npm run bank:publish`: the archive of a pack becomes a draft version, by an operator's login. */
export function bankVersionsApi(): Hono<{ Variables: HttpVariables }> {
  const api = new Hono<{ Variables: HttpVariables }>();

  api.post("/api/plateforme/versions", async (c) => {
    const { actor, doors } = c.get("scope");
    if (actor === null) return toErrorResponse(c, domainError("NOT_SIGNED_IN"));
    const file = (await c.req.parseBody()).fichier;
    if (!(file instanceof File)) return toErrorResponse(c, domainError("FILE_REQUIRED"));
    const done = await doors.platform.publishPack({ actor, bytes: new Uint8Array(await file.arrayBuffer()) });
    if (done.ok) {
      const { versionId, checksum, items } = done.value;
      return c.json({ versionId, version: checksum.slice(0, 8), items }, 201);
    }
    const { refusal, faults } = done.error;
    return refusal === null ? c.json({ code: "PACK_FAULTY", faults }, 422) : toErrorResponse(c, refusal);
  });

  return api;
}
