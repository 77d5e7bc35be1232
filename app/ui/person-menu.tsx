import { ChevronDown, CircleUser } from "lucide-react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { SignOutButton } from "./sign-out-button.tsx";

/** Account and log-out, in a native disclosure: it opens without script. Log-out is a POST, never a link. */
export function PersonMenu({ person }: { person: string }) {
  return (
    <details className="who person-menu">
      <summary className="btn quiet">
        <CircleUser className="i" aria-hidden="true" />{" "}
        <span className="person-menu-name" title={person}>
          {person}
        </span>{" "}
        <ChevronDown className="i" aria-hidden="true" />
      </summary>
      <div className="person-menu-in">
        <Link className="btn quiet wide" to="/compte">
          {m.nav_account()}
        </Link>
        <SignOutButton />
      </div>
    </details>
  );
}
