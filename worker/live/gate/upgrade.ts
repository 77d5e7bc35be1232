import * as z from "zod";
import type { LiveIdentity } from "#worker/usecases/ports.ts";

/** Set by the Worker on a request that it builds itself: a visitor's own header never gets here. */
export const IDENTITY_HEADER = "x-vigie-live";

const identitySchema: z.ZodType<LiveIdentity> = z.discriminatedUnion("role", [
  z.object({ role: z.literal("supervisor"), userId: z.string(), name: z.string() }),
  z.object({ role: z.literal("candidate"), userId: z.string(), candidateId: z.string() }),
]);
const upgradeSchema = z.object({ sessionNumber: z.int(), identity: identitySchema });

/** Names may hold any script, headers only ASCII: the value is percent-encoded. */
export function writeUpgrade(sessionNumber: number, identity: LiveIdentity): string {
  return encodeURIComponent(JSON.stringify({ sessionNumber, identity }));
}

export function readUpgrade(request: Request): { sessionNumber: number; identity: LiveIdentity } | null {
  if (request.headers.get("Upgrade")?.toLowerCase() !== "websocket") return null;
  const header = request.headers.get(IDENTITY_HEADER);
  if (header === null) return null;
  return upgradeSchema.parse(JSON.parse(decodeURIComponent(header)));
}
