import { data, Form, Link, redirect, useSearchParams } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm } from "#app/server/read-form.ts";
import { requireActor } from "#app/server/require-actor.ts";
import { toShown } from "#app/server/to-response.ts";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { Gate } from "#app/ui/gate.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { superviseForm } from "#worker/contract/forms/supervisor-forms.ts";
import { statusOf } from "#worker/contract/http/error-table.ts";
import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { OtherAccount } from "./+parts/other-account.tsx";
import { SessionPasswordField } from "./+parts/session-password-field.tsx";
import type { Route } from "./+types/supervise";

export const meta: Route.MetaFunction = () => [{ title: `${m.supervise_title()} – ${m.app_name()}` }];

export function loader({ context, request }: Route.LoaderArgs) {
  const { actor } = requireActor(context, request);
  const isPupil = actor.kind !== "adult";
  return data({ login: actor.login, isPupil }, { status: isPupil ? 403 : 200 });
}

/** Opens the supervision, then the room. A refusal gives the number back: without script the form is drawn anew. */
export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requireActor(context, request);
  const typed = String((await request.clone().formData()).get("number") ?? "").slice(0, 20);
  const form = await readForm(request, superviseForm);
  const opened = form.ok
    ? await doors.supervisor.openSupervision({
        actor,
        sessionNumber: form.value.number,
        password: form.value.password,
      })
    : form;
  if (opened.ok) return redirect(`/surveiller/${opened.value.sessionNumber}`);
  const errors: DomainError[] = Array.isArray(opened.error) ? opened.error : [opened.error];
  return data({ errors: errors.map(toShown), typed }, { status: statusOf(errors[0]?.code ?? "") });
}

export default function Supervise({ loaderData, actionData }: Route.ComponentProps) {
  const [search] = useSearchParams();
  if (loaderData.isPupil) return <PupilRefusal login={loaderData.login} />;
  // The QR code of the kit leads here with the number.
  const number = actionData?.typed ?? search.get("session") ?? "";
  return (
    <Gate title={m.supervise_title()}>
      <Form method="post" className="stack">
        <FormErrors answer={actionData} fields={["number", "password"]} />
        <FormField
          name="number"
          label={m.supervise_number()}
          error={errorOf(actionData, "number")}
          defaultValue={number}
          inputMode="numeric"
          autoComplete="off"
          required
        />
        <SessionPasswordField error={errorOf(actionData, "password")} />
        <SubmitButton look="main big wide">{m.supervise_submit()}</SubmitButton>
      </Form>
      <OtherAccount login={loaderData.login} />
      <p>
        <Link to="/aide#pendant">{m.help_link()}</Link>
      </p>
      <LanguageSwitch />
    </Gate>
  );
}

function PupilRefusal({ login }: { login: string }) {
  return (
    <Gate title={m.supervise_pupil_title()}>
      <div className="stack">
        <Notice kind="error">
          <p>{m.supervise_pupil_text({ login })}</p>
        </Notice>
        <OtherAccount login={login} />
        <p>
          <a href="/">{m.supervise_pupil_home()}</a>
        </p>
      </div>
    </Gate>
  );
}
