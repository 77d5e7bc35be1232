import { FileCheck } from "lucide-react";
import { classCode } from "#app/i18n/class-code.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { FileTally } from "#app/ui/file-tally.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { RollCheck } from "#worker/usecases/school/check-roll.ts";
import type { RollField } from "#worker/usecases/school/plan-roll.ts";

type Line = { lastName: string; firstName: string; division?: string; from?: string; what?: string };

/** What the import would do, and the button that does it. Inside the form that still holds the file. */
export function RollCheckView({ check }: { check: RollCheck }) {
  const { ignored } = check;
  const others = ignored.left + ignored.withoutClass + ignored.inactive;
  return (
    <section className="stack" aria-labelledby="verification-titre">
      <h2 id="verification-titre">{m.staff_roll_check_title({ file: check.fileName })}</h2>
      <p className="soft">
        {m.staff_roll_check_text({ pupils: check.pupils, classes: check.classes.map(classCode).join(", ") })}
      </p>
      <FileTally
        counts={[
          [check.added.length, m.staff_roll_added()],
          [check.changed.length + check.moved.length, m.staff_roll_changed()],
          [check.unchanged, m.staff_roll_unchanged()],
          [check.leaving.length, m.staff_roll_leaving()],
        ]}
      />
      <Names title={m.staff_roll_added_list({ count: check.added.length })} lines={check.added} />
      <Names title={m.staff_roll_moved_list({ count: check.moved.length })} lines={check.moved} />
      <Names
        title={m.staff_roll_changed_list({ count: check.changed.length })}
        lines={check.changed.map(({ fields, ...name }) => ({ ...name, what: fields.map(fieldWord).join(", ") }))}
      />
      <Names title={m.staff_roll_leaving_list({ count: check.leaving.length })} lines={check.leaving} />
      <Names title={m.staff_roll_following({ count: check.following.length })} lines={check.following} />
      <Names
        title={m.staff_roll_called({ count: check.called.length })}
        lines={check.called.map(({ called, inFile, ...name }) => ({
          ...name,
          what: m.staff_roll_called_what({ called, inFile }),
        }))}
      />
      {ignored.withoutIne.length === 0 ? null : (
        <Notice kind="warning">
          <p>
            <b>{m.staff_roll_without_ine({ count: ignored.withoutIne.length })}</b>{" "}
            {ignored.withoutIne.map(({ lastName, firstName }) => `${lastName} ${firstName}`).join(", ")}
          </p>
          <p>{m.staff_roll_without_ine_text()}</p>
        </Notice>
      )}
      {others === 0 ? null : (
        <p className="soft">
          {m.staff_roll_ignored({
            left: ignored.left,
            withoutClass: ignored.withoutClass,
            inactive: ignored.inactive,
          })}
        </p>
      )}
      <input type="hidden" name="empreinte" value={check.fingerprint} />
      <p>{m.staff_roll_apply_text()}</p>
      <noscript>
        <p>{m.staff_roll_choose_again()}</p>
      </noscript>
      <div className="row-flex">
        <SubmitButton intent="importer">
          <FileCheck className="i" aria-hidden="true" /> {m.staff_roll_apply({ count: check.pupils })}
        </SubmitButton>
      </div>
    </section>
  );
}

function Names({ title, lines }: { title: string; lines: Line[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="names">
      <summary>{title}</summary>
      <ul className="small">
        {lines.map(({ lastName, firstName, division, from, what }, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: homonyms are two people
          <li key={rank}>
            {lastName} {firstName}
            {division === undefined ? null : (
              <span className="soft">
                {" "}
                {from === undefined ? classCode(division) : `${classCode(from)} → ${classCode(division)}`}
              </span>
            )}
            {what === undefined ? null : ` – ${what === "" ? m.staff_roll_back() : what}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What changed, in the words of the roll. */
function fieldWord(field: RollField): string {
  switch (field) {
    case "nationalStudentId":
      return m.staff_ine();
    case "ownId":
      return m.staff_roll_field_own_id();
    case "lastName":
      return m.staff_roll_field_last_name();
    case "preferredLastName":
      return m.staff_roll_field_name_in_use();
    case "firstName":
    case "middleName":
    case "thirdName":
      return m.staff_roll_field_first_name();
    case "sex":
      return m.staff_roll_field_sex();
    case "birthdate":
      return m.staff_roll_field_birthdate();
    case "division":
      return m.staff_class();
    case "mefCode":
    case "status":
      return m.staff_roll_field_status();
    default:
      return m.staff_roll_field_birth_place();
  }
}
