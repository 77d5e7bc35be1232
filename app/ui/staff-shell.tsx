import type { ReactNode } from "react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { TopBar } from "./top-bar.tsx";

type StaffShellProps = {
  establishment: { name: string; uai: string };
  /** the person's name */
  person: string;
  children: ReactNode;
};

/** Every staff page: the head with its sections, then the page. Put a crumb and a `page-head` first in it. */
export function StaffShell({ establishment, person, children }: StaffShellProps) {
  return (
    <>
      <TopBar
        person={person}
        place={
          <>
            <b>{establishment.name}</b>
            <br />
            <span className="soft">{establishment.uai}</span>
          </>
        }
        tabs={[
          { to: "/sessions", label: m.nav_sessions() },
          { to: "/eleves", label: m.nav_pupils() },
          { to: "/certifications", label: m.nav_certifications() },
        ]}
      />
      <main className="page" id="contenu">
        {children}
      </main>
      <footer className="staff-foot">
        <Link to="/aide">{m.help_link()}</Link>
      </footer>
    </>
  );
}
