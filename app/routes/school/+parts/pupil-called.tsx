import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { errorOf, type ShownError } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { PupilSheet } from "#worker/usecases/school/show-pupil.ts";

type PupilCalledProps = {
  pupil: Pick<PupilSheet, "lastName" | "firstName" | "birthLastName" | "birthFirstName">;
  answer: { errors: readonly ShownError[] } | undefined;
};

/** What the school calls the pupil. Empty fields show the birth name in grey: it is what they mean. */
export function PupilCalled({ pupil, answer }: PupilCalledProps) {
  const { lastName, firstName, birthLastName, birthFirstName } = pupil;
  return (
    <Form method="post" className="sheet pad stack" key={`${lastName} ${firstName}`} noValidate>
      <h2>{m.pupil_called_title()}</h2>
      <p className="soft small">{m.pupil_called_text()}</p>
      <div className="two fields">
        <FormField
          name="lastName"
          label={m.pupil_called_last()}
          defaultValue={lastName === birthLastName ? "" : lastName}
          placeholder={birthLastName}
          autoComplete="off"
          maxLength={255}
          error={errorOf(answer, "lastName")}
        />
        <FormField
          name="firstName"
          label={m.pupil_called_first()}
          defaultValue={firstName === birthFirstName ? "" : firstName}
          placeholder={birthFirstName}
          autoComplete="off"
          maxLength={255}
          error={errorOf(answer, "firstName")}
        />
      </div>
      <p className="soft small">{m.pupil_called_back()}</p>
      <div className="row-flex">
        <SubmitButton look="" intent="nommer">
          {m.pupil_called_save()}
        </SubmitButton>
      </div>
    </Form>
  );
}
