import { CalendarX } from "lucide-react";
import { Form } from "react-router";
import { formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { calendarForm } from "#worker/contract/forms/calendar-form.ts";
import { ESTABLISHMENT_KINDS, type EstablishmentKind } from "#worker/core/people/establishment-kind.ts";
import type { StoredWindow } from "#worker/usecases/calendar-ports.ts";
import { DelayForm } from "./+parts/delay-form.tsx";
import type { Route } from "./+types/calendar";

const FIELDS = ["kind", "opensOn", "closesOn", "heures"] as const;
const KIND_WORDS: Record<EstablishmentKind, () => string> = {
  COLLEGE: m.calendar_kind_college,
  LYCEE: m.calendar_kind_lycee,
  AGRI: m.calendar_kind_agri,
  AEFE: m.calendar_kind_aefe,
  SUP: m.calendar_kind_sup,
  PRO: m.calendar_kind_pro,
};

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const [windows, delay] = await Promise.all([
    doors.platform.listCalendar({ actor }),
    doors.platform.showDelay({ actor }),
  ]);
  return { windows: valueOrThrow(windows), delayHours: valueOrThrow(delay).hours };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const typed = await readTyped(request, FIELDS);
  const form = await readForm(request, calendarForm);
  if (!form.ok) return toResponse(form.error, typed);
  if (form.value.geste === "supprimer") {
    const removed = await doors.platform.removeWindow({ actor, windowId: form.value.periode });
    return removed.ok ? null : toResponse(removed.error, typed);
  }
  if (form.value.geste === "delai") {
    const set = await doors.platform.setDelay({ actor, typed: form.value.heures });
    return set.ok ? { saved: true as const } : toResponse(set.error, typed);
  }
  const { kind, opensOn, closesOn } = form.value;
  const added = await doors.platform.addWindow({ actor, kind, opensOn, closesOn });
  return added.ok ? null : toResponse(added.error, typed);
}

export function meta() {
  return [{ title: m.calendar_title() }];
}

export default function CalendarPage({ loaderData: { windows, delayHours }, actionData }: Route.ComponentProps) {
  const answer = actionData !== undefined && actionData !== null && "errors" in actionData ? actionData : undefined;
  const isSaved = actionData !== undefined && actionData !== null && "saved" in actionData;
  return (
    <>
      <div className="page-head">
        <h1>{m.calendar_nav()}</h1>
      </div>
      <div className="stack">
        <p>{m.calendar_text()}</p>
        <section className="sheet scroll" aria-label={m.calendar_nav()}>
          <table className="table stackable">
            <thead>
              <tr>
                <th scope="col">{m.calendar_kind()}</th>
                <th scope="col">{m.calendar_opens()}</th>
                <th scope="col">{m.calendar_closes()}</th>
                <th scope="col">
                  <span className="vh">{m.staff_acts()}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {ESTABLISHMENT_KINDS.flatMap((kind) => {
                const mine = windows.filter((window) => window.kind === kind);
                return mine.length === 0
                  ? [<AlwaysOpen key={kind} kind={kind} />]
                  : mine.map((window) => <WindowRow key={window.id} window={window} />);
              })}
            </tbody>
          </table>
        </section>
        <Form method="post" className="sheet pad stack narrow" noValidate key={windows.length}>
          <h2>{m.calendar_add()}</h2>
          <FormErrors answer={answer} fields={FIELDS} />
          <SelectField name="kind" label={m.calendar_kind()} defaultValue={answer?.typed.kind}>
            {ESTABLISHMENT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {KIND_WORDS[kind]()}
              </option>
            ))}
          </SelectField>
          <div className="two fields">
            <FormField
              name="opensOn"
              type="date"
              label={m.calendar_opens()}
              defaultValue={answer?.typed.opensOn}
              error={errorOf(answer, "opensOn")}
              required
            />
            <FormField
              name="closesOn"
              type="date"
              label={m.calendar_closes()}
              defaultValue={answer?.typed.closesOn}
              error={errorOf(answer, "closesOn")}
              required
            />
          </div>
          <div className="row-flex">
            <SubmitButton intent="ajouter">{m.calendar_add()}</SubmitButton>
          </div>
        </Form>
        <DelayForm hours={delayHours} answer={answer} isSaved={isSaved} />
      </div>
    </>
  );
}

function AlwaysOpen({ kind }: { kind: EstablishmentKind }) {
  return (
    <tr>
      <td>{KIND_WORDS[kind]()}</td>
      <td colSpan={3} className="soft">
        {m.calendar_always()}
      </td>
    </tr>
  );
}

function WindowRow({ window: { id, kind, opensOn, closesOn } }: { window: StoredWindow }) {
  const [from, to] = [formatShortDate(opensOn), formatShortDate(closesOn)];
  return (
    <tr>
      <td>{KIND_WORDS[kind]()}</td>
      <td className="nowrap">{from}</td>
      <td className="nowrap">{to}</td>
      <td className="num">
        <Form method="post">
          <input type="hidden" name="periode" value={id} />
          <SubmitButton look="quiet" intent="supprimer">
            <CalendarX className="i" aria-hidden="true" /> {m.calendar_remove()}
            <span className="vh">{m.calendar_remove_of({ kind: KIND_WORDS[kind](), from, to })}</span>
          </SubmitButton>
        </Form>
      </td>
    </tr>
  );
}
