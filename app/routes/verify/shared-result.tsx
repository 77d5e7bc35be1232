import { m } from "#app/i18n/paraglide/messages.js";
import { vigieContext } from "#app/server/context.ts";
import type { SharedResult } from "#worker/usecases/public/verify-certificate.ts";
import { CertificateSheet } from "./+parts/certificate-sheet.tsx";
import { VerifyPage } from "./+parts/verify-page.tsx";
import type { Route } from "./+types/shared-result";

export const meta: Route.MetaFunction = () => [
  { title: `${m.share_title()} – ${m.app_name()}` },
  { name: "robots", content: "noindex" },
];

// The link is a secret: no page that is opened from here learns it.
export const headers = () => ({ "X-Robots-Tag": "noindex", "Cache-Control": "no-store" });

export async function loader({ context, params }: Route.LoaderArgs) {
  return context.get(vigieContext).doors.public.openShare({ token: params.token });
}

export default function SharedResultPage({ loaderData }: Route.ComponentProps) {
  if (loaderData.kind !== "shown") return <Nothing kind={loaderData.kind} />;
  const { certificate } = loaderData;
  return (
    <VerifyPage title={m.share_title()}>
      <p>{m.share_by({ name: `${certificate.firstName} ${certificate.lastName}` })}</p>
      <CertificateSheet certificate={certificate} open />
      <p className="small soft">{m.verify_private()}</p>
    </VerifyPage>
  );
}

function Nothing({ kind }: { kind: Exclude<SharedResult["kind"], "shown"> }) {
  const words = {
    gone: { title: m.share_gone(), text: m.share_gone_text() },
    unknown: { title: m.share_unknown(), text: m.share_unknown_text() },
    invalid: { title: m.verify_withdrawn(), text: m.share_invalid_text() },
  }[kind];
  return (
    <VerifyPage title={words.title}>
      <p>{words.text}</p>
    </VerifyPage>
  );
}
