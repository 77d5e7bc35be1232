import type { Context } from "hono";
import { API_PROBLEMS, type ApiProblemCode } from "#worker/contract/http/api-problems.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";

const MEDIA_TYPE = "application/problem+json";

/** A refusal as RFC 9457 says it; `Retry-After` and `WWW-Authenticate` where a program looks for them. */
export function toProblem(c: Context, { code, meta = {} }: DomainError, parameters?: readonly string[]): Response {
  const known = isKnown(code) ? code : "NOT_FOUND";
  const { status, ...sentences } = API_PROBLEMS[known];
  const body = {
    type: `${new URL(c.req.url).origin}/aide/api#${known}`,
    title: sentences[languageOf(c)],
    status,
    code: known,
    ...(parameters === undefined ? {} : { parameters }),
    ...(typeof meta.scope === "string" ? { scope: meta.scope } : {}),
  };
  const headers = new Headers({ "Content-Type": MEDIA_TYPE, Vary: "Accept-Language" });
  if (status === 401) headers.set("WWW-Authenticate", 'Bearer realm="Vigie"');
  if (typeof meta.seconds === "number") headers.set("Retry-After", String(meta.seconds));
  return new Response(JSON.stringify(body), { status, headers });
}

function isKnown(code: string): code is ApiProblemCode {
  return Object.hasOwn(API_PROBLEMS, code);
}

function languageOf(c: Context): "fr" | "en" {
  return /^\s*en\b/i.test(c.req.header("Accept-Language") ?? "") ? "en" : "fr";
}
