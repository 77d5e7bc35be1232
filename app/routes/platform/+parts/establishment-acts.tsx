import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { errorOf } from "#app/ui/form-errors.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { JuryAnswer } from "./reason-form.tsx";
import { TextField } from "./text-field.tsx";

/** Asks people by mail to be admins of the establishment. */
export function InviteForm({ answer }: { answer: JuryAnswer }) {
  return (
    <Form method="post" action="?" className="stack" noValidate>
      <TextField
        name="adresses"
        label={m.desk_invite_admins()}
        hint={m.team_addresses_hint()}
        rows={2}
        defaultValue={answer?.typed.adresses}
        error={errorOf(answer, "adresses")}
      />
      <div className="row-flex">
        <SubmitButton intent="inviter" look="">
          {m.team_send()}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Closes the establishment; says first what that does. `planned`: sessions that nobody has finalised. */
export function ArchiveForm({ answer, planned }: { answer: JuryAnswer; planned: number }) {
  return (
    <Form method="post" action="?" className="stack narrow" noValidate>
      <p>{m.desk_archive_text()}</p>
      {planned === 0 ? null : <p>{m.desk_archive_planned({ count: planned })}</p>}
      <TextField
        name="motif"
        label={m.jury_reason()}
        hint={m.jury_reason_hint()}
        rows={2}
        maxLength={500}
        defaultValue={answer?.typed.motif}
        error={errorOf(answer, "motif")}
      />
      <div className="row-flex">
        <SubmitButton intent="archiver" look="danger">
          {m.desk_archive()}
        </SubmitButton>
      </div>
    </Form>
  );
}
