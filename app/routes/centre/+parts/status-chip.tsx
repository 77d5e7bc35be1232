import { BadgeCheck, Calendar, CheckCheck, ClipboardCheck, PencilLine } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { SessionStatus } from "#worker/core/enrolment/session-terms.ts";

const LOOKS = {
  planned: { family: "is-info", Icon: Calendar, word: m.staff_status_planned },
  running: { family: "is-run", Icon: PencilLine, word: m.staff_status_running },
  "to-finalise": { family: "is-call", Icon: ClipboardCheck, word: m.staff_status_to_finalise },
  finalised: { family: "is-wait", Icon: CheckCheck, word: m.staff_status_finalised },
  published: { family: "is-ready", Icon: BadgeCheck, word: m.staff_status_published },
} as const satisfies Record<SessionStatus, unknown>;

/** Where a session stands: ground, icon and word. */
export function StatusChip({ status }: { status: SessionStatus }) {
  const { family, Icon, word } = LOOKS[status];
  return (
    <span className={`chip ${family}`}>
      <Icon className="i" aria-hidden="true" /> {word()}
    </span>
  );
}
