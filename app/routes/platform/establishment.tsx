import { Archive, Pencil } from "lucide-react";
import { Form, Link } from "react-router";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { establishmentActForm } from "#worker/contract/forms/establishment-forms.ts";
import { ArchiveForm, InviteForm } from "./+parts/establishment-acts.tsx";
import { ESTABLISHMENT_KIND_WORDS } from "./+parts/establishment-kind-words.ts";
import type { Route } from "./+types/establishment";

const FIELDS = ["adresses", "motif"] as const;
const DONE_WORDS: Readonly<Record<string, () => string>> = {
  ouvert: m.desk_done_opened,
  modifie: m.desk_done_edited,
};

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const sheet = valueOrThrow(await doors.platform.showEstablishment({ actor, establishmentId: params.id }));
  return { sheet, done: new URL(request.url).searchParams.get("fait") };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const typed = await readTyped(request, FIELDS);
  const form = await readForm(request, establishmentActForm);
  if (!form.ok) return toResponse(form.error, typed);
  const asked = { actor, establishmentId: params.id };
  switch (form.value.geste) {
    case "inviter": {
      const addresses = form.value.adresses;
      const sent = await doors.platform.inviteAdmins({ ...asked, addresses, locale: getLocale() });
      return sent.ok ? { done: m.team_sent({ count: sent.value.sent }) } : toResponse(sent.error, typed);
    }
    case "archiver": {
      const archived = await doors.platform.archiveEstablishment({ ...asked, reason: form.value.motif });
      return archived.ok ? { done: m.desk_done_archived() } : toResponse(archived.error, typed);
    }
    case "rouvrir": {
      const reopened = await doors.platform.reopenEstablishment(asked);
      return reopened.ok ? { done: m.desk_done_reopened() } : toResponse(reopened.error, typed);
    }
  }
}

export function meta({ loaderData }: Route.MetaArgs) {
  return [{ title: m.desk_establishment_title({ name: loaderData?.sheet.name ?? "" }) }];
}

export default function EstablishmentPage({ loaderData: { sheet, done }, actionData }: Route.ComponentProps) {
  const refused = actionData !== undefined && "errors" in actionData ? actionData : undefined;
  const said = actionData !== undefined && "done" in actionData ? actionData.done : DONE_WORDS[done ?? ""]?.();
  const { id, name, uai, archivedAtS, timeZone } = sheet;
  return (
    <>
      <Crumbs links={[{ to: "/plateforme/etablissements", label: m.desk_establishments() }]} here={name} />
      <div className="page-head">
        <h1>{name}</h1>
        <span className="soft">{uai}</span>
        <span className="push" />
        <Link className="btn" to={`/plateforme/etablissements/${id}/modifier`}>
          <Pencil className="i" aria-hidden="true" /> {m.staff_edit()}
        </Link>
      </div>
      <div className="stack">
        {refused === undefined && said !== undefined ? (
          <Notice kind="success">
            <p>{said}</p>
          </Notice>
        ) : null}
        <FormErrors answer={refused} fields={FIELDS} />
        {archivedAtS === null ? null : (
          <Notice
            kind="warning"
            action={
              <Form method="post" action="?">
                <SubmitButton intent="rouvrir">{m.desk_reopen()}</SubmitButton>
              </Form>
            }
          >
            <p>{m.desk_archived_text({ at: formatInstant(archivedAtS * 1000, timeZone) })}</p>
          </Notice>
        )}
        <div className="two start">
          <Facts sheet={sheet} />
          <section className="sheet pad stack">
            <h2>{m.desk_admins()}</h2>
            {sheet.admins.length === 0 ? <p className="soft">{m.desk_admins_none_text()}</p> : null}
            <ul className="plain">
              {sheet.admins.map(({ userId, name: person, email }) => (
                <li key={userId}>
                  <b>{person}</b> <span className="soft">{email}</span>
                </li>
              ))}
              {sheet.invited.map(({ email, createdAtS }) => (
                <li key={email}>
                  {email}{" "}
                  <span className="soft">{m.desk_invited_on({ at: formatInstant(createdAtS * 1000, timeZone) })}</span>
                </li>
              ))}
            </ul>
            {archivedAtS === null ? <InviteForm key={sheet.invited.length} answer={refused} /> : null}
          </section>
        </div>
        {archivedAtS === null ? (
          <details className="sheet pad" open={refused?.typed.motif !== undefined && refused.typed.adresses === ""}>
            <summary>
              <Archive className="i" aria-hidden="true" /> {m.desk_archive()}
            </summary>
            <ArchiveForm answer={refused} planned={sheet.sessions.planned + sheet.sessions.begun} />
          </details>
        ) : null}
      </div>
    </>
  );
}

function Facts({ sheet }: { sheet: Route.ComponentProps["loaderData"]["sheet"] }) {
  const { planned, begun, finalised, published } = sheet.sessions;
  return (
    <section className="sheet pad">
      <h2>{m.desk_facts()}</h2>
      <dl className="dl">
        <dt>{m.calendar_kind()}</dt>
        <dd>{ESTABLISHMENT_KIND_WORDS[sheet.kind]()}</dd>
        <dt>{m.desk_city()}</dt>
        <dd>{sheet.city ?? "–"}</dd>
        <dt>{m.desk_zone()}</dt>
        <dd>{sheet.timeZone}</dd>
        <dt>{m.desk_contact()}</dt>
        <dd>{sheet.contact ?? "–"}</dd>
        <dt>{m.desk_opened_on()}</dt>
        <dd>{formatInstant(sheet.createdAtS * 1000, sheet.timeZone)}</dd>
        <dt>{m.desk_members()}</dt>
        <dd>{sheet.members}</dd>
        <dt>{m.nav_pupils()}</dt>
        <dd>{sheet.pupils}</dd>
        <dt>{m.staff_sessions()}</dt>
        <dd>{m.desk_sessions_text({ planned, begun, finalised, published })}</dd>
      </dl>
    </section>
  );
}
