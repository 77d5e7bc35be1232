import * as oauth from "oauth4webapi";
import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import type { OpenIdClient, OpenIdPerson } from "#worker/usecases/openid-ports.ts";
import { reach, Unreachable } from "./reach.ts";
import { readClaims } from "./read-claims.ts";
import { type ConfiguredProvider, isLocal, readProviders } from "./read-providers.ts";
import { openAttempt, sealAttempt } from "./seal-attempt.ts";

/** Time to find a password and type it twice. */
export const ATTEMPT_S = 600;
/** A class asks thirty times in a minute; a provider changes its addresses once in years. */
const DISCOVERY_KEPT_MS = 600_000;

type Settings = {
  /** where the configuration and the secrets are */
  env: object;
  /** seals what a browser keeps meanwhile */
  secret: string;
  origin: string;
  nowMs: () => number;
  fetch?: typeof fetch;
};

type Discovered = { server: oauth.AuthorizationServer; atMs: number };
/**
 * By the way of fetching, then by issuer, for the life of the isolate: public facts, the same for everybody. The library
 * keeps the provider's keys with them.
 */
const kept = new WeakMap<typeof fetch, Map<string, Discovered>>();

/** OpenID Connect on oauth4webapi, which does the checks of the specification; see decision 0023 for the choice. */
export function openIdClient({ env, secret, origin, nowMs, fetch: fetching = fetch }: Settings): OpenIdClient {
  const discovered = kept.get(fetching) ?? new Map<string, Discovered>();
  kept.set(fetching, discovered);
  const nowS = () => Math.floor(nowMs() / 1000);
  const find = (providerId: string) => readProviders(env).find(({ id }) => id === providerId);
  const connect = async (provider: ConfiguredProvider) => {
    const options = {
      [oauth.customFetch]: reach(fetching),
      [oauth.allowInsecureRequests]: isLocal(provider.issuer),
    };
    const known = discovered.get(provider.issuer);
    if (known !== undefined && nowMs() - known.atMs < DISCOVERY_KEPT_MS) return { server: known.server, options };
    const issuer = new URL(provider.issuer);
    const answer = await oauth.discoveryRequest(issuer, options);
    const server = await oauth.processDiscoveryResponse(issuer, answer);
    discovered.set(provider.issuer, { server, atMs: nowMs() });
    return { server, options };
  };
  const redirectUri = (provider: ConfiguredProvider) => `${origin}/connexion/ent/${provider.id}/retour`;

  return {
    providers: () => readProviders(env).map(({ id, label, establishments }) => ({ id, label, establishments })),

    async begin({ providerId, returnPath, askAgain }) {
      const provider = find(providerId);
      if (provider === undefined) return refuse(domainError("OPENID_UNKNOWN"));
      return await guarded(provider, async () => {
        const { server } = await connect(provider);
        if (server.authorization_endpoint === undefined) throw new Unreachable();
        const state = oauth.generateRandomState();
        const nonce = oauth.generateRandomNonce();
        const verifier = oauth.generateRandomCodeVerifier();
        const location = new URL(server.authorization_endpoint);
        const asked = {
          response_type: "code",
          client_id: provider.clientId,
          redirect_uri: redirectUri(provider),
          scope: provider.scopes.join(" "),
          state,
          nonce,
          code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
          code_challenge_method: "S256",
          ...(askAgain ? { prompt: "login" } : {}),
        };
        for (const [name, value] of Object.entries(asked)) location.searchParams.set(name, value);
        const expiresAtS = nowS() + ATTEMPT_S;
        const attempt = await sealAttempt(secret, { providerId, state, nonce, verifier, returnPath, expiresAtS });
        return { location: location.href, attempt };
      });
    },

    async openAttempt(sealed) {
      const left = await openAttempt(secret, sealed, nowS());
      if (left === null) return null;
      const { providerId, state, returnPath, expiresAtS } = left;
      return { providerId, state, returnPath, expiresAtS };
    },

    async finish({ providerId, callback, sealed }) {
      const provider = find(providerId);
      if (provider === undefined) return refuse(domainError("OPENID_UNKNOWN"));
      const left = await openAttempt(secret, sealed, nowS());
      if (left === null) return refuse(domainError("OPENID_ATTEMPT_OVER"));
      return await guarded(provider, async (): Promise<OpenIdPerson> => {
        const { server, options } = await connect(provider);
        const client: oauth.Client = { client_id: provider.clientId };
        const parameters = oauth.validateAuthResponse(server, client, callback, left.state);
        const answer = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          prove(provider),
          parameters,
          redirectUri(provider),
          left.verifier,
          options,
        );
        const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
          expectedNonce: left.nonce,
          requireIdToken: true,
        });
        // The library takes a token that came straight from the provider for proven; its signature is checked all the same.
        await oauth.validateApplicationLevelSignature(server, answer, options);
        const claims = oauth.getValidatedIdTokenClaims(tokens);
        if (claims === undefined) throw new oauth.OperationProcessingError("no claims");
        const more = await readUserInfo(server, client, tokens.access_token, claims.sub, options);
        return { ...readClaims({ ...more, ...claims }, provider.claims), subject: claims.sub };
      });
    },
  };
}

function prove({ clientAuth, secret }: ConfiguredProvider): oauth.ClientAuth {
  return clientAuth === "basic" ? oauth.ClientSecretBasic(secret) : oauth.ClientSecretPost(secret);
}

/** Many providers put names and numbers there, and next to nothing into the token. */
async function readUserInfo(
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  accessToken: string,
  subject: string,
  options: oauth.UserInfoRequestOptions,
): Promise<Record<string, unknown>> {
  if (server.userinfo_endpoint === undefined) return {};
  const answer = await oauth.userInfoRequest(server, client, accessToken, options);
  return await oauth.processUserInfoResponse(server, client, subject, answer);
}

/** What went wrong, as a refusal. The log gets the library's code: its message may hold what a person's token says. */
async function guarded<T>(provider: ConfiguredProvider, work: () => Promise<T>): Promise<Result<T, DomainError>> {
  try {
    return ok(await work());
  } catch (error) {
    const { code, why } = explain(error);
    console.warn(JSON.stringify({ event: "openid-refused", provider: provider.id, code, why }));
    return refuse(domainError(code));
  }
}

function explain(error: unknown): { code: string; why: string } {
  if (error instanceof Unreachable) return { code: "OPENID_UNREACHABLE", why: "unreachable" };
  if (error instanceof oauth.AuthorizationResponseError) {
    const why = error.error;
    if (/^(access_denied|login_required|consent_required|interaction_required)$/.test(why)) {
      return { code: "OPENID_CANCELLED", why };
    }
    const isDown = why === "server_error" || why === "temporarily_unavailable";
    return { code: isDown ? "OPENID_UNREACHABLE" : "OPENID_NOT_VALID", why: isDown ? why : "authorization" };
  }
  if (error instanceof oauth.ResponseBodyError) {
    // A code that was used, or waited too long.
    if (error.error === "invalid_grant") return { code: "OPENID_ATTEMPT_OVER", why: "invalid_grant" };
    return { code: "OPENID_NOT_VALID", why: error.error };
  }
  if (error instanceof oauth.WWWAuthenticateChallengeError) return { code: "OPENID_NOT_VALID", why: "challenge" };
  if (error instanceof oauth.OperationProcessingError)
    return { code: "OPENID_NOT_VALID", why: error.code ?? "processing" };
  if (error instanceof oauth.UnsupportedOperationError) return { code: "OPENID_NOT_VALID", why: "unsupported" };
  throw error;
}
