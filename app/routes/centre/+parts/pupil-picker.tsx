import { Copy, Search, UserCheck } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatPercent, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { CertifiableChip } from "#app/ui/certifiable-chip.tsx";
import { PersonName } from "#app/ui/person-name.tsx";
import { PickAll } from "#app/ui/pick-all.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { normaliseName } from "#worker/core/people/normalise-name.ts";
import type { Enrolment } from "#worker/usecases/centre/show-enrolment.ts";

type PupilPickerProps = Pick<Enrolment, "pupils"> & { division: string; back: string };

/** The pupils of one class, all ticked at first but those enrolled already, here or in another session of the window. Inside a form: without script it posts the ticks. */
export function PupilPicker({ division, pupils, back }: PupilPickerProps) {
  const free = pupils.filter((pupil) => !pupil.enrolled);
  const [picked, setPicked] = useState(
    () => new Set(free.filter((pupil) => pupil.elsewhere === null).map(({ id }) => id)),
  );
  const [search, setSearch] = useState("");
  const wanted = normaliseName(search);
  const shown = pupils.filter(({ lastName, firstName }) => normaliseName(`${lastName} ${firstName}`).includes(wanted));
  const toggle = (ids: string[], on: boolean) => {
    const next = new Set(picked);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setPicked(next);
  };
  const shownFree = shown.filter((pupil) => !pupil.enrolled).map(({ id }) => id);
  const notReady = free.filter(({ id, certifiable }) => picked.has(id) && !certifiable).length;
  return (
    <>
      <section className="sheet scroll" aria-label={m.staff_pupils_of({ division })}>
        <div className="with-icon filter">
          <Search className="i" aria-hidden="true" />
          <input
            className="input"
            type="search"
            aria-label={m.staff_search_pupil()}
            placeholder={m.staff_search_pupil()}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </div>
        <table className="table picker">
          <thead>
            <tr>
              <th scope="col" className="ticks">
                <PickAll
                  label={m.staff_whole_class({ division })}
                  count={shownFree.filter((id) => picked.has(id)).length}
                  total={shownFree.length}
                  onPick={(on) => toggle(shownFree, on)}
                />
              </th>
              <th scope="col">{m.staff_pupil_of({ division: classCode(division) })}</th>
              <th scope="col">{m.staff_birth()}</th>
              <th scope="col">{m.staff_state()}</th>
            </tr>
          </thead>
          <tbody>
            {pupils.map((pupil) => (
              <tr
                key={pupil.id}
                className={picked.has(pupil.id) ? "picked" : undefined}
                hidden={!shown.includes(pupil)}
              >
                <td>
                  <span className="tick">
                    <input
                      type="checkbox"
                      name="eleve"
                      value={pupil.id}
                      id={`eleve-${pupil.id}`}
                      checked={picked.has(pupil.id)}
                      disabled={pupil.enrolled}
                      onChange={(event) => toggle([pupil.id], event.currentTarget.checked)}
                    />
                  </span>
                </td>
                <td>
                  <label htmlFor={`eleve-${pupil.id}`}>
                    <PersonName lastName={pupil.lastName} firstName={pupil.firstName} />
                    <span className="stacked-only soft small"> {formatShortDate(pupil.birthDate)}</span>
                  </label>
                </td>
                <td className="nowrap">{formatShortDate(pupil.birthDate)}</td>
                <td className="two-lines">
                  {pupil.enrolled ? (
                    <span className="chip">
                      <Copy className="i" aria-hidden="true" /> {m.staff_already_enrolled()}
                    </span>
                  ) : (
                    <CertifiableChip certifiable={pupil.certifiable} reached={pupil.reachedCompetences} />
                  )}
                  <PupilFacts pupil={pupil} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 ? <p className="pad soft">{m.staff_no_match({ search })}</p> : null}
      </section>
      <div className="foot-bar">
        <p>
          <b>{m.staff_picked({ count: picked.size })}</b>{" "}
          <span className="soft">{m.staff_picked_of({ total: pupils.length, division: classCode(division) })}</span>
        </p>
        {notReady === 0 ? null : (
          <span className="small soft">
            {m.staff_picked_not_ready({ count: notReady })} {m.sessions_not_ready_what()}{" "}
            <Link to="/eleves/preparation">{m.ready_see()}</Link>
          </span>
        )}
        <span className="push" />
        <Link className="btn" to={back}>
          {m.staff_cancel()}
        </Link>
        <SubmitButton disabled={picked.size === 0}>
          <UserCheck className="i" aria-hidden="true" /> {m.staff_enrol_count({ count: picked.size })}
        </SubmitButton>
      </div>
    </>
  );
}

/** What staff should know before they tick: another session, extra time and needs that come along. */
function PupilFacts({ pupil: { elsewhere, extraTimePercent, accessibility } }: { pupil: Enrolment["pupils"][number] }) {
  return (
    <>
      {elsewhere === null ? null : (
        <Link className="next-act" to={`/sessions/${elsewhere.number}`}>
          {m.sessions_elsewhere({ number: elsewhere.number, date: formatShortDate(elsewhere.date) })}
        </Link>
      )}
      {extraTimePercent === 0 ? null : (
        <span className="next-act soft">{m.sessions_kept_time({ percent: formatPercent(extraTimePercent) })}</span>
      )}
      {accessibility === null ? null : <span className="next-act soft">{accessibility}</span>}
    </>
  );
}
