import { FileDown } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { useSession } from "./+parts/use-session.ts";

const DOCUMENTS = [
  { file: "feuille-emargement", title: m.staff_document_attendance, text: m.staff_document_attendance_text },
  { file: "kit-surveillant", title: m.staff_document_kit, text: m.staff_document_kit_text },
] as const;

export default function SessionDownloadsPage() {
  const { session, candidates } = useSession();
  const severalClasses = new Set(candidates.map(({ division }) => division)).size > 1;
  return (
    <ul className="sheet documents">
      {DOCUMENTS.map(({ file, title, text }) => (
        <li key={file}>
          <div>
            <h2>{title()}</h2>
            <p className="soft">{text()}</p>
          </div>
          <span className="row-flex">
            {file === "feuille-emargement" && severalClasses ? (
              <a className="btn" href={`/api/sessions/${session.number}/${file}.pdf?tri=classe`}>
                <FileDown className="i" aria-hidden="true" /> {m.staff_download_by_class()}{" "}
                <span className="vh">{title()}</span>
              </a>
            ) : null}
            <a className="btn" href={`/api/sessions/${session.number}/${file}.pdf`}>
              <FileDown className="i" aria-hidden="true" /> {m.staff_download_pdf()}{" "}
              <span className="vh">{title()}</span>
            </a>
          </span>
        </li>
      ))}
      <IncidentReport number={session.number} started={session.firstStartedAtS !== null} />
    </ul>
  );
}

/** Blank for the day itself; once a test has begun, also with what the journal knows. */
function IncidentReport({ number, started }: { number: number; started: boolean }) {
  const title = m.staff_document_incident();
  const address = `/api/sessions/${number}/pv-incident.pdf`;
  return (
    <li>
      <div>
        <h2>{title}</h2>
        <p className="soft">{started ? m.staff_document_incident_text_live() : m.staff_document_incident_text()}</p>
      </div>
      <span className="row-flex">
        {started ? (
          <a className="btn" href={`${address}?rempli=1`}>
            <FileDown className="i" aria-hidden="true" /> {m.staff_download_filled()}{" "}
            <span className="vh">{title}</span>
          </a>
        ) : null}
        <a className="btn" href={address}>
          <FileDown className="i" aria-hidden="true" /> {started ? m.staff_download_blank() : m.staff_download_pdf()}{" "}
          <span className="vh">{title}</span>
        </a>
      </span>
    </li>
  );
}
