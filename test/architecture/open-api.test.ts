import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { describeApi } from "#worker/http/api/v1/describe-api.ts";

test("the description of the HTTP API is valid OpenAPI 3.1, and the validator is not blind", async () => {
  const described = structuredClone(describeApi("https://vigie.example"));
  const judged = await new Validator().validate(described as Record<string, unknown>);
  expect(judged).toEqual({ valid: true });
  const broken = await new Validator().validate({ ...described, paths: { "/x": { get: { responses: "none" } } } });
  expect(broken.valid).toBe(false);
});

test("every query parameter and path of the API is described", () => {
  const { paths } = describeApi("https://vigie.example") as {
    paths: Record<string, { get: { parameters: { name: string; in: string; schema: object }[] } }>;
  };
  const names = Object.fromEntries(
    Object.entries(paths).map(([path, { get }]) => [path, get.parameters.map((one) => `${one.in} ${one.name}`)]),
  );
  expect(names).toEqual({
    "/establishment": [],
    "/sessions": ["query from", "query cursor", "query limit"],
    "/results": ["query session", "query class", "query since", "query cursor", "query limit"],
    "/results/{certificationNumber}": ["path certificationNumber"],
  });
  expect(paths["/results"]?.get.parameters.at(-1)?.schema).toEqual({
    type: "integer",
    minimum: 1,
    maximum: 200,
    default: 100,
  });
});
