import { FileDown } from "lucide-react";
import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";

/** `since`: the day in words; `qr`: the link as one path of unit squares. */
export type ShownShare = { address: string; since: string; qr: { path: string; size: number } };

type CertificateBlockProps = { sessionNumber: number; code: string | null; share: ShownShare | null };

/** Take the certificate away, and show the result to somebody for as long as one wants. */
export function CertificateBlock({ sessionNumber, code, share }: CertificateBlockProps) {
  const file = `/api/mes-certifications/${sessionNumber}/certificat`;
  const [own, other] = getLocale() === "fr" ? ["fr", "en"] : ["en", "fr"];
  return (
    <section className="own-certificate">
      <h2>{m.own_cert_title()}</h2>
      <p className="row-flex">
        <a className="btn main" href={`${file}.pdf?langue=${own}`} download>
          <FileDown className="i" aria-hidden="true" /> {m.own_cert_pdf()}
        </a>
        <a className="btn" href={`${file}.pdf?langue=${other}`} download>
          {m.own_cert_pdf_en()}
        </a>
        <a className="btn" href={`${file}.json?langue=${own}`} download>
          {m.own_cert_json()}
        </a>
      </p>
      <p className="small soft no-print">{m.own_cert_json_hint()}</p>
      {code === null ? null : (
        <p>
          {m.own_code()} <span className="code">{code}</span> <CopyButton text={code} what={m.own_code()} />
        </p>
      )}
      <h2 className="no-print">{m.own_share_title()}</h2>
      <Form method="post">
        {share === null ? (
          <>
            <p>{m.own_share_text()}</p>
            <SubmitButton look="" intent="partager">
              {m.own_share_make()}
            </SubmitButton>
          </>
        ) : (
          <div className="own-share">
            <svg
              viewBox={`-2 -2 ${share.qr.size + 4} ${share.qr.size + 4}`}
              role="img"
              aria-label={m.own_share_qr()}
              shapeRendering="crispEdges"
            >
              <path d={share.qr.path} fill="#000" />
            </svg>
            <div>
              <p>{m.own_share_since({ date: share.since })}</p>
              <p>
                <a className="own-share-link" href={share.address}>
                  {share.address}
                </a>
              </p>
              <p className="row-flex">
                <CopyButton text={share.address} what={m.own_share_link()} />
                <SubmitButton look="" intent="retirer">
                  {m.own_share_withdraw()}
                </SubmitButton>
              </p>
            </div>
          </div>
        )}
      </Form>
    </section>
  );
}
