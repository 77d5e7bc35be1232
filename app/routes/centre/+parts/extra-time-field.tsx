import { Check } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { useFetcher } from "react-router";
import { formatDuration, formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { ShownError } from "#app/ui/form-errors.tsx";
import { FieldError } from "#app/ui/form-field.tsx";
import { durationWithExtraTime } from "#worker/core/enrolment/extra-time.ts";

type ExtraTimeFieldProps = {
  candidateId: string;
  /** `NOM Prénom`, for screen readers */
  person: string;
  percent: number;
  baseSeconds: number;
};

/** One candidate's extra time, typed 33, 33 % or 0,33, saved by itself; shown with the length it gives. */
export function ExtraTimeField({ candidateId, person, percent, baseSeconds }: ExtraTimeFieldProps) {
  const fetcher = useFetcher<{ errors: ShownError[] } | { saved: true }>();
  const shown = percent === 0 ? "" : formatPercent(percent);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const id = useId();
  const error = fetcher.data !== undefined && "errors" in fetcher.data ? fetcher.data.errors[0]?.message : undefined;
  const changed = typed.trim() !== shown;
  return (
    <fetcher.Form method="post" className={error === undefined ? "field extra-time" : "field bad extra-time"}>
      <input type="hidden" name="candidat" value={candidateId} />
      <div className="with-btn">
        <input
          className="input"
          name="temps"
          aria-label={m.staff_extra_time_of({ person })}
          placeholder={m.staff_extra_time_none()}
          // Not held by the page's state: what was typed before its script came is kept.
          key={shown}
          defaultValue={shown}
          onChange={(event) => setTyped(event.currentTarget.value)}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error === undefined ? undefined : id}
          autoComplete="off"
        />
        <button
          className={`btn icon${changed ? " main" : ""}${fetcher.state === "idle" ? "" : " busy"}`}
          type="submit"
          name="geste"
          value="temps"
          aria-label={m.staff_extra_time_save({ person })}
        >
          <Check className="i" aria-hidden="true" />
        </button>
      </div>
      {percent > 0 && !changed ? (
        <span className="xs soft">{formatDuration(durationWithExtraTime(baseSeconds, percent))}</span>
      ) : null}
      <FieldError id={id} text={error} />
    </fetcher.Form>
  );
}
