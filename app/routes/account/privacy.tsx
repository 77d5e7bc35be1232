import { Download } from "lucide-react";
import { Link } from "react-router";
import { keptWhat } from "#app/i18n/kept-what.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { vigieContext } from "#app/server/context.ts";
import { Brand } from "#app/ui/brand.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
import { INVITATION_DAYS, MACHINE_CHECK_DAYS, RETENTION_KINDS } from "#worker/core/people/retention.ts";
import type { Route } from "./+types/privacy";

export const meta: Route.MetaFunction = () => [{ title: `${m.privacy_title()} – ${m.app_name()}` }];

/** Read before logging in too: nobody has to have an account to know what is kept. */
export async function loader({ context }: Route.LoaderArgs) {
  const { actor, doors } = context.get(vigieContext);
  const set = await doors.keeping.periods();
  return { person: actor?.name ?? null, periods: RETENTION_KINDS.map((kind) => ({ kind, days: set[kind] })) };
}

const PARTS = [
  { title: m.privacy_what_title, text: m.privacy_what },
  { title: m.privacy_why_title, text: m.privacy_why },
  { title: m.privacy_who_title, text: m.privacy_who },
  { title: m.privacy_never_title, text: m.privacy_never },
  { title: m.privacy_leave_title, text: m.privacy_leave },
  { title: m.privacy_rights_title, text: m.privacy_rights },
];

export default function PrivacyPage({ loaderData: { person, periods } }: Route.ComponentProps) {
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
          <section>
            <h2>{m.privacy_keep_title()}</h2>
            <p>{m.privacy_keep()}</p>
            <ul>
              {periods.map(({ kind, days }) => (
                <li key={kind}>{m.privacy_keep_line({ what: keptWhat(kind), days })}</li>
              ))}
              <li>{m.privacy_keep_line({ what: m.keep_machine_checks(), days: MACHINE_CHECK_DAYS })}</li>
              <li>{m.privacy_keep_line({ what: m.keep_invitations(), days: INVITATION_DAYS })}</li>
            </ul>
            <p>{m.keep_proof()}</p>
          </section>
          {person === null ? null : (
            <p>
              <a className="btn" href="/api/compte/mes-donnees.zip">
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
