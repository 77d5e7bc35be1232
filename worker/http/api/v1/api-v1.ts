import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import type * as z from "zod";
import { noQuery, resultPath, resultQuery, sessionQuery } from "#worker/contract/http/api-queries.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import type { ResultKey } from "#worker/usecases/api-ports.ts";
import type { HttpVariables } from "../../scope.ts";
import { describeApi } from "./describe-api.ts";
import { toProblem } from "./problem.ts";
import { writeOwner, writeResult, writeSession } from "./write-answers.ts";

type Http = Context<{ Variables: HttpVariables }>;

/** Read only, for programs, with a token: never with a cookie. Described by `openapi.json`, explained on `/aide/api`. */
export function apiV1(): Hono<{ Variables: HttpVariables }> {
  const api = new Hono<{ Variables: HttpVariables }>().basePath("/api/v1");
  api.use(etag());

  api.get("/openapi.json", (c) => {
    c.header("Cache-Control", "public, max-age=3600");
    return c.json(describeApi(new URL(c.req.url).origin));
  });

  api.get("/establishment", async (c) => {
    const query = readQuery(c, noQuery);
    if (query instanceof Response) return query;
    const shown = await c.get("scope").doors.api.showTokenOwner(credentials(c));
    return shown.ok ? give(c, writeOwner(shown.value)) : toProblem(c, shown.error);
  });

  api.get("/sessions", async (c) => {
    const query = readQuery(c, sessionQuery);
    if (query instanceof Response) return query;
    const { from = null, cursor, limit } = query;
    const asked = { ...credentials(c), from, after: Number(cursor ?? 0), limit };
    const listed = await c.get("scope").doors.api.listPlannedSessions(asked);
    if (!listed.ok) return toProblem(c, listed.error);
    const { sessions, next } = listed.value;
    return givePage(c, sessions.map(writeSession), next === null ? null : String(next));
  });

  api.get("/results", async (c) => {
    const query = readQuery(c, resultQuery);
    if (query instanceof Response) return query;
    const { session, class: division, since, cursor, limit } = query;
    const filter = {
      ...(session === undefined ? {} : { sessionNumber: session }),
      ...(division === undefined ? {} : { division }),
      ...(since === undefined ? {} : { sinceS: Math.floor(Date.parse(since) / 1000) }),
    };
    const asked = { ...credentials(c), filter, after: readCursor(cursor), limit };
    const listed = await c.get("scope").doors.api.listPublishedResults(asked);
    if (!listed.ok) return toProblem(c, listed.error);
    const { results, next } = listed.value;
    return givePage(
      c,
      results.map(writeResult),
      next === null ? null : `${next.changedAtS}.${next.certificationNumber}`,
    );
  });

  api.get("/results/:certificationNumber", async (c) => {
    const query = readQuery(c, noQuery);
    if (query instanceof Response) return query;
    const path = resultPath.safeParse(c.req.param());
    if (!path.success) return toProblem(c, domainError("PARAMETER_NOT_VALID"), ["certificationNumber"]);
    const found = await c.get("scope").doors.api.findPublishedResult({ ...credentials(c), ...path.data });
    return found.ok ? give(c, writeResult(found.value)) : toProblem(c, found.error);
  });

  api.get("/", (c) => c.redirect("/aide/api", 302));
  api.all("*", (c) => toProblem(c, domainError("NOT_FOUND")));
  return api;
}

function credentials(c: Http) {
  return { authorization: c.req.header("Authorization") ?? null };
}

/** A parameter given twice is as wrong as one that is unknown: which of the two was meant? */
function readQuery<T>(c: Http, schema: z.ZodType<T>): T | Response {
  const given = Object.entries(c.req.queries());
  const repeated = given.filter(([, values]) => values.length > 1).map(([name]) => name);
  const parsed = schema.safeParse(Object.fromEntries(given.map(([name, values]) => [name, values[0]])));
  if (parsed.success && repeated.length === 0) return parsed.data;
  const wrong = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) =>
        issue.code === "unrecognized_keys" ? issue.keys : [issue.path.map(String).join(".")],
      );
  return toProblem(c, domainError("PARAMETER_NOT_VALID"), [...new Set([...repeated, ...wrong])]);
}

function readCursor(cursor: string | undefined): ResultKey | null {
  const [changedAtS, certificationNumber] = cursor?.split(".").map(Number) ?? [];
  return changedAtS === undefined || certificationNumber === undefined ? null : { changedAtS, certificationNumber };
}

function givePage(c: Http, data: unknown[], nextCursor: string | null): Response {
  if (nextCursor !== null) {
    const next = new URL(c.req.url);
    next.searchParams.set("cursor", nextCursor);
    c.header("Link", `<${next.pathname}${next.search}>; rel="next"`);
  }
  return give(c, { data, nextCursor });
}

/** Names of minors: only who asked may keep it, and asks each time whether it still holds. */
function give(c: Http, body: object): Response {
  c.header("Cache-Control", "private, no-cache");
  c.header("Vary", "Authorization");
  return c.json(body);
}
