import { Form } from "react-router";
import { formatInstant, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { readForm, readTyped } from "#app/server/read-form.ts";
import { requirePlatform } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { errorOf, FormErrors } from "#app/ui/form-errors.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { versionActForm } from "#worker/contract/forms/desk-forms.ts";
import { ReasonField } from "./+parts/account-acts.tsx";
import { ActList } from "./+parts/act-list.tsx";
import { BankByCompetence, BankByKind } from "./+parts/bank-counts.tsx";
import { ExposureView } from "./+parts/exposure-view.tsx";
import { VersionChanges } from "./+parts/version-changes.tsx";
import { VersionChip } from "./+parts/version-state.tsx";
import type { Route } from "./+types/version";

/** The platform's own zone: versions serve schools of every zone. */
const ZONE = "Europe/Paris";

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  return valueOrThrow(await doors.platform.showVersion({ actor, versionId: params.id }));
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  const typed = await readTyped(request, ["geste", "debut", "motif"]);
  const form = await readForm(request, versionActForm);
  if (!form.ok) return toResponse(form.error, typed);
  const asked = { actor, versionId: params.id };
  switch (form.value.geste) {
    case "activer": {
      const set = await doors.platform.activateVersion({ ...asked, from: form.value.debut });
      if (!set.ok) return toResponse(set.error, typed);
      return { done: m.desk_done_activated({ at: formatInstant(set.value.atS * 1000, ZONE) }) };
    }
    case "archiver": {
      const archived = await doors.platform.archiveVersion({ ...asked, reason: form.value.motif });
      return archived.ok ? { done: m.desk_done_version_archived() } : toResponse(archived.error, typed);
    }
    case "reprendre": {
      const restored = await doors.platform.restoreVersion(asked);
      return restored.ok ? { done: m.desk_done_restored() } : toResponse(restored.error, typed);
    }
  }
}

export function meta() {
  return [{ title: m.desk_versions_title() }];
}

export default function VersionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { version, before, changes, sessions, counts, exposure, acts } = loaderData;
  const refused = actionData !== undefined && "errors" in actionData ? actionData : undefined;
  const { state, checksum } = version;
  return (
    <>
      <Crumbs links={[{ to: "/plateforme/versions", label: m.desk_versions() }]} here={checksum.slice(0, 8)} />
      <div className="page-head">
        <h1>{m.desk_version_heading({ version: checksum.slice(0, 8) })}</h1>
        <VersionChip state={state} />
        {version.activatedAtS === null ? null : (
          <span className="soft">{m.desk_active_since({ at: formatInstant(version.activatedAtS * 1000, ZONE) })}</span>
        )}
      </div>
      <div className="stack">
        {actionData !== undefined && "done" in actionData ? (
          <Notice kind="success">
            <p>{actionData.done}</p>
          </Notice>
        ) : null}
        <FormErrors answer={refused} fields={["debut", "motif"]} />
        <div className="two start">
          <div className="stack">
            <VersionChanges before={before} changes={changes} />
            <BankByCompetence counts={counts} />
          </div>
          <div className="stack">
            {state === "draft" ? <p className="sheet pad">{m.desk_version_steps()}</p> : null}
            {state === "active" || state === "archived" ? null : <ActivateForm answer={refused} />}
            {state === "active" ? <p className="sheet pad">{m.desk_version_active_text()}</p> : null}
            {state === "archived" ? (
              <Form method="post" className="sheet pad stack">
                <p>{m.desk_version_archived_text()}</p>
                <div className="row-flex">
                  <SubmitButton intent="reprendre" look="">
                    {m.desk_version_restore()}
                  </SubmitButton>
                </div>
              </Form>
            ) : null}
            {state === "active" || state === "archived" ? null : <ArchiveVersionForm answer={refused} />}
            <section className="sheet pad">
              <h2>{m.desk_version_sessions()}</h2>
              {sessions.length === 0 ? <p className="soft">{m.desk_version_sessions_none()}</p> : null}
              <ul className="plain">
                {sessions.map(({ number, establishmentName, date }) => (
                  <li key={number}>
                    <b>{number}</b> · {establishmentName} · {formatShortDate(date)}
                  </li>
                ))}
              </ul>
            </section>
            {acts.length === 0 ? null : (
              <section className="stack">
                <h2>{m.desk_version_acts()}</h2>
                <ActList acts={acts} timeZone={ZONE} />
              </section>
            )}
          </div>
        </div>
        <div className="two start">
          <BankByKind counts={counts} />
          <div className="stack">
            <ExposureView exposure={exposure} isActive={state === "active"} />
          </div>
        </div>
      </div>
    </>
  );
}

type Answer = Parameters<typeof ReasonField>[0]["answer"];

function ActivateForm({ answer }: { answer: Answer }) {
  return (
    <Form method="post" className="sheet pad stack" noValidate>
      <h2>{m.desk_version_activate()}</h2>
      <p className="soft">{m.desk_version_activate_text()}</p>
      <FormField
        name="debut"
        type="date"
        label={m.desk_active_from()}
        hint={m.desk_active_from_hint()}
        defaultValue={answer?.typed.debut}
        error={errorOf(answer, "debut")}
      />
      <div className="row-flex">
        <SubmitButton intent="activer">{m.desk_version_activate()}</SubmitButton>
      </div>
    </Form>
  );
}

function ArchiveVersionForm({ answer }: { answer: Answer }) {
  return (
    <Form method="post" className="sheet pad stack" noValidate>
      <h2>{m.desk_version_archive()}</h2>
      <p className="soft">{m.desk_version_archive_text()}</p>
      <ReasonField form="archiver" answer={answer} />
      <div className="row-flex">
        <SubmitButton intent="archiver" look="danger">
          {m.desk_version_archive()}
        </SubmitButton>
      </div>
    </Form>
  );
}
