import { Check, MessageSquare } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateMessage } from "#worker/core/session/views.ts";
import { CalmNotice } from "./calm-notice.tsx";
import { formatClock } from "./format-clock.ts";
import type { Exam } from "./use-exam.ts";

/** What the supervisor wrote and this person has not read yet, oldest first: all of it, none on top of another. */
export function MessageNotices({ exam }: { exam: Exam }) {
  return exam.view.messages.map((message) => <MessageNotice key={message.id} exam={exam} message={message} />);
}

function MessageNotice({ exam, message }: { exam: Exam; message: CandidateMessage }) {
  const [isSending, setSending] = useState(false);
  const { id, text, byName, atMs } = message;

  const read = async () => {
    if (isSending) return;
    setSending(true);
    const reply = await exam.readMessage(id);
    // Done: the room's next picture is without it.
    if (!reply.ok) setSending(false);
  };

  return (
    <CalmNotice
      look="is-info"
      icon={MessageSquare}
      action={
        <button type="button" className={`btn${isSending ? " busy" : ""}`} aria-disabled={isSending} onClick={read}>
          <Check className="i" aria-hidden="true" /> {m.message_read()}
        </button>
      }
    >
      <p className="small soft">{m.message_from({ name: byName, time: formatClock(atMs, exam.view.timeZone) })}</p>
      <p className="pre-line">
        <b>{text}</b>
      </p>
    </CalmNotice>
  );
}
