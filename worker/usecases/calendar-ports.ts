import type { CalendarWindow } from "#worker/core/enrolment/calendar.ts";
import type { EstablishmentKind } from "#worker/core/people/establishment-kind.ts";
import type { PlatformAct } from "./act-ports.ts";

export type StoredWindow = CalendarWindow & { id: string; kind: EstablishmentKind };

/** Windows of all kinds, as the platform has set them. */
export type CalendarStore = {
  /** by kind, then by date */
  list(): Promise<StoredWindow[]>;
  add(window: StoredWindow & { createdBy: string; createdAtS: number }, act: PlatformAct): Promise<void>;
  /** safe to repeat: of a window that is gone no act is written */
  remove(id: string, act: PlatformAct): Promise<void>;
};
