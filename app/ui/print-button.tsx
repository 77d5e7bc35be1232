import { Printer } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";

/** Prints the page it is on, or keeps it as a PDF. */
export function PrintButton() {
  return (
    <button type="button" className="btn no-print" onClick={() => print()}>
      <Printer className="i" aria-hidden="true" /> {m.print()}
    </button>
  );
}
