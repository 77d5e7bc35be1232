import { FileDown } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import { useSession } from "./+parts/use-session.ts";

const DOCUMENTS = [
  { file: "feuille-emargement", title: m.staff_document_attendance, text: m.staff_document_attendance_text },
  { file: "kit-surveillant", title: m.staff_document_kit, text: m.staff_document_kit_text },
  { file: "pv-incident", title: m.staff_document_incident, text: m.staff_document_incident_text },
] as const;

export default function SessionDownloadsPage() {
  const { session } = useSession();
  return (
    <ul className="sheet documents">
      {DOCUMENTS.map(({ file, title, text }) => (
        <li key={file}>
          <div>
            <h2>{title()}</h2>
            <p className="soft">{text()}</p>
          </div>
          <a className="btn" href={`/api/sessions/${session.number}/${file}.pdf`}>
            <FileDown className="i" aria-hidden="true" /> {m.staff_download_pdf()} <span className="vh">{title()}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
