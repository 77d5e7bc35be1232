import { buildHttp } from "#worker/http/app.ts";
import { openScope } from "#worker/wiring/open-scope.ts";

export { SchoolBell } from "#worker/live/bell/school-bell.ts";
export { LiveSession } from "#worker/live/live-session.ts";

/** The Worker under test: all but the pages, which need the build of React Router. */
export default {
  fetch(request, env, ctx) {
    const app = buildHttp({
      openScope: (asked) => openScope(asked, env),
      renderPage: async () => new Response("page", { headers: { "content-type": "text/plain" } }),
    });
    return app.fetch(request, env, ctx);
  },
} satisfies ExportedHandler<Env>;
