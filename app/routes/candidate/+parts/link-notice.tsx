import { CloudOff } from "lucide-react";
import { useEffect, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { CalmNotice } from "./calm-notice.tsx";
import type { Exam } from "./use-exam.ts";

/** A page that has heard nothing for this long since it was opened says so. */
const FIRST_SIGN_WITHIN_MS = 5_000;

/** What the link is doing, when it is not simply up: what is safe, and what to do (nothing, most often). */
export function LinkNotice({ exam: { link, answers, offline, isLoginLost } }: { exam: Exam }) {
  const isSilent = useSilence(link === "connecting");
  if (isLoginLost || link === "live" || !(link === "reconnecting" || isSilent)) return null;
  const count = answers.pendingCount;
  if (offline.isGoingOn || offline.isWaiting) {
    return (
      <CalmNotice icon={CloudOff}>
        <p>
          <b>{offline.isWaiting ? m.offline_waits() : m.offline_goes_on()}</b>
          {count > 0 ? ` ${m.link_pending({ count })}` : ""}
        </p>
      </CalmNotice>
    );
  }
  return (
    <CalmNotice look="is-call" icon={CloudOff}>
      <p>
        {count > 0 ? <b>{m.link_pending({ count })} </b> : null}
        {count > 0 ? m.link_lost_with_answers() : m.link_lost()}
      </p>
    </CalmNotice>
  );
}

function useSilence(isConnecting: boolean): boolean {
  const [isSilent, setSilent] = useState(false);
  useEffect(() => {
    if (!isConnecting) return setSilent(false);
    const timer = setTimeout(() => setSilent(true), FIRST_SIGN_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [isConnecting]);
  return isSilent;
}
