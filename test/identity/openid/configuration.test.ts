import { expect, test } from "vitest";
import { readProviders } from "#worker/identity/openid/read-providers.ts";

const ENT = { id: "ent-nord", label: "ENT", issuer: "https://ent.example", clientId: "vigie", establishments: "all" };
const read = (providers: unknown, secrets: object = { OPENID_SECRET_ENT_NORD: "secret" }) =>
  readProviders({ OPENID_PROVIDERS: JSON.stringify(providers), ...secrets });

test("nothing is configured: no provider, and nothing in the log", () => {
  expect(readProviders({})).toEqual([]);
  expect(readProviders({ OPENID_PROVIDERS: "" })).toEqual([]);
});

test("a provider has the usual claims and scopes unless the configuration says otherwise", () => {
  expect(read([ENT])).toEqual([
    {
      ...ENT,
      clientAuth: "basic",
      scopes: ["openid", "profile"],
      claims: { firstName: "given_name", lastName: "family_name", birthdate: "birthdate" },
      secret: "secret",
    },
  ]);
});

test.each<[string, unknown]>([
  ["text that is no JSON", "{"],
  ["one id twice", [ENT, ENT]],
  ["an address without encryption", [{ ...ENT, issuer: "http://ent.example" }]],
  ["a UAI with a wrong check letter", [{ ...ENT, establishments: ["0750655A"] }]],
  ["no establishment", [{ ...ENT, establishments: [] }]],
  ["a word that is not known, such as the secret itself", [{ ...ENT, secret: "s" }]],
  ["an id that no address could hold", [{ ...ENT, id: "Ent Nord" }]],
])("a configuration with %s gives no provider", (_what, providers) => {
  expect(read(providers)).toEqual([]);
});

test("without its secret a provider is not offered", () => {
  expect(read([ENT], {})).toEqual([]);
  expect(read([{ ...ENT, issuer: "http://localhost:4000" }])).toHaveLength(1);
});
