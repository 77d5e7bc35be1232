import { FileDown } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { GroupResults } from "#worker/usecases/centre/show-results.ts";

type ResultExportsProps = { group: GroupResults["group"]; hasCertificates: boolean };

/** The files of a group: its certificates and its results in each form. For admins. */
export function ResultExports({ group, hasCertificates }: ResultExportsProps) {
  const to = (file: string) => `/api/certifications/${file}?${queryOf(group)}`;
  const certificates = [
    { file: "certificats.pdf", word: m.staff_certificates_pdf(), look: "btn main" },
    { file: "certificats.zip", word: m.staff_certificates_zip(), look: "btn" },
  ];
  const results = [
    { file: "resultats.csv", word: m.results_csv(), look: "btn" },
    { file: "resultats.xlsx", word: m.results_xlsx(), look: "btn" },
    { file: "resultats.json", word: m.results_json(), look: "btn" },
  ];
  return (
    <nav className="row-flex" aria-label={m.results_files()}>
      {[...(hasCertificates ? certificates : []), ...results].map(({ file, word, look }) => (
        <a key={file} className={look} href={to(file)}>
          <FileDown className="i" aria-hidden="true" /> {word}
        </a>
      ))}
    </nav>
  );
}

function queryOf(group: GroupResults["group"]): string {
  switch (group.kind) {
    case "division":
      return `classe=${encodeURIComponent(group.division)}`;
    case "session":
      return `session=${group.sessionNumber}`;
    case "departed":
      return "partis=1";
  }
}
