import { m } from "#app/i18n/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";

/** A fault with its place in the file, as a spreadsheet names it. */
type FileError = { code: string; message: string; line: number | null; column: string | null; field: string | null };

/** Every fault of a file at once: where, what to do. */
export function FileErrors({ errors }: { errors: readonly FileError[] }) {
  const [only] = errors;
  if (errors.length === 1 && only !== undefined && only.line === null) {
    return (
      <Notice kind="error">
        <p>
          <b>{m.enrol_file_nothing()}</b> {only.message}
        </p>
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="error">
        <p>
          <b>{m.enrol_file_nothing()}</b> {m.enrol_file_errors({ count: errors.length })}
        </p>
      </Notice>
      <section className="sheet scroll tall" aria-label={m.enrol_file_errors_table()}>
        <table className="table tight faults">
          <thead>
            <tr>
              <th scope="col" className="num">
                {m.staff_line()}
              </th>
              <th scope="col">{m.enrol_file_column()}</th>
              <th scope="col">{m.staff_to_correct()}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map((error, rank) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one cell may have twice the same fault
              <tr key={rank} data-code={error.code}>
                <td className="num">{error.line ?? "–"}</td>
                <td>
                  <b>{error.column ?? "–"}</b>
                  {error.field === null ? null : <span className="small soft"> {error.field}</span>}
                </td>
                <td>{error.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
