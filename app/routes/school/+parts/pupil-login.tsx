import { KeyRound, LockKeyholeOpen, Scissors } from "lucide-react";
import { Form } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import { SubmitButton } from "#app/ui/submit-button.tsx";
import type { PupilSheet } from "#worker/usecases/school/show-pupil.ts";
import { LoginChip } from "./login-chip.tsx";

type PupilLoginProps = {
  pupil: Pick<PupilSheet, "id" | "username" | "login" | "hasOpenId">;
  /** wall time at which a lock opens by itself; null: the account is open */
  lockedUntil: string | null;
  /** a password has just been given: making another one is no longer what the page is about */
  isGiven: boolean;
};

/** How a pupil logs in, with what opens the door again: the lock alone, or a new password. */
export function PupilLogin({ pupil, lockedUntil, isGiven }: PupilLoginProps) {
  return (
    <section className="sheet pad stack">
      <h2>{m.staff_login()}</h2>
      <p className="row-flex">
        <span className="code">{pupil.username ?? "–"}</span>{" "}
        <LoginChip login={pupil.login} hasOpenId={pupil.hasOpenId} />
      </p>
      {lockedUntil === null ? null : (
        <>
          <Notice kind="warning">{m.pupil_locked({ time: lockedUntil })}</Notice>
          <p className="soft small">{m.pupil_unlock_text()}</p>
        </>
      )}
      {pupil.username === null ? null : (
        <>
          <p className="soft small">
            {pupil.login === "none" ? m.staff_new_password_first() : m.staff_new_password_text()}
          </p>
          <div className="row-flex">
            <Form method="post" className="row-flex">
              {lockedUntil === null ? null : (
                <SubmitButton intent="debloquer">
                  <LockKeyholeOpen className="i" aria-hidden="true" /> {m.pupil_unlock()}
                </SubmitButton>
              )}
              <SubmitButton
                look={isGiven || lockedUntil !== null || pupil.hasOpenId ? "" : "main"}
                intent="mot-de-passe"
              >
                <KeyRound className="i" aria-hidden="true" /> {m.staff_new_password_make()}
              </SubmitButton>
            </Form>
            {/* A plain form: the answer is a file. */}
            <form method="post" action="/api/eleves/identifiants.pdf">
              <input type="hidden" name="eleve" value={pupil.id} />
              <button type="submit" className="btn">
                <Scissors className="i" aria-hidden="true" /> {m.pupil_slip()}
              </button>
            </form>
          </div>
        </>
      )}
    </section>
  );
}
