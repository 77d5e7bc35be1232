import { m } from "#app/i18n/paraglide/messages.js";
import { AskDialog } from "#app/ui/ask-dialog.tsx";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { ResetLogin } from "#worker/usecases/school/reset-login.ts";
import type { PupilDetails } from "#worker/usecases/staff-ports.ts";

type ResetDialogProps = { pupil: Pick<PupilDetails, "id" | "lastName" | "firstName" | "login">; back: string };

export function ResetDialog({ pupil, back }: ResetDialogProps) {
  return (
    <AskDialog
      titleId="reinitialiser-titre"
      title={m.staff_new_password_title({ person: `${pupil.firstName} ${pupil.lastName}` })}
      back={back}
      act={
        <>
          <input type="hidden" name="eleve" value={pupil.id} />
          <SubmitButton>{m.staff_new_password_make()}</SubmitButton>
        </>
      }
    >
      <p>{pupil.login === "none" ? m.staff_new_password_first() : m.staff_new_password_text()}</p>
    </AskDialog>
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
