import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import type { ImportedRoll } from "#worker/usecases/school/import-roll.ts";

type RollError = {
  message: string;
  line: number | null;
  column: string | null;
  ine: string | null;
  who: string | null;
};

/** Every fault of the file at once, with its line and its pupil. */
export function RollErrors({ errors }: { errors: RollError[] }) {
  const [only] = errors;
  if (errors.length === 1 && only !== undefined && only.line === null) {
    return (
      <Notice kind="error">
        <p>
          <b>{m.staff_roll_nothing()}</b> {only.message}
        </p>
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="error">
        <p>
          <b>{m.staff_roll_nothing()}</b> {m.staff_roll_errors({ count: errors.length })}
        </p>
      </Notice>
      <div className="sheet scroll tall">
        <table className="table tight">
          <thead>
            <tr>
              <th scope="col" className="num">
                {errors.some(({ column }) => column !== null) ? m.staff_cell() : m.staff_line()}
              </th>
              <th scope="col">{m.staff_ine()}</th>
              <th scope="col">{m.staff_pupil()}</th>
              <th scope="col">{m.staff_to_correct()}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map((error, rank) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one pupil may have twice the same fault
              <tr key={rank}>
                <td className="num">{error.column === null ? (error.line ?? "–") : `${error.column}${error.line}`}</td>
                <td className="nowrap">{error.ine ?? "–"}</td>
                <td>{error.who ?? "–"}</td>
                <td>{error.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

export function RollDone({ done }: { done: ImportedRoll }) {
  return (
    <Notice
      kind="success"
      action={
        <Link className="btn" to="/eleves">
          {m.staff_see_pupils()}
        </Link>
      }
    >
      <p>
        <b>{m.staff_roll_done()}</b> {m.staff_roll_done_text({ ...done })}
      </p>
    </Notice>
  );
}
