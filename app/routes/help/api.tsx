import { FileJson } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { vigieContext } from "#app/server/context.ts";
import { OpenHead } from "#app/ui/open-head.tsx";
import { API_PROBLEMS } from "#worker/contract/http/api-problems.ts";
import type { Route } from "./+types/api";

export const meta: Route.MetaFunction = () => [{ title: `${m.api_title()} – ${m.app_name()}` }];

/** The codes and their sentences come from the table that the API itself answers with. */
export function loader({ context, request }: Route.LoaderArgs) {
  const { locale } = context.get(vigieContext);
  const problems = Object.entries(API_PROBLEMS).map(([code, one]) => ({ code, status: one.status, text: one[locale] }));
  return { problems, origin: new URL(request.url).origin };
}

const ADDRESSES = [
  { path: "GET /api/v1/establishment", text: m.api_establishment },
  { path: "GET /api/v1/results", text: m.api_results },
  { path: "GET /api/v1/results/{certificationNumber}", text: m.api_result },
  { path: "GET /api/v1/sessions", text: m.api_sessions },
] as const;

/** For who writes the other program: how to ask, what comes back, what each refusal means. For anyone. */
export default function ApiGuide({ loaderData: { problems, origin } }: Route.ComponentProps) {
  return (
    <>
      <OpenHead />
      <main className="page reading-page stack guide" id="contenu">
        <h1>{m.api_title()}</h1>
        <p className="soft">{m.api_text()}</p>
        <p>
          <a className="btn main" href="/api/v1/openapi.json">
            <FileJson className="i" aria-hidden="true" /> openapi.json
          </a>
        </p>
        <section className="stack" aria-labelledby="debuter">
          <h2 id="debuter">{m.api_begin()}</h2>
          <p>{m.api_begin_text()}</p>
          <pre className="sheet pad sample">
            {`curl -H "Authorization: Bearer vigie_…" \\\n  ${origin}/api/v1/results?limit=50`}
          </pre>
        </section>
        <section className="stack" aria-labelledby="adresses">
          <h2 id="adresses">{m.api_addresses()}</h2>
          <ul className="sheet documents">
            {ADDRESSES.map(({ path, text }) => (
              <li key={path}>
                <div>
                  <h3>
                    <code>{path}</code>
                  </h3>
                  <p>{text()}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
        <section className="stack" aria-labelledby="suivre">
          <h2 id="suivre">{m.api_follow()}</h2>
          <p>{m.api_follow_pages()}</p>
          <p>{m.api_follow_since()}</p>
          <p>{m.api_follow_withdrawn()}</p>
          <p>{m.api_follow_limits()}</p>
        </section>
        <section className="stack" aria-labelledby="versions">
          <h2 id="versions">{m.api_versions()}</h2>
          <p>{m.api_versions_text()}</p>
        </section>
        <section className="stack" aria-labelledby="refus">
          <h2 id="refus">{m.api_refusals()}</h2>
          <p>{m.api_refusals_text()}</p>
          <ul className="sheet documents">
            {problems.map(({ code, status, text }) => (
              <li key={code} id={code}>
                <div>
                  <h3>
                    <code>
                      {status} {code}
                    </code>
                  </h3>
                  <p>{text}</p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </>
  );
}
