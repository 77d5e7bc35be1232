import { expect, test } from "vitest";
import { openIdClient } from "#worker/identity/openid/openid-client.ts";

const ISSUER = "https://ent.example";
const ORIGIN = "https://vigie.test";
const NOW_S = Math.floor(Date.now() / 1000);
const RSA = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

const base64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
const encode = (value: unknown) => base64Url(new TextEncoder().encode(JSON.stringify(value)));

async function aKey() {
  const how = { ...RSA, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
  const made = await crypto.subtle.generateKey(how, true, ["sign", "verify"]);
  if (!("privateKey" in made)) throw new Error("no pair of keys");
  return made;
}

const ours = await aKey();
const another = await aKey();

async function sign(key: CryptoKeyPair, claims: object, header: object = { alg: "RS256", kid: "k" }) {
  const text = `${encode(header)}.${encode(claims)}`;
  const signature = await crypto.subtle.sign(RSA.name, key.privateKey, new TextEncoder().encode(text));
  return `${text}.${base64Url(new Uint8Array(signature))}`;
}

type Forged = {
  claims?: object;
  token?: (claims: object) => Promise<string>;
  discovery?: object;
  userInfo?: object;
  /** address → how the provider fails there */
  failure?: Record<string, () => Response>;
};

/** The whole way through a provider whose answers a test forges: what the way back says, and the addresses asked. */
async function comeBack({ claims, token, discovery, userInfo, failure = {} }: Forged) {
  const metadata = {
    issuer: ISSUER,
    authorization_endpoint: `${ISSUER}/authorize`,
    token_endpoint: `${ISSUER}/token`,
    jwks_uri: `${ISSUER}/keys`,
    id_token_signing_alg_values_supported: ["RS256"],
    ...(userInfo === undefined ? {} : { userinfo_endpoint: `${ISSUER}/me` }),
    ...discovery,
  };
  let nonce = "";
  const asked: { path: string; body: string }[] = [];
  const answers: Record<string, () => Promise<unknown>> = {
    "/.well-known/openid-configuration": async () => metadata,
    "/keys": async () => ({
      keys: [{ ...(await crypto.subtle.exportKey("jwk", ours.publicKey)), kid: "k", use: "sig" }],
    }),
    "/me": async () => userInfo,
    "/token": async () => {
      const good = { iss: ISSUER, aud: "vigie", sub: "nour", nonce, iat: NOW_S, exp: NOW_S + 300, ...claims };
      const id_token = await (token ?? ((all) => sign(ours, all)))(good);
      return { access_token: "access", token_type: "Bearer", id_token };
    },
  };
  const client = openIdClient({
    env: {
      OPENID_PROVIDERS: JSON.stringify([
        { id: "ent", label: "ENT", issuer: ISSUER, clientId: "vigie", claims: { ine: "ine" }, establishments: "all" },
      ]),
      OPENID_SECRET_ENT: "secret",
    },
    secret: "a-secret-of-the-tests-0123456789abcdef",
    origin: ORIGIN,
    nowMs: () => NOW_S * 1000,
    fetch: async (input, options) => {
      const { pathname } = new URL(String(input));
      asked.push({ path: pathname, body: String(options?.body ?? "") });
      const fails = failure[pathname];
      return fails === undefined ? Response.json(await answers[pathname]?.()) : fails();
    },
  });
  const begun = await client.begin({ providerId: "ent", returnPath: null, askAgain: false });
  if (!begun.ok) return { code: begun.error.code, asked };
  const { searchParams } = new URL(begun.value.location);
  nonce = searchParams.get("nonce") ?? "";
  const callback = new URL(`${ORIGIN}/connexion/ent/ent/retour?code=c&state=${searchParams.get("state")}`);
  const back = await client.finish({ providerId: "ent", callback, sealed: begun.value.attempt });
  return back.ok ? { person: back.value, asked } : { code: back.error.code, asked };
}

test("a good token says who comes, and the code was traded with the secret and the verifier", async () => {
  const { person, asked } = await comeBack({ claims: { given_name: " Nour ", birthdate: "03/11/2012", ine: "1AA" } });
  expect(person).toEqual({
    subject: "nour",
    ine: "1AA",
    firstName: "Nour",
    lastName: null,
    birthdate: "2012-11-03",
    uais: [],
  });
  expect(asked.find(({ path }) => path === "/token")?.body).toMatch(/code_verifier=[\w-]{43}/);
});

test("what the token does not say is read from the provider's page about the person, for that person only", async () => {
  const userInfo = { sub: "nour", family_name: "Aït-Kaci", birthdate: "0000-11-03", given_name: 7 };
  expect((await comeBack({ userInfo })).person).toMatchObject({
    lastName: "Aït-Kaci",
    birthdate: null,
    firstName: null,
  });
  expect((await comeBack({ userInfo: { ...userInfo, sub: "somebody else" } })).code).toBe("OPENID_NOT_VALID");
});

test.each<[string, Forged]>([
  ["of another issuer", { claims: { iss: "https://evil.example" } }],
  ["for another client", { claims: { aud: "other" } }],
  ["for several clients, given to another", { claims: { aud: ["vigie", "other"], azp: "other" } }],
  ["with another nonce", { claims: { nonce: "replayed" } }],
  ["without a nonce", { claims: { nonce: undefined } }],
  ["that is over", { claims: { iat: NOW_S - 900, exp: NOW_S - 600 } }],
  ["that is not valid yet", { claims: { nbf: NOW_S + 600 } }],
  ["without a subject", { claims: { sub: undefined } }],
  ["signed with another key of the same name", { token: (claims) => sign(another, claims) }],
  [
    "signed with a key that the provider does not have",
    { token: (claims) => sign(another, claims, { alg: "RS256", kid: "x" }) },
  ],
  ["without a signature", { token: async (claims) => `${encode({ alg: "none" })}.${encode(claims)}.` }],
  [
    "keyed with the public key",
    { token: async (claims) => `${encode({ alg: "HS256", kid: "k" })}.${encode(claims)}.AAAA` },
  ],
  [
    "of an algorithm that the provider does not use",
    { token: (claims) => sign(ours, claims, { alg: "RS512", kid: "k" }) },
  ],
  [
    "whose claims were changed after signing",
    {
      token: async (claims) => {
        const [head, , signature] = (await sign(ours, claims)).split(".");
        return `${head}.${encode({ ...claims, sub: "somebody else" })}.${signature}`;
      },
    },
  ],
  ["that is no token", { token: async () => "rubbish" }],
])("a token %s is refused", async (_what, forged) => {
  expect((await comeBack(forged)).code).toBe("OPENID_NOT_VALID");
});

test("a provider that says it is another one is refused before anybody is sent there", async () => {
  const { code, asked } = await comeBack({ discovery: { issuer: "https://evil.example" } });
  expect(code).toBe("OPENID_NOT_VALID");
  expect(asked.map(({ path }) => path)).toEqual(["/.well-known/openid-configuration"]);
});

test.each<[string, () => Response, string]>([
  ["fails inside", () => new Response("<html>", { status: 503 }), "OPENID_UNREACHABLE"],
  ["asks to wait", () => new Response("", { status: 429 }), "OPENID_UNREACHABLE"],
  [
    "answers with a page",
    () => new Response("<html>", { headers: { "content-type": "text/html" } }),
    "OPENID_NOT_VALID",
  ],
  ["sends elsewhere", () => Response.redirect("https://evil.example/", 302), "OPENID_NOT_VALID"],
  ["has used the code", () => Response.json({ error: "invalid_grant" }, { status: 400 }), "OPENID_ATTEMPT_OVER"],
  ["does not know us", () => Response.json({ error: "invalid_client" }, { status: 400 }), "OPENID_NOT_VALID"],
  [
    "is cut off",
    () => {
      throw new TypeError("network");
    },
    "OPENID_UNREACHABLE",
  ],
])("a provider that %s where codes are traded", async (_what, answer, code) => {
  expect((await comeBack({ failure: { "/token": answer } })).code).toBe(code);
});

test("an attempt is over after ten minutes, and opens with no other secret nor when altered", async () => {
  const clients = (secret: string, nowS: number) =>
    openIdClient({
      env: {
        OPENID_PROVIDERS: JSON.stringify([
          { id: "ent", label: "E", issuer: ISSUER, clientId: "v", establishments: "all" },
        ]),
        OPENID_SECRET_ENT: "s",
      },
      secret,
      origin: ORIGIN,
      nowMs: () => nowS * 1000,
      fetch: async () => Response.json({ issuer: ISSUER, authorization_endpoint: `${ISSUER}/a` }),
    });
  const begun = await clients("one", NOW_S).begin({ providerId: "ent", returnPath: "/parcours", askAgain: true });
  if (!begun.ok) throw new Error(begun.error.code);
  const { location, attempt } = begun.value;
  expect(new URL(location).searchParams.get("prompt")).toBe("login");
  expect(new URL(location).searchParams.get("redirect_uri")).toBe(`${ORIGIN}/connexion/ent/ent/retour`);
  expect(await clients("one", NOW_S + 599).openAttempt(attempt)).toMatchObject({ returnPath: "/parcours" });
  expect(await clients("one", NOW_S + 600).openAttempt(attempt)).toBeNull();
  expect(await clients("two", NOW_S).openAttempt(attempt)).toBeNull();
  expect(await clients("one", NOW_S).openAttempt(`${attempt.slice(0, -2)}AA`)).toBeNull();
  expect(await clients("one", NOW_S).openAttempt("")).toBeNull();
});
