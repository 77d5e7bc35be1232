import { FileDown, Scissors } from "lucide-react";
import { Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { PersonName } from "#app/ui/person-name.tsx";
import type { PupilDetails } from "#worker/usecases/staff-ports.ts";

type SelectionDialogProps = {
  pupils: readonly Pick<PupilDetails, "id" | "lastName" | "firstName" | "login">[];
  /** the list without the question */
  back: string;
};

/** Logins of the pupils ticked. A plain form: its answer is a file, and the passwords in it exist nowhere else. */
export function SelectionDialog({ pupils, back }: SelectionDialogProps) {
  const own = pupils.filter(({ login }) => login === "own").length;
  return (
    <>
      <div className="veil" />
      <div className="center-fix">
        <form
          method="post"
          action="/api/eleves/identifiants.pdf"
          className="dialog"
          role="dialog"
          aria-modal="true"
          aria-labelledby="choix-titre"
        >
          <header>
            <h2 id="choix-titre">{m.pupils_chosen_title({ count: pupils.length })}</h2>
          </header>
          <div className="body stack">
            <ul className="small chosen">
              {pupils.map(({ id, lastName, firstName }) => (
                <li key={id}>
                  <input type="hidden" name="eleve" value={id} />
                  <PersonName lastName={lastName} firstName={firstName} />
                </li>
              ))}
            </ul>
            <p>{m.staff_logins_text()}</p>
            {own === 0 ? null : (
              <label className="tick">
                <input type="checkbox" name="tous" /> <span>{m.pupils_chosen_reset({ count: own })}</span>
              </label>
            )}
          </div>
          <footer>
            <Link className="btn" to={back} preventScrollReset autoFocus>
              {m.pupils_chosen_close()}
            </Link>
            <button type="submit" className="btn" formAction="/api/eleves/identifiants.csv">
              <FileDown className="i" aria-hidden="true" /> {m.pupils_chosen_csv()}
            </button>
            <button type="submit" className="btn main">
              <Scissors className="i" aria-hidden="true" /> {m.pupils_chosen_slips()}
            </button>
          </footer>
        </form>
      </div>
    </>
  );
}
