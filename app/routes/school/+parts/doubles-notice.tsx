import { Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import type { PupilList } from "#worker/usecases/school/list-pupils.ts";

/** Lines of the list that may be one person, each with its way to the comparison. */
export function DoublesNotice({ doubles }: Pick<PupilList, "doubles">) {
  if (doubles.length === 0) return null;
  return (
    <div className="spaced">
      <Notice kind="warning">
        <details>
          <summary>{m.doubles_found({ count: doubles.length })}</summary>
          <ul>
            {doubles.map(([first, ...others]) =>
              others.map((other) => (
                <li key={other.id}>
                  <Link to={`/eleves/${first?.id}/double?avec=${other.id}`}>
                    {other.lastName} {other.firstName}
                  </Link>{" "}
                  <span className="soft">
                    {classCode(first?.division ?? "")}, {classCode(other.division)}
                  </span>
                </li>
              )),
            )}
          </ul>
        </details>
      </Notice>
    </div>
  );
}
