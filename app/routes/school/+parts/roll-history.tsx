import { Undo2 } from "lucide-react";
import { Form } from "react-router";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { RollImport } from "#worker/usecases/roll-ports.ts";

/** The latest imports; the last one can be undone. */
export function RollHistory({ imports, timeZone }: { imports: RollImport[]; timeZone: string }) {
  if (imports.length === 0) return null;
  const latest = imports.find(({ undoneAtS }) => undoneAtS === null);
  return (
    <section className="stack">
      <h2>{m.staff_roll_history()}</h2>
      <div className="sheet scroll">
        <table className="table tight">
          <thead>
            <tr>
              <th scope="col">{m.staff_when()}</th>
              <th scope="col">{m.staff_by_whom()}</th>
              <th scope="col">{m.staff_file()}</th>
              <th scope="col" className="num">
                {m.staff_added()}
              </th>
              <th scope="col" className="num">
                {m.staff_changed()}
              </th>
              <th scope="col" className="num">
                {m.staff_unchanged()}
              </th>
              <th scope="col" className="num">
                {m.staff_disabled()}
              </th>
            </tr>
          </thead>
          <tbody>
            {imports.map((one) => (
              <tr key={one.id}>
                <td className="nowrap">{formatInstant(one.importedAtS * 1000, timeZone)}</td>
                <td>{one.importedByName}</td>
                <td>{one.fileName}</td>
                <td className="num">{one.added}</td>
                <td className="num">{one.changed}</td>
                <td className="num">{one.unchanged}</td>
                <td className="num">{one.disabled}</td>
                <td>
                  {one.undoneAtS === null
                    ? null
                    : m.staff_roll_undone_at({ at: formatInstant(one.undoneAtS * 1000, timeZone) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {latest === undefined ? null : <UndoImport id={latest.id} file={latest.fileName} />}
    </section>
  );
}

/** Asked twice: the first press only opens the question. */
function UndoImport({ id, file }: { id: string; file: string }) {
  return (
    <details className="undo-import">
      <summary className="btn small">
        <Undo2 className="i" aria-hidden="true" /> {m.staff_roll_undo_of({ file })}
      </summary>
      <Form method="post" encType="multipart/form-data" className="stack">
        <input type="hidden" name="import" value={id} />
        <p>{m.staff_roll_undo_text({ file })}</p>
        <SubmitButton look="danger" intent="annuler">
          {m.staff_roll_undo_confirm()}
        </SubmitButton>
      </Form>
    </details>
  );
}
