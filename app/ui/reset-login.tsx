import { m } from "#app/i18n/paraglide/messages.js";
import { AskDialog } from "./ask-dialog.tsx";
import { CopyButton } from "./copy-button.tsx";
import { Notice } from "./notice.tsx";
import { SubmitButton } from "./submit-button.tsx";

type ResetDialogProps = {
  /** `isFirst`: no password was ever given */
  pupil: { id: string; lastName: string; firstName: string; isFirst: boolean };
  /** the page without the question */
  back: string;
  /** `geste` of the form, on a page that has several */
  intent?: string | undefined;
};

/** The second of two presses: the first one opened it. */
export function ResetDialog({ pupil, back, intent }: ResetDialogProps) {
  return (
    <AskDialog
      titleId="reinitialiser-titre"
      title={m.staff_new_password_title({ person: `${pupil.firstName} ${pupil.lastName}` })}
      back={back}
      act={
        <>
          <input type="hidden" name="eleve" value={pupil.id} />
          <SubmitButton intent={intent}>{m.staff_new_password_make()}</SubmitButton>
        </>
      }
    >
      <p>{pupil.isFirst ? m.staff_new_password_first() : m.staff_new_password_text()}</p>
    </AskDialog>
  );
}

type GivenPasswordProps = { given: { lastName: string; firstName: string; username: string; password: string } };

/** The only time it is readable: only its hash is kept. */
export function GivenPassword({ given }: GivenPasswordProps) {
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
