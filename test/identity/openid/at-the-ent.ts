import { env } from "cloudflare:workers";
import { inject } from "vitest";
import { ENT_ORIGIN } from "#test/support/openid/people.ts";
import { buildHttp } from "#worker/http/app.ts";
import { openScope } from "#worker/wiring/open-scope.ts";

/** The product's environment with one ENT: the real provider that runs beside the tests. */
export function envWithEnt(establishments: "all" | string[], more: Record<string, unknown> = {}): Env {
  const { issuer, clientId, clientSecret } = inject("ent");
  const provider = {
    id: "ent",
    label: "ENT d’essai",
    issuer,
    clientId,
    scopes: ["openid", "profile", "scolarite"],
    claims: { ine: "ine", uai: "uai" },
    establishments,
    ...more,
  };
  return { ...env, OPENID_PROVIDERS: JSON.stringify([provider]), OPENID_SECRET_ENT: clientSecret } as Env;
}

/** A browser as far as cookies and redirects go: one jar for each host, nothing followed by itself. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();
  readonly #product: (request: Request) => Promise<Response>;

  constructor(productEnv: Env) {
    const app = buildHttp({
      openScope: (asked) => openScope(asked, productEnv),
      renderPage: async () => new Response("page"),
    });
    this.#product = async (request) => app.fetch(request);
  }

  async go(address: string, form?: Record<string, string>): Promise<Response> {
    const url = new URL(address, ENT_ORIGIN);
    const jar = this.#jars.get(url.host) ?? new Map<string, string>();
    this.#jars.set(url.host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new Request(url, {
      redirect: "manual",
      headers: { cookie },
      ...(form === undefined ? {} : { method: "POST", body: new URLSearchParams(form) }),
    });
    const answer = url.origin === ENT_ORIGIN ? await this.#product(request) : await fetch(request);
    for (const set of answer.headers.getSetCookie()) {
      const [pair = "", ...rules] = set.split(";");
      const equals = pair.indexOf("=");
      const isGone = rules.some((rule) => /^\s*(max-age=0|expires=Thu, 01 Jan 1970.*)$/i.test(rule));
      if (isGone) jar.delete(pair.slice(0, equals));
      else jar.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
    return answer;
  }

  /** Follows redirects until an address begins with `until`, without opening that one. */
  async follow(from: string, until: string, form?: Record<string, string>): Promise<string> {
    let answer = await this.go(from, form);
    let at = new URL(from, ENT_ORIGIN).href;
    for (let hop = 0; hop < 8; hop += 1) {
      const location = answer.headers.get("Location");
      if (location === null) throw new Error(`${answer.status} without a way on: ${await answer.text()}`);
      at = new URL(location, at).href;
      if (at.startsWith(until)) return at;
      answer = await this.go(at);
    }
    throw new Error(`never came to ${until}`);
  }

  /** From the button of the door to the address that the provider sends the browser back to. */
  async enterAs(login: string): Promise<string> {
    const form = await this.follow("/connexion/ent/ent", `${inject("ent").issuer}/interaction/`);
    return await this.follow(form, `${ENT_ORIGIN}/connexion/ent/`, { act: "login", login });
  }

  cookies(host = new URL(ENT_ORIGIN).host): Map<string, string> {
    return this.#jars.get(host) ?? new Map();
  }

  cookieHeader(): string {
    return [...this.cookies()].map(([name, value]) => `${name}=${value}`).join("; ");
  }
}
