import type { Deps } from "../deps.ts";
import { createToken } from "./create-token.ts";
import { findPublishedResult } from "./find-published-result.ts";
import { listPlannedSessions } from "./list-planned-sessions.ts";
import { listPublishedResults } from "./list-published-results.ts";
import { listTokens } from "./list-tokens.ts";
import { revokeToken } from "./revoke-token.ts";
import { showTokenOwner } from "./show-token-owner.ts";

type Asked<Verb extends (asked: never, deps: never) => unknown> = Parameters<Verb>[0];

/** Tokens, and what programs of others read with them. */
export function apiDoors(deps: Deps) {
  return {
    createToken: (asked: Asked<typeof createToken>) => createToken(asked, deps),
    findPublishedResult: (asked: Asked<typeof findPublishedResult>) => findPublishedResult(asked, deps),
    listPlannedSessions: (asked: Asked<typeof listPlannedSessions>) => listPlannedSessions(asked, deps),
    listPublishedResults: (asked: Asked<typeof listPublishedResults>) => listPublishedResults(asked, deps),
    listTokens: (asked: Asked<typeof listTokens>) => listTokens(asked, deps),
    revokeToken: (asked: Asked<typeof revokeToken>) => revokeToken(asked, deps),
    showTokenOwner: (asked: Asked<typeof showTokenOwner>) => showTokenOwner(asked, deps),
  };
}
