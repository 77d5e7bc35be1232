import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { Brand } from "./brand.tsx";

/** The page of last resort: says what is safe and gives a way out, never a stack. */
export function ErrorPage({ kind }: { kind: "not-found" | "failure" }) {
  return (
    <main className="port" id="contenu">
      <div className="port-in stack">
        <Brand />
        <h1>{kind === "not-found" ? m.error_not_found_title() : m.error_title()}</h1>
        <p>{kind === "not-found" ? m.error_not_found_text() : m.error_text()}</p>
        <p>
          <Link className="btn main" to="/" reloadDocument>
            {m.back_home()}
          </Link>
        </p>
      </div>
    </main>
  );
}
