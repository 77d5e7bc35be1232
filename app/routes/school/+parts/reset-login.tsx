import { Form, Link } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { ResetLogin } from "#worker/usecases/school/reset-login.ts";
import type { PupilDetails } from "#worker/usecases/staff-ports.ts";

type ResetDialogProps = { pupil: Pick<PupilDetails, "id" | "lastName" | "firstName" | "login">; back: string };

/** Asked over the page; its address holds it, so it needs no script. */
export function ResetDialog({ pupil, back }: ResetDialogProps) {
  return (
    <>
      <div className="veil" />
      <div className="center-fix">
        <Form
          method="post"
          action={back}
          className="dialog"
          role="dialog"
          aria-modal="true"
          aria-labelledby="reinitialiser-titre"
        >
          <header>
            <h2 id="reinitialiser-titre">
              {m.staff_new_password_title({ person: `${pupil.firstName} ${pupil.lastName}` })}
            </h2>
          </header>
          <div className="body">
            <p>{pupil.login === "none" ? m.staff_new_password_first() : m.staff_new_password_text()}</p>
          </div>
          <footer>
            <input type="hidden" name="eleve" value={pupil.id} />
            <Link className="btn" to={back} preventScrollReset autoFocus>
              {m.staff_cancel()}
            </Link>
            <SubmitButton>{m.staff_new_password_make()}</SubmitButton>
          </footer>
        </Form>
      </div>
    </>
  );
}

/** The only time it is readable: only its hash is kept. */
export function GivenPassword({ given }: { given: ResetLogin }) {
  return (
    <div className="spaced">
      <Notice kind="success">
        <p>
          <b>{m.staff_given_title({ person: `${given.firstName} ${given.lastName}` })}</b>
        </p>
        <dl className="dl given">
          <dt>{m.staff_login()}</dt>
          <dd>
            <span className="code">{given.username}</span> <CopyButton text={given.username} what={m.staff_login()} />
          </dd>
          <dt>{m.staff_one_time_password()}</dt>
          <dd>
            <span className="code">{given.password}</span>{" "}
            <CopyButton text={given.password} what={m.staff_one_time_password()} />
          </dd>
        </dl>
        <p>{m.staff_given_text()}</p>
      </Notice>
    </div>
  );
}
