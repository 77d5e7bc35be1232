import { generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import Provider from "oidc-provider";

export type People = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export type StartedProvider = { issuer: string; clientId: string; clientSecret: string; stop(): Promise<void> };

/**
 * A real OpenID Connect provider on this machine (the certified `oidc-provider`), as an ENT would run one. It knows
 * `people` by their login, asks for no password worth the name, and asks nothing about consent, as ENTs do not.
 */
export async function startProvider({
  port,
  redirectUris,
  people,
}: {
  port: number;
  redirectUris: string[];
  people: People;
}): Promise<StartedProvider> {
  // Not localhost, where the product is: to the browser it is another site.
  const issuer = `http://127.0.0.1:${port}`;
  const client = { clientId: "vigie", clientSecret: randomUUID() };
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: redirectUris,
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "ent", use: "sig", alg: "RS256" }] },
    cookies: { keys: [randomUUID()] },
    scopes: ["openid", "profile", "scolarite"],
    claims: { profile: ["given_name", "family_name", "birthdate"], scolarite: ["ine", "uai"] },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 3600, IdToken: 600, Interaction: 3600, Session: 3600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, id) => {
      const known = people[id];
      return known === undefined ? undefined : { accountId: id, claims: () => ({ sub: id, ...known }) };
    },
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        accountId: ctx.oidc.session?.accountId ?? "",
        clientId: client.clientId,
      });
      grant.addOIDCScope("openid profile scolarite");
      await grant.save();
      return grant;
    },
  });
  const rest = provider.callback();
  const server = createServer((request, response) => {
    if (request.url === "/favicon.ico") response.writeHead(204).end();
    else if (request.url?.startsWith("/interaction/")) void interact(provider, people, request, response);
    else rest(request, response);
  });
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  return {
    issuer,
    ...client,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

const PAGE = `<!doctype html><html lang="fr"><title>ENT</title><h1>ENT d’essai</h1><form method="post">
<label>Compte ENT <input name="login" autofocus></label>
<button name="act" value="login">Entrer</button> <button name="act" value="cancel">Annuler</button></form>`;

async function interact(provider: Provider, people: People, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== "POST") {
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(PAGE);
    return;
  }
  const form = new URLSearchParams(await readBody(request));
  const login = form.get("login") ?? "";
  if (form.get("act") === "cancel") {
    await provider.interactionFinished(request, response, { error: "access_denied" });
  } else if (people[login] === undefined) {
    response.setHeader("Content-Type", "text/html; charset=utf-8").end(PAGE);
  } else {
    await provider.interactionFinished(request, response, { login: { accountId: login, remember: true } });
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString();
}
