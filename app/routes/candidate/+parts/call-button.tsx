import { Hand } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Exam } from "./use-exam.ts";

/** Calls the supervisor without saying why; the same button takes the call back. On a phone the hand alone is shown. */
export function CallButton({ exam, isCompact = false }: { exam: Exam; isCompact?: boolean }) {
  const [isSending, setSending] = useState(false);
  const { isHandRaised } = exam.view;

  const press = async () => {
    if (isSending) return;
    setSending(true);
    await (isHandRaised ? exam.dropHand() : exam.raiseHand());
    setSending(false);
  };

  const look = isHandRaised ? "btn call" : isCompact ? "btn quiet" : "btn";
  return (
    <>
      <button type="button" className={`${look}${isSending ? " busy" : ""} call-button`} onClick={press}>
        <Hand className="i" aria-hidden="true" />
        {isHandRaised ? (
          <span>
            {m.call_raised()}
            <span className="no-phone">{m.call_cancel()}</span>
            <span className="vh only-phone">{m.call_cancel()}</span>
          </span>
        ) : (
          <>
            <span className="no-phone">{m.call_raise()}</span>
            <span className="vh only-phone">{m.call_raise()}</span>
          </>
        )}
      </button>
      <span className="vh" role="status">
        {isHandRaised ? m.call_seen() : ""}
      </span>
    </>
  );
}
