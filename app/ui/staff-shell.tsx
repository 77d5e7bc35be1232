import type { ReactNode } from "react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { EstablishmentSwitch } from "./establishment-switch.tsx";
import { TopBar } from "./top-bar.tsx";

type StaffShellProps = {
  /** `hasRoll` false: it has candidates, no pupils */
  establishment: { id: string; name: string; uai: string; hasRoll: boolean };
  /** all of this person's, when there are several */
  others: readonly { id: string; name: string; uai: string }[];
  /** the person's name */
  person: string;
  children: ReactNode;
};

/** Every staff page: the head with its sections, then the page. Put a crumb and a `page-head` first in it. */
export function StaffShell({ establishment, others, person, children }: StaffShellProps) {
  return (
    <>
      <TopBar
        person={person}
        place={
          others.length > 1 ? (
            <EstablishmentSwitch current={establishment.id} establishments={others} />
          ) : (
            <>
              <b>{establishment.name}</b>
              <br />
              <span className="soft">{establishment.uai}</span>
            </>
          )
        }
        tabs={[
          { to: "/sessions", label: m.nav_sessions() },
          ...(establishment.hasRoll ? [{ to: "/eleves", label: m.nav_pupils() }] : []),
          { to: "/parcours", label: m.nav_paths() },
          { to: "/certifications", label: m.nav_certifications() },
          { to: "/equipe", label: m.nav_team() },
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
