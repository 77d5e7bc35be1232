import type { ReactNode } from "react";
import { Link, NavLink } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { Brand } from "./brand.tsx";
import { PersonMenu } from "./person-menu.tsx";

/** `isExact`: open on this page alone, not on those below it. */
export type TopBarTab = { to: string; label: string; isExact?: boolean };

type TopBarProps = {
  person: string;
  /** where this person works or learns, e.g. the establishment and its UAI */
  place?: ReactNode;
  tabs?: readonly TopBarTab[];
};

/** The head of every page of a person who is logged in; the V drops under the open section. */
export function TopBar({ person, place, tabs = [] }: TopBarProps) {
  return (
    <header className="top">
      <Link to="/" aria-label={m.back_home()}>
        <Brand />
      </Link>
      {place === undefined ? null : <div className="place">{place}</div>}
      {tabs.length === 0 ? null : (
        <nav className="tabs" aria-label={m.nav_sections()}>
          {tabs.map(({ to, label, isExact = false }) => (
            <NavLink key={to} to={to} end={isExact} className={({ isActive }) => (isActive ? "tab on" : "tab")}>
              {label}
            </NavLink>
          ))}
        </nav>
      )}
      <PersonMenu person={person} />
    </header>
  );
}
