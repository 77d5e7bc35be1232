import { Accessibility, KeyRound } from "lucide-react";
import { useState } from "react";
import { Form, Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { CertifiableChip } from "#app/ui/certifiable-chip.tsx";
import { PersonName } from "#app/ui/person-name.tsx";
import { PickAll } from "#app/ui/pick-all.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { PupilList } from "#worker/usecases/school/list-pupils.ts";
import { LoginChip } from "./login-chip.tsx";

type PupilTableProps = {
  pupils: PupilList["pupils"];
  address: (more: Record<string, string>) => string;
};

/** One page of the list. Ticks choose whose logins to make; without script they are sent as they are. */
export function PupilTable({ pupils, address }: PupilTableProps) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const ids = pupils.map(({ id }) => id);
  const count = ids.filter((id) => picked.has(id)).length;
  const toggle = (id: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  return (
    <Form method="post" action={address({})} className="stack">
      <div className="row-flex selection">
        <PickAll
          label={m.pupils_pick_page()}
          count={count}
          total={ids.length}
          onPick={(on) => setPicked(new Set(on ? ids : []))}
        />
        <span aria-live="polite">{count === 0 ? m.pupils_pick_none() : m.staff_picked({ count })}</span>
        <span className="push" />
        <SubmitButton look="" intent="choisir">
          <KeyRound className="i" aria-hidden="true" /> {m.pupils_pick_logins()}
        </SubmitButton>
      </div>
      <section className="sheet scroll" aria-label={m.nav_pupils()}>
        <table className="table stackable">
          <thead>
            <tr>
              <th scope="col" aria-sort="ascending">
                {m.staff_pupil()}
              </th>
              <th scope="col">{m.staff_birth()}</th>
              <th scope="col">{m.staff_class()}</th>
              <th scope="col">{m.staff_certifiability()}</th>
              <th scope="col">{m.staff_login()}</th>
              <th scope="col">{m.staff_password()}</th>
              <th scope="col">
                <span className="vh">{m.staff_acts()}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {pupils.map((pupil) => (
              <tr key={pupil.id} className={picked.has(pupil.id) ? "picked" : undefined}>
                <td>
                  <span className="who">
                    <span className="tick">
                      <input
                        type="checkbox"
                        name="eleve"
                        value={pupil.id}
                        aria-label={m.pupils_pick_one({ person: `${pupil.lastName} ${pupil.firstName}` })}
                        checked={picked.has(pupil.id)}
                        onChange={(event) => toggle(pupil.id, event.currentTarget.checked)}
                      />
                    </span>
                    <Link to={`/eleves/${pupil.id}`} className="person-link">
                      <PersonName lastName={pupil.lastName} firstName={pupil.firstName} />
                    </Link>
                  </span>
                </td>
                <td className="nowrap">{formatShortDate(pupil.birthDate)}</td>
                <td className="nowrap">{classCode(pupil.division)}</td>
                <td>
                  <CertifiableChip certifiable={pupil.certifiable} reached={pupil.reachedCompetences} />
                </td>
                <td>{pupil.username ?? "–"}</td>
                <td>
                  <LoginChip login={pupil.login} hasOpenId={pupil.hasOpenId} />
                </td>
                <td className="num nowrap">
                  <Link
                    className="btn quiet icon"
                    to={`/eleves/${pupil.id}/besoins`}
                    aria-label={m.need_of({ person: `${pupil.lastName} ${pupil.firstName}` })}
                    title={m.need_title()}
                  >
                    <Accessibility className="i" aria-hidden="true" />
                  </Link>
                  <Link
                    className="btn quiet"
                    to={address({ reinitialiser: pupil.id })}
                    preventScrollReset
                    aria-label={passwordAct(pupil)}
                  >
                    <KeyRound className="i" aria-hidden="true" />{" "}
                    {pupil.login === "none" ? m.staff_first_password() : m.staff_new_password()}
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Form>
  );
}

/** Read aloud it begins with the word on the button, then says whose. */
function passwordAct({ login, lastName, firstName }: PupilTableProps["pupils"][number]): string {
  const person = `${lastName} ${firstName}`;
  return login === "none" ? m.staff_first_password_of({ person }) : m.staff_new_password_of({ person });
}
