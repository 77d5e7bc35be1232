import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { PupilSheet } from "#worker/usecases/school/show-pupil.ts";

type PupilEvent = PupilSheet["events"][number];

/** Who did what to this line, the newest first. */
export function PupilEvents({ events, timeZone }: Pick<PupilSheet, "events" | "timeZone">) {
  if (events.length === 0) return null;
  return (
    <section className="sheet pad stack">
      <h2>{m.pupil_events()}</h2>
      <ul className="small">
        {events.map((event, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two acts of one second may be the same
          <li key={rank}>
            {formatInstant(event.atS * 1000, timeZone)} – {eventWord(event)}
            {event.byName === "" || event.kind === "followed" ? null : <span className="soft"> – {event.byName}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function eventWord({ kind, detail }: PupilEvent): string {
  switch (kind) {
    case "added":
      return m.pupil_event_added();
    case "called":
      return detail === null ? m.pupil_event_uncalled() : m.pupil_event_called({ name: detail });
    case "merged":
      return m.pupil_event_merged({ name: detail ?? "–" });
    case "unlocked":
      return m.pupil_event_unlocked();
    case "unlinked":
      return m.pupil_event_unlinked();
    case "followed":
      return m.pupil_event_followed();
  }
}
