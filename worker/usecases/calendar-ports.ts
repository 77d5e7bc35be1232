import type { CalendarWindow } from "#worker/core/enrolment/calendar.ts";
import type { EstablishmentKind } from "#worker/core/people/establishment-kind.ts";

export type StoredWindow = CalendarWindow & { id: string; kind: EstablishmentKind };

/** Windows of all kinds, as the platform has set them. */
export type CalendarStore = {
  /** by kind, then by date */
  list(): Promise<StoredWindow[]>;
  add(window: StoredWindow & { createdBy: string; createdAtS: number }): Promise<void>;
  /** safe to repeat */
  remove(id: string): Promise<void>;
};
