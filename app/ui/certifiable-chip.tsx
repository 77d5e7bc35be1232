import { LifeBuoy, ShieldCheck } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";

/** Ready or not yet, with how many competences are reached. */
export function CertifiableChip({ certifiable, reached }: { certifiable: boolean; reached: number | null }) {
  if (certifiable) {
    return (
      <span className="chip is-run">
        <ShieldCheck className="i" aria-hidden="true" /> {m.staff_ready()}
      </span>
    );
  }
  return (
    <span className="nowrap">
      <span className="chip is-call">
        <LifeBuoy className="i" aria-hidden="true" /> {m.staff_not_certifiable()}
      </span>{" "}
      <span className="xs soft">{m.staff_competences_reached({ count: reached ?? 0 })}</span>
    </span>
  );
}
