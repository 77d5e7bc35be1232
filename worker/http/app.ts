import { Hono } from "hono";
import { bankVersionsApi } from "./api/bank-versions.ts";
import { bellApi } from "./api/bell.ts";
import { certificatesApi } from "./api/certificates.ts";
import { displayApi } from "./api/display.ts";
import { downloads } from "./api/downloads.ts";
import { itemFiles } from "./api/item-files.ts";
import { liveApi } from "./api/live.ts";
import { machinesApi } from "./api/machines.ts";
import { openIdDoor } from "./api/openid.ts";
import { personDataApi } from "./api/person-data.ts";
import { resultFiles } from "./api/result-files.ts";
import { trialApi } from "./api/trial.ts";
import { apiV1 } from "./api/v1/api-v1.ts";
import { sameOrigin } from "./middleware/same-origin.ts";
import { securityHeaders } from "./middleware/security-headers.ts";
import type { HttpVariables, RequestScope } from "./scope.ts";

export type HttpBindings = {
  openScope(request: Request): Promise<RequestScope>;
  /** renders a page or runs a form action: React Router in the product, a stub in tests */
  renderPage(request: Request, scope: RequestScope, nonce: string): Promise<Response>;
};

/**
 * The order is the security model: headers, nothing sent by another site, health and trials, then the actor, then the API
 * (each handler asks a use case, which checks the rights), then sockets, and React Router last.
 */
export function buildHttp({ openScope, renderPage }: HttpBindings): Hono<{ Variables: HttpVariables }> {
  const app = new Hono<{ Variables: HttpVariables }>();
  app.use(securityHeaders);
  app.use(sameOrigin);
  app.get("/api/health", (c) => c.json({ ok: true }));
  // Before the actor: what a computer tries of the network must not depend on the database.
  app.route("/", trialApi());
  app.use(async (c, next) => {
    c.set("scope", await openScope(c.req.raw));
    await next();
  });
  app.route("/", apiV1());
  app.route("/", liveApi());
  app.route("/", bankVersionsApi());
  app.route("/", bellApi());
  app.route("/", machinesApi());
  app.route("/", displayApi());
  app.route("/", openIdDoor());
  app.route("/", personDataApi());
  app.route("/", certificatesApi());
  app.route("/", downloads());
  app.route("/", resultFiles());
  app.route("/", itemFiles());
  app.all("/api/*", (c) => c.json({ code: "NOT_FOUND" }, 404));
  app.all("*", (c) => renderPage(c.req.raw, c.get("scope"), c.get("nonce")));
  return app;
}
