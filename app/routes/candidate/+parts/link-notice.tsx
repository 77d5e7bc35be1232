import { CloudOff, LogIn } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Exam } from "./use-exam.ts";

/** What the link is doing, when it is not simply up: what is safe, and what to do (nothing, most often). */
export function LinkNotice({ exam: { link, pendingCount, isLoginLost, view } }: { exam: Exam }) {
  if (isLoginLost) {
    return (
      <div className="notice is-call" role="alert">
        <LogIn className="i" aria-hidden="true" />
        <div>
          <p>{m.link_login_lost()}</p>
          <p>
            <a href={`/connexion?suite=${encodeURIComponent(`/certification/${view.sessionNumber}`)}`}>
              {m.link_login_again()}
            </a>
          </p>
        </div>
      </div>
    );
  }
  if (link !== "reconnecting") return null;
  return (
    <div className="notice is-call" role="status">
      <CloudOff className="i" aria-hidden="true" />
      <div>
        <p>
          {pendingCount > 0 ? <b>{m.link_pending({ count: pendingCount })} </b> : null}
          {pendingCount > 0 ? m.link_lost_with_answers() : m.link_lost()}
        </p>
      </div>
    </div>
  );
}
