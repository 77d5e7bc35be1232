import { m } from "#app/i18n/paraglide/messages.js";
import type { Format } from "#worker/core/simulators/sheet/scene.ts";

const NAMES: Record<Format, () => string> = {
  general: m.sheet_format_general,
  number: m.sheet_format_number,
  percent: m.sheet_format_percent,
  euro: m.sheet_format_euro,
  date: m.sheet_format_date,
  "date-long": m.sheet_format_date_long,
  text: m.sheet_format_text,
};

export function formatName(format: Format): string {
  return NAMES[format]();
}
