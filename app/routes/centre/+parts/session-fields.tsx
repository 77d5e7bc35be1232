import { m } from "#app/i18n/paraglide/messages.js";
import { errorOf, FormErrors, type ShownError } from "#app/ui/form-errors.tsx";
import { describedBy, FieldError, FormField } from "#app/ui/form-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import type { SessionForm } from "#worker/usecases/centre/draft-session.ts";

export const SESSION_FIELDS = [
  "address",
  "room",
  "date",
  "time",
  "examiner",
  "description",
  "duration",
  "grace",
  "countdown",
] as const;
const GRACES = ["0", "1", "2", "3", "5", "10", "15"] as const;

type SessionFieldsProps = {
  values: SessionForm;
  answer: { errors: readonly ShownError[] } | undefined;
  /** on creation a past day is refused: the calendar says so at once */
  minDate?: string | undefined;
  /** the establishment's: said when it is not Paris */
  timeZone: string;
};

/** The fields of a session: place and moment first, the settings that rarely change last. */
export function SessionFields({ values, answer, minDate, timeZone }: SessionFieldsProps) {
  const description = errorOf(answer, "description");
  return (
    <>
      <FormErrors answer={answer} fields={SESSION_FIELDS} />
      <div className="two fields">
        <FormField
          name="address"
          label={m.staff_site_label()}
          hint={m.staff_site_hint()}
          defaultValue={values.address}
          maxLength={255}
          required
          error={errorOf(answer, "address")}
        />
        <FormField
          name="room"
          label={m.staff_room_label()}
          hint={m.staff_room_hint()}
          defaultValue={values.room}
          maxLength={255}
          required
          error={errorOf(answer, "room")}
        />
        <FormField
          name="date"
          type="date"
          label={m.staff_date_label()}
          defaultValue={values.date}
          min={minDate}
          required
          error={errorOf(answer, "date")}
        />
        <FormField
          name="time"
          type="time"
          label={m.staff_time_label()}
          hint={timeZone === "Europe/Paris" ? undefined : m.sessions_zone({ city: cityOf(timeZone) })}
          defaultValue={values.time}
          required
          error={errorOf(answer, "time")}
        />
      </div>
      <FormField
        name="examiner"
        label={m.staff_supervisors_label()}
        hint={m.staff_supervisors_hint()}
        defaultValue={values.examiner}
        maxLength={255}
        required
        error={errorOf(answer, "examiner")}
      />
      <div className={description === undefined ? "field" : "field bad"}>
        <label htmlFor="champ-description">{m.staff_observations_label()}</label>
        <textarea
          className="input"
          id="champ-description"
          name="description"
          rows={3}
          maxLength={350}
          defaultValue={values.description}
          aria-describedby={describedBy("champ-description", false, description !== undefined)}
        />
        <FieldError id="champ-description-erreur" text={description} />
      </div>
      <fieldset className="stack">
        <legend>
          <h2>{m.staff_settings()}</h2>
        </legend>
        <div className="two fields">
          <FormField
            name="duration"
            label={m.staff_duration_label()}
            hint={m.staff_duration_hint()}
            defaultValue={values.duration}
            error={errorOf(answer, "duration")}
          />
          <SelectField
            name="grace"
            label={m.staff_grace_label()}
            hint={m.staff_grace_hint()}
            defaultValue={values.grace}
            error={errorOf(answer, "grace")}
          >
            {GRACES.some((minutes) => minutes === values.grace) || values.grace === "supervisor" ? null : (
              <option value={values.grace}>{m.staff_grace_minutes({ count: Number(values.grace) })}</option>
            )}
            {GRACES.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minutes === "0" ? m.staff_grace_none() : m.staff_grace_minutes({ count: Number(minutes) })}
              </option>
            ))}
            <option value="supervisor">{m.staff_grace_supervisor()}</option>
          </SelectField>
          <SelectField
            name="countdown"
            label={m.sessions_countdown()}
            hint={m.sessions_countdown_hint()}
            defaultValue={values.countdown ?? ""}
          >
            <option value="">{m.sessions_countdown_shown()}</option>
            <option value="hidden">{m.sessions_countdown_hidden()}</option>
          </SelectField>
        </div>
      </fieldset>
    </>
  );
}

/** `America/St_Barthelemy` → `St Barthelemy`: the name of the clock, whatever the language. */
function cityOf(timeZone: string): string {
  return (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
}
