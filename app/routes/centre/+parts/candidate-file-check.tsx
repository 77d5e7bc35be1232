import { FileCheck } from "lucide-react";
import { Link } from "react-router";
import { formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { FileTally } from "#app/ui/file-tally.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { CandidateFileCheck } from "#worker/usecases/centre/check-candidate-file.ts";

type Name = { lastName: string; firstName: string; birthDate: string };

/** What the import would do, and the button that does it. Inside the form that still holds the file. */
export function CandidateFileView({ check }: { check: CandidateFileCheck }) {
  const { added, changed, unchanged, absent, ignored } = check;
  const acts = added.length + changed.length;
  return (
    <section className="stack" aria-labelledby="verification-titre">
      <h2 id="verification-titre">{m.enrol_file_check_title({ file: check.fileName })}</h2>
      <FileTally
        counts={[
          [added.length, m.enrol_file_added()],
          [changed.length, m.enrol_file_changed()],
          [unchanged, m.enrol_file_unchanged()],
          [absent.length, m.enrol_file_absent()],
        ]}
      />
      <Names title={m.enrol_file_added_list({ count: added.length })} names={added} />
      <Names title={m.enrol_file_changed_list({ count: changed.length })} names={changed} />
      <Names title={m.enrol_file_absent_list({ count: absent.length })} names={absent} />
      {ignored.length === 0 ? null : (
        <Notice kind="warning">{m.enrol_file_ignored({ columns: ignored.join(", ") })}</Notice>
      )}
      <input type="hidden" name="empreinte" value={check.fingerprint} />
      {acts === 0 ? (
        <p>{m.enrol_file_same()}</p>
      ) : (
        <>
          <noscript>
            <p>{m.enrol_file_choose_again()}</p>
          </noscript>
          <div className="row-flex">
            <SubmitButton intent="importer">
              <FileCheck className="i" aria-hidden="true" /> {m.enrol_file_apply({ count: acts })}
            </SubmitButton>
          </div>
        </>
      )}
    </section>
  );
}

type DoneProps = { number: number; done: { added: number; changed: number; unchanged: number } };

export function CandidateFileDone({ number, done }: DoneProps) {
  return (
    <Notice
      kind="success"
      action={
        <Link className="btn" to={`/sessions/${number}/candidats`}>
          {m.enrol_see_candidates()}
        </Link>
      }
    >
      {m.enrol_file_done(done)}
    </Notice>
  );
}

function Names({ title, names }: { title: string; names: readonly Name[] }) {
  if (names.length === 0) return null;
  return (
    <details className="names" open={names.length <= 12}>
      <summary>{title}</summary>
      <ul className="small">
        {names.map(({ lastName, firstName, birthDate }) => (
          <li key={`${lastName} ${firstName} ${birthDate}`}>
            {lastName} {firstName} <span className="soft">{formatShortDate(birthDate)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
