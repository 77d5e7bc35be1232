import { data, Form } from "react-router";
import { errorMessage } from "#app/i18n/error-message.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { vigieContext } from "#app/server/context.ts";
import { readAddress } from "#app/server/read-address.ts";
import { FileField } from "#app/ui/file-field.tsx";
import { FormField } from "#app/ui/form-field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import { credentialForm } from "#worker/contract/forms/file-forms.ts";
import { statusOf } from "#worker/contract/http/error-table.ts";
import type { FileVerification } from "#worker/usecases/public/verify-certificate.ts";
import { CertificateSheet } from "./+parts/certificate-sheet.tsx";
import { NoCertificate } from "./+parts/no-certificate.tsx";
import { VerifyPage } from "./+parts/verify-page.tsx";
import type { Route } from "./+types/verification";

export const meta: Route.MetaFunction = () => [
  { title: `${m.verify_title()} – ${m.app_name()}` },
  { name: "robots", content: "noindex" },
];

export const headers = () => ({ "X-Robots-Tag": "noindex", "Cache-Control": "no-store" });

/** The code is in the address (the QR code's) or in the form's question. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const typed = params.code ?? new URL(request.url).searchParams.get("code");
  if (typed === null) return { typed: "", answer: null, refused: null };
  const { doors } = context.get(vigieContext);
  const verified = await doors.public.verifyCode({ typed, address: readAddress(request) });
  if (verified.ok) return { typed, answer: verified.value, refused: null };
  const refused = errorMessage(verified.error);
  return data({ typed, answer: null, refused }, { status: statusOf(verified.error.code) });
}

/** Above the largest file that is read at all. */
const BODY_MAX_BYTES = 100_000;

export async function action({ context, request }: Route.ActionArgs): Promise<FileVerification> {
  const { doors } = context.get(vigieContext);
  if (Number(request.headers.get("Content-Length") ?? "0") > BODY_MAX_BYTES) {
    await request.body?.pipeTo(new WritableStream());
    return { kind: "unreadable" };
  }
  const form = credentialForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return { kind: "unreadable" };
  return doors.public.verifyFile({ text: await form.data.fichier.text() });
}

export default function VerificationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { typed, answer, refused } = loaderData;
  const shown = actionData === undefined ? answer : null;
  return (
    <VerifyPage title={m.verify_title()}>
      <Form method="get" action="/verification" className="verify-form">
        <FormField
          name="code"
          label={m.verify_code()}
          hint={m.verify_code_hint()}
          defaultValue={typed}
          key={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          error={refused ?? undefined}
        />
        <button type="submit" className="btn main">
          {m.verify_go()}
        </button>
      </Form>
      <div role="status" className="stack">
        {shown === null ? null : shown.certificate === null ? (
          <NoCertificate state={shown.state === "valid" ? "unknown" : shown.state} />
        ) : (
          <>
            <CertificateSheet certificate={shown.certificate} open={false} />
            <p className="small soft">
              {m.verify_compare()} {m.verify_private()}
            </p>
          </>
        )}
        {actionData === undefined ? null : <FileAnswer answer={actionData} />}
      </div>
      <section className="verify-file no-print">
        <h2>{m.verify_file_title()}</h2>
        <Form method="post" action="/verification" encType="multipart/form-data" className="stack">
          <FileField label={m.verify_file()} hint={m.verify_file_hint()} accept=".json,application/json" />
          <p>
            <SubmitButton look="">{m.verify_file_go()}</SubmitButton>
          </p>
        </Form>
      </section>
    </VerifyPage>
  );
}

const BAD_FILES = {
  altered: m.verify_file_altered,
  foreign: m.verify_file_foreign,
  unreadable: m.verify_file_unreadable,
  over: m.verify_file_over,
} as const;

function FileAnswer({ answer }: { answer: FileVerification }) {
  if (answer.kind !== "genuine") return <Notice kind="error">{BAD_FILES[answer.kind]()}</Notice>;
  return (
    <>
      <Notice kind={answer.certificate === null ? "warning" : "success"}>
        {m.verify_file_genuine()} {m.verify_file_says({ name: answer.name, score: answer.score })}
      </Notice>
      {answer.certificate === null ? (
        <NoCertificate state={answer.state === "valid" ? "unknown" : answer.state} />
      ) : (
        <CertificateSheet certificate={answer.certificate} open={false} />
      )}
    </>
  );
}
