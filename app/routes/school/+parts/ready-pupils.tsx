import { classCode } from "#app/i18n/class-code.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { PersonName } from "#app/ui/person-name.tsx";
import type { ReadyPupil } from "#worker/usecases/paths/show-readiness.ts";
import { LoginChip } from "./login-chip.tsx";
import { READINESS_LOOKS, READINESS_ORDER } from "./readiness-look.ts";

/** Pupils of a class or session, who needs something first; the login stands beside, whatever the state. */
export function ReadyPupils({ pupils }: { pupils: readonly ReadyPupil[] }) {
  const order = [...READINESS_ORDER.slice(1), READINESS_ORDER[0]];
  const sorted = order.flatMap((kind) => pupils.filter(({ readiness }) => readiness === kind));
  return (
    <section className="sheet scroll" aria-label={m.nav_pupils()}>
      <table className="table stackable">
        <thead>
          <tr>
            <th scope="col">{m.staff_pupil()}</th>
            <th scope="col">{m.staff_class()}</th>
            <th scope="col">{m.ready_state()}</th>
            <th scope="col" className="num">
              {m.ready_level_one()}
            </th>
            <th scope="col">{m.staff_password()}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((pupil) => {
            const { family, Icon, word } = READINESS_LOOKS[pupil.readiness];
            return (
              <tr key={pupil.id}>
                <td>
                  <PersonName lastName={pupil.lastName} firstName={pupil.firstName} />
                </td>
                <td className="nowrap">{classCode(pupil.division)}</td>
                <td>
                  <span className={`chip ${family}`}>
                    <Icon className="i" aria-hidden="true" /> {word()}
                  </span>
                </td>
                <td className="num">{pupil.reachedCompetences ?? 0}</td>
                <td>
                  <LoginChip login={pupil.login} hasOpenId={pupil.hasOpenId} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
