import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { safePath } from "#worker/contract/http/safe-path.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import type { HttpVariables } from "../scope.ts";

/** The sealed attempt, while its person is at the provider. Lax: the way back is a link from another site. */
const ATTEMPT_COOKIE = "vigie_openid";
/** Set by a log-out: somebody else may sit down next, and the provider must ask who. */
const ASK_AGAIN_COOKIE = "vigie_openid_again";
const PATH = "/connexion/ent";
/** As long as the attempt itself. */
const ATTEMPT_S = 600;

type Page = Context<{ Variables: HttpVariables }>;

/** To an ENT or an academy, and back. Only redirects: whatever happens is said on the page of the door. */
export function openIdDoor(): Hono<{ Variables: HttpVariables }> {
  const door = new Hono<{ Variables: HttpVariables }>();

  door.get(`${PATH}/:provider`, async (c) => {
    const { actor, doors } = c.get("scope");
    const returnPath = safePath(c.req.query("suite") ?? null);
    // Whose account is open here is said there first.
    if (actor !== null) return c.redirect(returnPath === null ? "/connexion" : signInPath({ suite: returnPath }));
    const askAgain = getCookie(c, ASK_AGAIN_COOKIE) !== undefined;
    const providerId = c.req.param("provider");
    const begun = await doors.account.beginOpenId({ providerId, returnPath, askAgain });
    if (!begun.ok) return refused(c, begun.error, returnPath);
    setCookie(c, ATTEMPT_COOKIE, begun.value.attempt, { ...cookieRules(c), maxAge: ATTEMPT_S });
    return c.redirect(begun.value.location);
  });

  door.get(`${PATH}/:provider/retour`, async (c) => {
    const { actor, doors } = c.get("scope");
    if (actor !== null) return c.redirect("/connexion");
    const sealed = getCookie(c, ATTEMPT_COOKIE) ?? null;
    deleteCookie(c, ATTEMPT_COOKIE, cookieRules(c));
    const providerId = c.req.param("provider");
    const back = await doors.account.finishOpenId({ providerId, callback: new URL(c.req.url), sealed });
    if (!back.ok) return refused(c, back.error, null);
    deleteCookie(c, ASK_AGAIN_COOKIE, cookieRules(c));
    const answer = c.redirect(back.value.returnPath ?? "/");
    for (const cookie of back.value.login.cookies) answer.headers.append("Set-Cookie", cookie);
    return answer;
  });

  return door;
}

function cookieRules(c: Page) {
  const secure = new URL(c.req.url).protocol === "https:";
  return { path: PATH, httpOnly: true, sameSite: "Lax", secure } as const;
}

/** The door says the sentence of `refus`; the provider is named by its id, and no person is. */
function refused(c: Page, { code, meta }: DomainError, suite: string | null): Response {
  const minutes = typeof meta?.minutes === "number" ? String(meta.minutes) : null;
  return c.redirect(signInPath({ refus: code, ent: c.req.param("provider") ?? null, minutes, suite }));
}

function signInPath(said: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(said)) if (value !== null) query.set(name, value);
  return `/connexion?${query}`;
}
