import { formatTime } from "#app/i18n/format.ts";

const NO_BREAK = "\u00a0";
const SECONDS_SHOWN_UNTIL_S = 600;

/** Clocks of the establishment's zone, whatever the zone of the machine. Instants are epoch ms. */
export type RoomTimes = {
  /** "11 h 03" */
  minute(ms: number): string;
  /** "10 h 57 min 02 s" */
  second(ms: number): string;
  /** "10:57:50", for the clock of the head */
  clock(ms: number): string;
};

export function roomTimes(timeZone: string, locale: "fr" | "en"): RoomTimes {
  const format = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium", hourCycle: "h23", timeZone });
  const clock = (ms: number) => format.format(ms);
  return {
    clock,
    minute: (ms) => formatTime(clock(ms).slice(0, 5), locale),
    second(ms) {
      const shown = clock(ms);
      if (locale === "en") return shown;
      return `${formatTime(shown.slice(0, 5), "fr")}${NO_BREAK}min${NO_BREAK}${shown.slice(6)}${NO_BREAK}s`;
    },
  };
}

/** How long: "48 s", "4 min 05 s", "25 min", "2 h 05 min". Never negative: clocks may differ by a blink. */
export function formatAge(ms: number, detail: "exact" | "rough" = "exact"): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  if (seconds < 60) return unit(seconds, "s");
  if (minutes >= 60) return `${unit(Math.floor(minutes / 60), "h")}${NO_BREAK}${unit(minutes % 60, "min", 2)}`;
  if (detail === "rough" || seconds >= SECONDS_SHOWN_UNTIL_S) return unit(minutes, "min");
  return `${unit(minutes, "min")}${NO_BREAK}${unit(seconds % 60, "s", 2)}`;
}

function unit(value: number, word: string, digits = 1): string {
  return `${String(value).padStart(digits, "0")}${NO_BREAK}${word}`;
}
