import { type CivilDate, parseFrenchDate, parseIsoDate } from "../kernel/civil-date.ts";

/** `2005-02-01`, `01/02/2005`, `1/2/2005`, `01-02-2005`, `01.02.2005`; never a year of two digits. Null: no such day. */
export function readTypedDate(text: string): CivilDate | null {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year === "") return parseIsoDate(text);
  return parseFrenchDate(`${day.padStart(2, "0")}/${month.padStart(2, "0")}/${year}`);
}

const DAY_MINUTES = 1440;

/** `9:00`, `09h00`, `9 h`, `14:00:00`, and the part of a day that a spreadsheet keeps (0.375), as `HH:MM`; else as typed. */
export function readTypedTime(text: string): string {
  if (/^0?[.,]\d+$/.test(text)) {
    const minutes = Math.round(Number(text.replace(",", ".")) * DAY_MINUTES) % DAY_MINUTES;
    return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  }
  const [, hour, minute = "00"] = /^(\d{1,2})\s*(?:h|:)\s*(\d{2})?(?::\d{2})?$/i.exec(text) ?? [];
  return hour === undefined ? text : `${hour.padStart(2, "0")}:${minute}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
