import { formatDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { Notice } from "./notice.tsx";

/** Before the opening staff are told when it is, on each page of their sessions. */
export function CalendarNotice({ closed }: { closed: { opensOn: string | null } | null }) {
  if (closed === null) return null;
  return (
    <div className="refused">
      <Notice kind="info">
        {closed.opensOn === null ? m.calendar_closed() : m.calendar_opens_on({ date: formatDate(closed.opensOn) })}
      </Notice>
    </div>
  );
}
