import { m } from "#app/i18n/paraglide/messages.js";
import { Brand } from "./brand.tsx";

export type ErrorPageKind = "not-found" | "forbidden" | "archived" | "failure";

const WORDS: Record<ErrorPageKind, { title: () => string; text: () => string }> = {
  "not-found": { title: m.error_not_found_title, text: m.error_not_found_text },
  forbidden: { title: m.error_forbidden_title, text: m.error_forbidden_text },
  archived: { title: m.error_archived_title, text: m.error_archived_text },
  failure: { title: m.error_title, text: m.error_text },
};

/** The page of last resort: says what is safe and gives a way out, never a stack. */
export function ErrorPage({ kind }: { kind: ErrorPageKind }) {
  return (
    <main className="port" id="contenu">
      <div className="port-in stack">
        <Brand />
        <h1>{WORDS[kind].title()}</h1>
        <p>{WORDS[kind].text()}</p>
        <p>
          {kind === "archived" ? (
            // Home is the space that is closed: an adult may still supervise elsewhere.
            <a className="btn main" href="/surveiller">
              {m.error_archived_supervise()}
            </a>
          ) : (
            <a className="btn main" href="/">
              {m.back_home()}
            </a>
          )}
        </p>
      </div>
    </main>
  );
}
