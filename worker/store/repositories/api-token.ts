import { and, desc, eq, isNull, lte, or, sql } from "drizzle-orm";
import * as z from "zod";
import { API_SCOPES } from "#worker/core/people/api-scope.ts";
import type { ApiTokenStore } from "#worker/usecases/api-ports.ts";
import { openDatabase } from "../open-database.ts";
import { user } from "../schema/accounts.ts";
import { apiToken } from "../schema/api.ts";
import { establishment } from "../schema/school.ts";

const scopeList = z.array(z.enum(API_SCOPES));
const readScopes = (json: string) => scopeList.parse(JSON.parse(json));

export function apiTokenStore(db: D1Database): ApiTokenStore {
  const database = openDatabase(db);
  const ofEstablishment = (establishmentId: string, id: string) =>
    and(eq(apiToken.id, id), eq(apiToken.establishmentId, establishmentId));
  return {
    async create(token, atMost) {
      const { id, establishmentId, name, secretHash, createdBy, createdAtS, expiresAtS } = token;
      const made = await database.run(sql`insert into api_token
        (id, establishment_id, name, scopes, secret_hash, created_by, created_at_s, expires_at_s)
        select ${id}, ${establishmentId}, ${name}, ${JSON.stringify(token.scopes)}, ${secretHash}, ${createdBy},
          ${createdAtS}, ${expiresAtS}
        where (select count(*) from api_token where establishment_id = ${establishmentId} and revoked_at_s is null
          and expires_at_s > ${createdAtS}) < ${atMost}`);
      return made.meta.changes > 0;
    },

    async list(establishmentId) {
      const rows = await database
        .select({ token: apiToken, madeBy: user.name })
        .from(apiToken)
        .leftJoin(user, eq(user.id, apiToken.createdBy))
        .where(eq(apiToken.establishmentId, establishmentId))
        .orderBy(desc(apiToken.createdAtS), apiToken.id);
      return rows.map(({ token: { id, name, scopes, createdAtS, expiresAtS, revokedAtS, lastUsedAtS }, madeBy }) => ({
        id,
        name,
        scopes: readScopes(scopes),
        createdBy: madeBy ?? "",
        createdAtS,
        expiresAtS,
        revokedAtS,
        lastUsedAtS,
      }));
    },

    async find(id) {
      const [row] = await database
        .select({ token: apiToken, archivedAtS: establishment.archivedAtS })
        .from(apiToken)
        .innerJoin(establishment, eq(establishment.id, apiToken.establishmentId))
        .where(eq(apiToken.id, id));
      if (row === undefined) return null;
      const { createdBy: _, revokedBy: __, scopes, ...token } = row.token;
      return { ...token, scopes: readScopes(scopes), isArchived: row.archivedAtS !== null };
    },

    async revoke(establishmentId, id, by, atS) {
      const revoked = await database
        .update(apiToken)
        .set({ revokedAtS: sql`coalesce(revoked_at_s, ${atS})`, revokedBy: sql`coalesce(revoked_by, ${by})` })
        .where(ofEstablishment(establishmentId, id))
        .returning({ id: apiToken.id });
      return revoked.length > 0;
    },

    async markUsed(id, atS, unlessAfterS) {
      await database
        .update(apiToken)
        .set({ lastUsedAtS: atS })
        .where(and(eq(apiToken.id, id), or(isNull(apiToken.lastUsedAtS), lte(apiToken.lastUsedAtS, unlessAfterS))));
    },
  };
}
