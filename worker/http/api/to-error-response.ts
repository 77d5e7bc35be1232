import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { statusOf } from "#worker/contract/http/error-table.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";

/** A refusal for a program: status, code and what the sentence names. The page turns the code into words. */
export function toErrorResponse(c: Context, { code, meta }: DomainError): Response {
  return c.json({ code, meta }, statusOf(code) as ContentfulStatusCode);
}
