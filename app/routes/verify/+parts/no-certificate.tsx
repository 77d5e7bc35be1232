import { Ban, CircleX, RefreshCw } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Verification } from "#worker/usecases/public/verify-certificate.ts";

type Bad = Exclude<Verification["state"], "valid">;

const WORDS = {
  withdrawn: { Icon: Ban, title: m.verify_withdrawn, text: m.verify_withdrawn_text },
  replaced: { Icon: RefreshCw, title: m.verify_replaced, text: m.verify_replaced_text },
  unknown: { Icon: CircleX, title: m.verify_unknown, text: m.verify_unknown_text },
} as const satisfies Record<Bad, unknown>;

/** Nothing is certified: what it means, and what to do. */
export function NoCertificate({ state }: { state: Bad }) {
  const { Icon, title, text } = WORDS[state];
  return (
    <section className="sheet verify-sheet is-bad">
      <h2>
        <Icon className="i" aria-hidden="true" /> {title()}
      </h2>
      <p>{text()}</p>
    </section>
  );
}
