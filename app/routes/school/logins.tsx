import { FileDown, Scissors } from "lucide-react";
import { Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requireStaff } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { PersonName } from "#app/ui/person-name.tsx";
import { LoginChip } from "./+parts/login-chip.tsx";
import type { Route } from "./+types/logins";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const division = new URL(request.url).searchParams.get("classe");
  return valueOrThrow(await doors.school.listLogins({ actor, establishmentId, division }));
}

export function meta() {
  return [{ title: m.staff_logins_title() }];
}

export default function LoginsPage({ loaderData: { classes, division, pupils } }: Route.ComponentProps) {
  return (
    <>
      <Crumbs links={[{ to: "/eleves", label: m.nav_pupils() }]} here={m.staff_logins()} />
      <div className="page-head">
        <h1>{m.staff_logins_heading()}</h1>
      </div>
      {division === null ? (
        <div className="empty">
          <h2>{m.staff_roll_empty()}</h2>
          <p>{m.staff_roll_empty_member()}</p>
          <Link className="btn" to="/eleves">
            {m.nav_pupils()}
          </Link>
        </div>
      ) : (
        <div className="split classes">
          <nav className="sheet class-list" aria-label={m.staff_classes()}>
            <h2>{m.staff_classes()}</h2>
            {classes.map((one) => (
              <Link
                key={one.division}
                to={`?classe=${encodeURIComponent(one.division)}`}
                aria-current={one.division === division || undefined}
              >
                <span>{classCode(one.division)}</span>
                <span className="soft small">
                  {one.withoutPassword === 0 ? one.pupils : m.staff_without_password({ count: one.withoutPassword })}
                </span>
              </Link>
            ))}
          </nav>
          <div className="stack">
            {/* A plain form: the answer is a file, and the passwords in it exist nowhere else. */}
            <form method="post" action="/api/eleves/identifiants.pdf" className="sheet pad stack">
              <h2>{m.staff_logins_of({ division: classCode(division) })}</h2>
              <p>{m.staff_logins_text()}</p>
              <label className="tick">
                <input type="checkbox" name="tous" /> <span>{m.staff_logins_all()}</span>
              </label>
              <input type="hidden" name="classe" value={division} />
              <div className="row-flex">
                <button type="submit" className="btn main">
                  <Scissors className="i" aria-hidden="true" />{" "}
                  {m.staff_logins_make_slips({ division: classCode(division) })}
                </button>
                <button type="submit" className="btn" formAction="/api/eleves/identifiants.csv">
                  <FileDown className="i" aria-hidden="true" /> {m.staff_logins_make({ division: classCode(division) })}
                </button>
              </div>
            </form>
            <section className="sheet scroll" aria-label={m.staff_pupils_of({ division })}>
              <table className="table tight">
                <thead>
                  <tr>
                    <th scope="col">{m.staff_pupil()}</th>
                    <th scope="col">{m.staff_login()}</th>
                    <th scope="col">{m.staff_password()}</th>
                  </tr>
                </thead>
                <tbody>
                  {pupils.map((pupil) => (
                    <tr key={pupil.id}>
                      <td>
                        <PersonName lastName={pupil.lastName} firstName={pupil.firstName} />
                      </td>
                      <td>{pupil.username ?? "–"}</td>
                      <td>
                        <LoginChip login={pupil.login} hasOpenId={pupil.hasOpenId} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </div>
        </div>
      )}
    </>
  );
}
