import { FileSearch, FileUp } from "lucide-react";
import { Form, Link } from "react-router";
import { errorMessage } from "#app/i18n/error-message.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { requirePlatform } from "#app/server/require-actor.ts";
import { valueOrThrow } from "#app/server/value-or-throw.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { packForm } from "#worker/contract/forms/desk-forms.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import type { PackRefusal } from "#worker/usecases/platform/publish-pack.ts";
import { BankByCompetence, BankByKind } from "./+parts/bank-counts.tsx";
import { PackFaults } from "./+parts/pack-faults.tsx";
import type { Route } from "./+types/version-publish";

/** Some thousand items with their files; the Worker holds the archive and what it inflates to. */
const BODY_MAX_BYTES = 24 * 1024 * 1024;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { actor, doors } = requirePlatform(context, request);
  valueOrThrow(await doors.platform.listVersions({ actor }));
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const { actor, doors } = requirePlatform(context, request);
  if (Number(request.headers.get("Content-Length") ?? "0") > BODY_MAX_BYTES) {
    // Read to its end and dropped: a browser still sending would be cut off and never see the sentence.
    await request.body?.pipeTo(new WritableStream());
    return refused({ refusal: domainError("PAYLOAD_TOO_LARGE"), faults: [] });
  }
  const form = packForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return refused({ refusal: domainError("FILE_REQUIRED"), faults: [] });
  const bytes = new Uint8Array(await form.data.fichier.arrayBuffer());
  if (form.data.geste === "verifier") {
    const checked = await doors.platform.checkPack({ actor, bytes });
    return checked.ok ? { kind: "checked" as const, checked: checked.value } : refused(checked.error);
  }
  const done = await doors.platform.publishPack({ actor, bytes });
  return done.ok ? { kind: "published" as const, ...done.value } : refused(done.error);
}

function refused({ refusal, faults }: PackRefusal) {
  return { kind: "refused" as const, sentence: refusal === null ? null : errorMessage(refusal), faults };
}

export function meta() {
  return [{ title: m.desk_versions_title() }];
}

export default function VersionPublishPage({ actionData }: Route.ComponentProps) {
  const checked = actionData?.kind === "checked" ? actionData.checked : null;
  return (
    <>
      <Crumbs links={[{ to: "/plateforme/versions", label: m.desk_versions() }]} here={m.desk_pack_publish()} />
      <div className="page-head">
        <h1>{m.desk_pack_heading()}</h1>
      </div>
      <div className="stack">
        <p>{m.desk_pack_text()}</p>
        <div aria-live="polite" className="stack">
          {actionData?.kind === "refused" ? <PackFaults {...actionData} /> : null}
          {actionData?.kind === "published" ? (
            <Notice kind="success">
              <p>
                {m.desk_pack_published({ version: actionData.checksum.slice(0, 8), count: actionData.items })}{" "}
                <Link to={`/plateforme/versions/${actionData.versionId}`}>{m.desk_pack_open()}</Link>
              </p>
            </Notice>
          ) : null}
        </div>
        <Form method="post" encType="multipart/form-data" className="sheet pad stack">
          <FileField label={m.desk_pack_file()} hint={m.desk_pack_file_hint()} accept=".zip" />
          <div className="row-flex">
            <SubmitButton look={checked === null ? "main" : ""} intent="verifier">
              <FileSearch className="i" aria-hidden="true" /> {m.desk_pack_check()}
            </SubmitButton>
            {checked === null ? null : (
              <SubmitButton intent="publier">
                <FileUp className="i" aria-hidden="true" /> {m.desk_pack_publish_draft()}
              </SubmitButton>
            )}
          </div>
        </Form>
        {checked === null ? null : (
          <>
            <Notice kind="success">
              <p>{m.desk_pack_sound({ version: checked.checksum.slice(0, 8), files: checked.files })}</p>
            </Notice>
            <div className="two start">
              <BankByCompetence counts={checked.counts} />
              <BankByKind counts={checked.counts} />
            </div>
          </>
        )}
      </div>
    </>
  );
}
