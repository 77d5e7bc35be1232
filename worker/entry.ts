import { createRequestHandler, RouterContextProvider } from "react-router";
import { paraglideMiddleware } from "#app/i18n/paraglide/server.js";
import { vigieContext } from "#app/server/context.ts";
import { buildHttp } from "./http/app.ts";
import { openScope } from "./wiring/open-scope.ts";
import { runScheduled } from "./wiring/run-scheduled.ts";

export { SchoolBell } from "./live/bell/school-bell.ts";
export { LiveSession } from "./live/live-session.ts";

const handlePage = createRequestHandler(() => import("virtual:react-router/server-build"), import.meta.env.MODE);

export default {
  fetch(request, env, ctx) {
    // A fresh router for each request: a cached Hono breaks hot reload in development.
    const app = buildHttp({
      openScope: (asked) => openScope(asked, env),
      renderPage: (asked, { doors, actor, nowMs }, nonce) =>
        paraglideMiddleware(asked, ({ request: localised, locale }) => {
          const context = new RouterContextProvider();
          context.set(vigieContext, { actor, doors, locale, nowMs, nonce, mailMode: env.MAIL_MODE });
          return handlePage(localised, context);
        }),
    });
    return app.fetch(request, env, ctx);
  },
  scheduled: ({ cron }, env) => runScheduled(cron, env),
} satisfies ExportedHandler<Env>;
