import { Unlink } from "lucide-react";
import { Form } from "react-router";
import { formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { PupilSheet } from "#worker/usecases/school/show-pupil.ts";

/** The accounts of ENTs that open this pupil's, and the way to take them away. */
export function PupilOpenIds({ openIds }: Pick<PupilSheet, "openIds">) {
  if (openIds.length === 0) return null;
  return (
    <Form method="post" className="sheet pad stack">
      <h2>{m.staff_openid_title()}</h2>
      {openIds.map(({ provider, linkedOn }) => (
        <p key={provider}>{m.staff_openid_since({ provider, date: formatShortDate(linkedOn) })}</p>
      ))}
      <p className="soft small">{m.staff_openid_text()}</p>
      <div className="row-flex">
        <SubmitButton look="" intent="retirer-ent">
          <Unlink className="i" aria-hidden="true" /> {m.staff_openid_unlink()}
        </SubmitButton>
      </div>
    </Form>
  );
}
