import { Form, Link, redirect } from "react-router";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requireStaff } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { machineCheckForm } from "#worker/contract/forms/session-forms.ts";
import type { Route } from "./+types/machine-checks";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  return valueOrThrow(await doors.centre.listMachineChecks({ actor, establishmentId }));
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, establishmentId, doors } = requireStaff(context, request);
  const typed = await readTyped(request, ["room"]);
  const form = await readForm(request, machineCheckForm);
  if (!form.ok) return toResponse(form.error, typed);
  const started = await doors.centre.startMachineCheck({ actor, establishmentId, room: form.value.room });
  return started.ok ? redirect(`/postes/${started.value.code}`) : toResponse(started.error, typed);
}

export function meta() {
  return [{ title: m.staff_machines_title() }];
}

export default function MachineChecksPage({ loaderData: { checks, timeZone }, actionData }: Route.ComponentProps) {
  return (
    <>
      <Crumbs links={[{ to: "/sessions", label: m.staff_sessions() }]} here={m.staff_machines()} />
      <div className="page-head">
        <h1>{m.staff_machines()}</h1>
      </div>
      <p className="spaced narrow">{m.staff_machines_text()}</p>
      <Form method="post" className="spaced row-flex" noValidate>
        <FormErrors answer={actionData} fields={["room"]} />
        <FormField
          name="room"
          label={m.staff_machines_room()}
          hint={m.staff_machines_room_hint()}
          defaultValue={actionData?.typed.room}
          maxLength={60}
          autoComplete="off"
          error={errorOf(actionData, "room")}
          required
        />
        <SubmitButton look="main">{m.staff_machines_start()}</SubmitButton>
      </Form>
      {checks.length === 0 ? (
        <div className="empty">
          <h2>{m.staff_machines_none()}</h2>
          <p>{m.staff_machines_none_text()}</p>
        </div>
      ) : (
        <section className="sheet scroll" aria-label={m.staff_machines()}>
          <table className="table stackable">
            <thead>
              <tr>
                <th scope="col">{m.staff_room()}</th>
                <th scope="col">{m.staff_machines_code()}</th>
                <th scope="col">{m.staff_machines_made()}</th>
                <th scope="col" className="num">
                  {m.staff_machines_blocking()}
                </th>
                <th scope="col" className="num">
                  {m.staff_machines_watch()}
                </th>
                <th scope="col" className="num">
                  {m.staff_machines_good()}
                </th>
              </tr>
            </thead>
            <tbody>
              {checks.map(({ code, room, createdAtS, counts }) => (
                <tr key={code}>
                  <td>
                    <Link to={`/postes/${code}`}>
                      <b>{room}</b>
                    </Link>
                  </td>
                  <td>{code}</td>
                  <td className="nowrap">{formatInstant(createdAtS * 1000, timeZone)}</td>
                  <td className="num">{counts.blocking}</td>
                  <td className="num">{counts.watch}</td>
                  <td className="num">{counts.good}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
