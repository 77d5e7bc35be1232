import * as z from "zod";
import {
  ownerAnswer,
  problemAnswer,
  resultAnswer,
  resultPage,
  sessionAnswer,
  sessionPage,
} from "#worker/contract/http/api-answers.ts";
import { API_PROBLEMS, type ApiProblemCode } from "#worker/contract/http/api-problems.ts";
import { noQuery, resultPath, resultQuery, sessionQuery } from "#worker/contract/http/api-queries.ts";
import { API_SCOPES } from "#worker/core/people/api-scope.ts";

/** Raised when something is added; what would break a program gets another path. */
const API_VERSION = "1.0.0";

const SCHEMAS = {
  Establishment: ownerAnswer,
  Session: sessionAnswer,
  SessionPage: sessionPage,
  Result: resultAnswer,
  ResultPage: resultPage,
  Problem: problemAnswer,
};

const ANY_REQUEST: readonly ApiProblemCode[] = [
  "PARAMETER_NOT_VALID",
  "TOKEN_REQUIRED",
  "TOKEN_UNKNOWN",
  "TOKEN_REVOKED",
  "TOKEN_EXPIRED",
  "ESTABLISHMENT_ARCHIVED",
  "TOO_MANY_REQUESTS",
];

type Operation = {
  id: string;
  summary: string;
  answer: keyof typeof SCHEMAS;
  query: z.ZodObject;
  path?: z.ZodObject;
  problems?: readonly ApiProblemCode[];
};

const OPERATIONS: Readonly<Record<string, Operation>> = {
  "/establishment": {
    id: "showEstablishment",
    summary: "Whose token it is, and what it may read",
    answer: "Establishment",
    query: noQuery,
  },
  "/sessions": {
    id: "listSessions",
    summary: "Sessions of the establishment, by number (scope sessions:read)",
    answer: "SessionPage",
    query: sessionQuery,
    problems: ["SCOPE_REQUIRED"],
  },
  "/results": {
    id: "listResults",
    summary: "Published results, oldest change first (scope results:read)",
    answer: "ResultPage",
    query: resultQuery,
    problems: ["SCOPE_REQUIRED"],
  },
  "/results/{certificationNumber}": {
    id: "showResult",
    summary: "One published result (scope results:read)",
    answer: "Result",
    query: noQuery,
    path: resultPath,
    problems: ["SCOPE_REQUIRED", "RESULT_NOT_FOUND"],
  },
};

/** The OpenAPI 3.1 description, made from the schemas that parse the requests and type the answers. */
export function describeApi(origin: string): object {
  return {
    openapi: "3.1.0",
    info: {
      title: "Vigie",
      version: API_VERSION,
      description:
        "Published certification results and sessions of one establishment, for its other programs. Read only. " +
        "A refusal is a problem (RFC 9457) with a stable `code`. An `ETag` lets a program ask again for nothing " +
        "(`If-None-Match`). 120 requests a minute for each token. A result that was withdrawn leaves the lists: read " +
        "them whole from time to time, or ask for one by its number. Fields may be added: ignore those that you do not " +
        "know. A change that could not be ignored would be /api/v2; this version would then answer for twelve months more, " +
        "with `Sunset` (RFC 8594).",
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ token: [] }],
    paths: Object.fromEntries(Object.entries(OPERATIONS).map(([path, one]) => [path, { get: describeOperation(one) }])),
    components: {
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: `Made by an admin on the team page. Scopes: ${API_SCOPES.join(", ")}.`,
        },
      },
      schemas: describeSchemas(),
    },
  };
}

function describeOperation({ id, summary, answer, query, path, problems = [] }: Operation): object {
  return {
    operationId: id,
    summary,
    parameters: [...(path === undefined ? [] : parameters(path, "path")), ...parameters(query, "query")],
    responses: {
      "200": {
        description: "What was asked for.",
        headers: { ETag: { description: "Send it back in `If-None-Match`.", schema: { type: "string" } } },
        content: { "application/json": { schema: { $ref: `#/components/schemas/${answer}` } } },
      },
      "304": { description: "Nothing has changed since the `ETag` that was sent." },
      ...describeProblems([...ANY_REQUEST, ...problems]),
    },
  };
}

function describeProblems(codes: readonly ApiProblemCode[]): object {
  const byStatus = Map.groupBy(codes, (code) => String(API_PROBLEMS[code].status));
  return Object.fromEntries(
    [...byStatus].map(([status, some]) => [
      status,
      {
        description: some.map((code) => `${code}: ${API_PROBLEMS[code].en}`).join("\n"),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

function parameters(schema: z.ZodObject, where: "query" | "path"): object[] {
  const { properties = {} } = toSchema(schema, "input");
  return Object.entries(properties).map(([name, described]) => {
    const { description, ...rest } = z.record(z.string(), z.unknown()).parse(described);
    return { name, in: where, required: where === "path", description, schema: rest };
  });
}

function describeSchemas(): object {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutHead(schema)]));
}

function toSchema(schema: z.ZodObject, io: "input" | "output") {
  return z.toJSONSchema(schema, { io });
}

/** OpenAPI says these once, for the whole document. */
function withoutHead({ $schema: _, $id: __, ...schema }: Record<string, unknown>): object {
  return schema;
}
