import { Merge } from "lucide-react";
import type { ReactNode } from "react";
import { Form, Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { formatPercent, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { ComparedPupils, PupilSide } from "#worker/usecases/school/compare-pupils.ts";
import { LoginChip } from "./login-chip.tsx";

type PupilComparisonProps = {
  /** `refusal`: the sentence; null: they can be made one */
  compared: Omit<ComparedPupils, "refusal"> & { refusal: string | null };
  back: string;
};

/** What each line has, side by side; the one that is kept is chosen at the head of its column. */
export function PupilComparison({ compared: { sides, keptUsername, refusal }, back }: PupilComparisonProps) {
  const suggested = suggest(sides);
  return (
    <Form method="post" className="stack">
      {refusal === null ? null : <Notice kind="error">{refusal}</Notice>}
      <input type="hidden" name="autre" value={sides.map(({ id }) => id).join(" ")} />
      <section className="sheet scroll" aria-label={m.double_heading()}>
        <table className="table compare">
          <thead>
            <tr>
              <th scope="col">
                <span className="vh">{m.double_what()}</span>
              </th>
              {sides.map((side) => (
                <th scope="col" key={side.id}>
                  <label className="tick">
                    <input
                      type="radio"
                      name="garder"
                      value={side.id}
                      defaultChecked={side.id === suggested}
                      disabled={refusal !== null}
                    />{" "}
                    <span>{m.double_keep({ person: `${side.birthLastName} ${side.birthFirstName}` })}</span>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(([word, cell]) => (
              <tr key={word()}>
                <th scope="row">{word()}</th>
                {sides.map((side) => (
                  <td key={side.id}>{cell(side)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {refusal === null ? (
        <p>
          {m.double_after()} {keptUsername === null ? null : m.double_login({ username: keptUsername })}
        </p>
      ) : null}
      <div className="row-flex">
        {refusal === null ? (
          <SubmitButton look="danger">
            <Merge className="i" aria-hidden="true" /> {m.double_merge()}
          </SubmitButton>
        ) : null}
        <Link className="btn" to={back}>
          {m.double_other()}
        </Link>
      </div>
    </Form>
  );
}

const ROWS: readonly [() => string, (side: PupilSide) => ReactNode][] = [
  [m.staff_birth, ({ birthDate }) => formatShortDate(birthDate)],
  [m.staff_class, ({ division }) => classCode(division)],
  [m.staff_ine, ({ nationalStudentId }) => nationalStudentId ?? m.pupil_no_ine()],
  [m.pupil_own_id, ({ ownId }) => ownId ?? "–"],
  [
    m.staff_login,
    ({ username, login, hasOpenId }) => (
      <>
        {username ?? "–"} <LoginChip login={login} hasOpenId={hasOpenId} />
      </>
    ),
  ],
  [
    m.double_practice,
    ({ levels, answers }) =>
      m.double_practice_of({ competences: levels.filter(({ level }) => level > 0).length, count: answers }),
  ],
  [m.double_paths, ({ paths }) => paths],
  [m.double_enrolments, ({ enrolments }) => enrolments.length],
  [m.double_tests, ({ enrolments }) => enrolments.filter(({ test }) => test !== "none").length],
  [m.staff_extra_time, ({ extraTimePercent }) => (extraTimePercent === 0 ? "–" : formatPercent(extraTimePercent))],
];

/** The line that the State knows, else the one with certifications, else the one with more practice. */
function suggest([one, other]: readonly [PupilSide, PupilSide]): string {
  const weigh = (side: PupilSide) => [
    side.nationalStudentId === null ? 0 : 1,
    side.enrolments.filter(({ test }) => test !== "none").length,
    side.answers,
  ];
  const [mine, theirs] = [weigh(one), weigh(other)];
  const at = mine.findIndex((weight, rank) => weight !== theirs[rank]);
  return at >= 0 && (mine[at] ?? 0) < (theirs[at] ?? 0) ? other.id : one.id;
}
