import { Fragment } from "react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";

/** The way back: links, then the page itself. */
export function Crumbs({ links, here }: { links: { to: string; label: string }[]; here: string }) {
  return (
    <nav className="crumb" aria-label={m.staff_crumbs()}>
      {links.map(({ to, label }) => (
        <Fragment key={to}>
          <Link to={to}>{label}</Link> ›{" "}
        </Fragment>
      ))}
      <span aria-current="page">{here}</span>
    </nav>
  );
}
