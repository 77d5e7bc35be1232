import { Download } from "lucide-react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { vigieContext } from "#app/server/context.ts";
import { Brand } from "#app/ui/brand.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
import type { Route } from "./+types/privacy";

export const meta: Route.MetaFunction = () => [{ title: `${m.privacy_title()} – ${m.app_name()}` }];

/** Read before logging in too: nobody has to have an account to know what is kept. */
export function loader({ context }: Route.LoaderArgs) {
  return { person: context.get(vigieContext).actor?.name ?? null };
}

const PARTS = [
  { title: m.privacy_what_title, text: m.privacy_what },
  { title: m.privacy_why_title, text: m.privacy_why },
  { title: m.privacy_who_title, text: m.privacy_who },
  { title: m.privacy_never_title, text: m.privacy_never },
  { title: m.privacy_leave_title, text: m.privacy_leave },
  { title: m.privacy_rights_title, text: m.privacy_rights },
];

export default function PrivacyPage({ loaderData: { person } }: Route.ComponentProps) {
  return (
    <>
      {person === null ? (
        <header className="top">
          <Link to="/" aria-label={m.back_home()}>
            <Brand />
          </Link>
        </header>
      ) : (
        <TopBar person={person} />
      )}
      <main className="page stack" id="contenu">
        <h1>{m.privacy_title()}</h1>
        <div className="sheet pad stack narrow">
          {PARTS.map(({ title, text }) => (
            <section key={title()}>
              <h2>{title()}</h2>
              <p>{text()}</p>
            </section>
          ))}
          {person === null ? null : (
            <p>
              <a className="btn" href="/api/compte/mes-donnees.json">
                <Download className="i" aria-hidden="true" /> {m.privacy_download()}
              </a>
            </p>
          )}
        </div>
        <LanguageSwitch />
      </main>
    </>
  );
}
