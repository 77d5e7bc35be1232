import { NavLink } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { Crumbs } from "#app/ui/crumbs.tsx";

type EnrolHeadProps = { number: number; heading: string; hasRoll: boolean };

/** The head of the enrolment pages, with their doors: the class first where there is a roll. */
export function EnrolHead({ number, heading, hasRoll }: EnrolHeadProps) {
  const base = `/sessions/${number}/inscrire`;
  const doors = [
    ...(hasRoll ? [{ to: base, label: m.enrol_by_class() }] : []),
    { to: `${base}/candidat`, label: m.enrol_one() },
    { to: `${base}/fichier`, label: m.enrol_by_file() },
  ];
  return (
    <>
      <Crumbs
        links={[
          { to: "/sessions", label: m.staff_sessions() },
          { to: `/sessions/${number}`, label: m.staff_session_number({ number }) },
        ]}
        here={m.enrol_crumb()}
      />
      <div className="page-head tight">
        <h1>{heading}</h1>
      </div>
      <nav className="tabs" aria-label={m.enrol_doors()}>
        {doors.map(({ to, label }) => (
          <NavLink key={to} end to={to} className={({ isActive }) => (isActive ? "tab on" : "tab")}>
            {label}
          </NavLink>
        ))}
      </nav>
    </>
  );
}
