import { DISPLAY_DEFAULT, type DisplayChoice } from "#app/ui/display-choice.ts";
import { displayChoice } from "#worker/contract/forms/display-form.ts";

/** What the account saved; what an older version wrote and this one does not know counts as never chosen. */
export function readDisplay(saved: string | null): DisplayChoice {
  if (saved === null) return DISPLAY_DEFAULT;
  const parsed = displayChoice.safeParse(JSON.parse(saved));
  return parsed.success ? parsed.data : DISPLAY_DEFAULT;
}
