import * as z from "zod";
import { type ApiScope, TOKEN_DAYS } from "#worker/core/people/api-scope.ts";

const LONGEST_NAME = 80;
const ticked = z.literal("1").optional();

/** What `/equipe/jetons` posts; `geste` says which button. Identities are of results: they bring the right to these. */
export const tokenForm = z.discriminatedUnion("geste", [
  z
    .object({
      geste: z.literal("creer"),
      nom: z.string("FIELD_REQUIRED").trim().min(1, "FIELD_REQUIRED").max(LONGEST_NAME, "FIELD_TOO_LONG"),
      resultats: ticked,
      identites: ticked,
      sessions: ticked,
      jours: z.enum(TOKEN_DAYS, "FIELD_REQUIRED"),
    })
    .transform(({ geste, nom, resultats, identites, sessions, jours }) => {
      const scopes: ApiScope[] = [];
      if (sessions === "1") scopes.push("sessions:read");
      if (resultats === "1" || identites === "1") scopes.push("results:read");
      if (identites === "1") scopes.push("identities:read");
      return { geste, name: nom, scopes, days: Number(jours) };
    })
    .refine(({ scopes }) => scopes.length > 0, { message: "TOKEN_SCOPE_REQUIRED", path: ["droits"] }),
  z.object({ geste: z.literal("revoquer"), jeton: z.string("FIELD_REQUIRED").min(1).max(100) }),
]);
