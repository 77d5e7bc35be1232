import { Link } from "react-router";
import { classCode } from "#app/i18n/class-code.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";

/** `isSure`: by a number; else by name and birth date, which two people may share. */
export type Listed = { isSure: boolean; pupilId: string; person: string; division: string };

/** The pupil who seems to be on the list already, and the tick that says that it is somebody else. */
export function PupilListed({ listed: { isSure, pupilId, person, division } }: { listed: Listed }) {
  return (
    <>
      <Notice
        kind="warning"
        action={
          <Link className="btn" to={`/eleves/${pupilId}`}>
            {m.pupil_new_see()}
          </Link>
        }
      >
        {m.pupil_new_listed({ person, division: classCode(division) })}
      </Notice>
      {isSure ? null : (
        <label className="tick">
          <input type="checkbox" name="autre" value="1" /> <span>{m.pupil_new_other()}</span>
        </label>
      )}
    </>
  );
}
