import { Printer } from "lucide-react";
import { Link, useSearchParams } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import { Notice } from "#app/ui/notice.tsx";
import { hasRoll } from "#worker/core/people/establishment-kind.ts";
import { DocumentRow, type PrintedFile } from "./+parts/document-row.tsx";
import { useSession } from "./+parts/use-session.ts";

/** Everything that is printed for a session, in the order of use; in the other language of the pages when asked. */
export default function SessionDownloadsPage() {
  const { session, establishment, candidates } = useSession();
  const [search] = useSearchParams();
  const language = search.get("langue");
  const addressOf = (file: string, query: Record<string, string> = {}) => {
    const asked = new URLSearchParams({ ...query, ...(language === null ? {} : { langue: language }) });
    return `/api/sessions/${session.number}/${file}.pdf${asked.size === 0 ? "" : `?${asked}`}`;
  };
  const classes = new Set(candidates.flatMap(({ division }) => division ?? []));
  const started = session.firstStartedAtS !== null;
  return (
    <div className="stack downloads">
      {candidates.length > 0 ? null : (
        <Notice
          kind="info"
          action={
            <Link className="btn" to={`/sessions/${session.number}/inscrire`}>
              {hasRoll(establishment.kind) ? m.staff_enrol() : m.enrol_act()}
            </Link>
          }
        >
          {m.staff_documents_nobody()}
        </Notice>
      )}
      <div className="row-flex">
        <a className="btn main" href={addressOf("documents-session")}>
          <Printer className="i" aria-hidden="true" /> {m.staff_print_all()}
        </a>
        <span className="soft">{m.staff_print_all_text()}</span>
        <nav className="row-flex languages" aria-label={m.staff_documents_language()}>
          {(["fr", "en"] as const).map((one) => (
            <Link
              key={one}
              to={`?langue=${one}`}
              lang={one}
              replace
              preventScrollReset
              aria-current={one === (language ?? getLocale()) || undefined}
            >
              {one === "fr" ? m.language_fr() : m.language_en()}
            </Link>
          ))}
        </nav>
      </div>
      <section className="stack">
        <h2>{m.staff_documents_before()}</h2>
        <ul className="sheet documents">
          <DocumentRow
            title={m.staff_document_convocations()}
            text={m.staff_document_convocations_text()}
            files={[{ href: addressOf("convocations"), label: m.staff_download_pdf() }]}
          />
          {classes.size === 0 ? null : (
            <li>
              <div>
                <h3>{m.staff_document_slips()}</h3>
                <p className="soft">{m.staff_document_slips_text()}</p>
              </div>
              <Link className="btn" to={`/eleves/identifiants?classe=${encodeURIComponent([...classes][0] ?? "")}`}>
                {m.staff_document_slips_go()}
              </Link>
            </li>
          )}
        </ul>
      </section>
      <section className="stack">
        <h2>{m.staff_documents_day()}</h2>
        <ul className="sheet documents">
          <DocumentRow
            title={m.staff_document_kit()}
            text={m.staff_document_kit_text()}
            files={[{ href: addressOf("kit-surveillant"), label: m.staff_download_pdf() }]}
          />
          <DocumentRow
            title={m.staff_document_attendance()}
            text={m.staff_document_attendance_text()}
            files={[
              ...(classes.size > 1
                ? [{ href: addressOf("feuille-emargement", { tri: "classe" }), label: m.staff_download_by_class() }]
                : []),
              { href: addressOf("feuille-emargement"), label: m.staff_download_pdf() },
            ]}
          />
          <DocumentRow
            title={m.staff_document_notice()}
            text={m.staff_document_notice_text()}
            files={[{ href: addressOf("document-a-projeter"), label: m.staff_download_pdf() }]}
          />
          <DocumentRow
            title={m.staff_document_incident()}
            text={started ? m.staff_document_incident_text_live() : m.staff_document_incident_text()}
            files={incidentFiles(started, addressOf)}
          />
        </ul>
      </section>
    </div>
  );
}

/** Blank for the day itself; once a test has begun, also with what the journal knows. */
function incidentFiles(
  started: boolean,
  addressOf: (file: string, query?: Record<string, string>) => string,
): PrintedFile[] {
  const blank = addressOf("pv-incident");
  if (!started) return [{ href: blank, label: m.staff_download_pdf() }];
  return [
    { href: addressOf("pv-incident", { rempli: "1" }), label: m.staff_download_filled() },
    { href: blank, label: m.staff_download_blank() },
  ];
}
