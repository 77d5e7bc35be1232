import { LifeBuoy, ShieldCheck } from "lucide-react";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";

type CertifiableNowProps = { state: { isCertifiable: boolean; missing: number; sinceS: number | null } };

/** Only the day is said, so the zone matters to an account near midnight overseas. */
const ZONE = "Europe/Paris";

/** Ready, or how many competences are missing; since when. */
export function CertifiableNow({ state: { isCertifiable, missing, sinceS } }: CertifiableNowProps) {
  const Icon = isCertifiable ? ShieldCheck : LifeBuoy;
  return (
    <p>
      <span className={isCertifiable ? "chip is-run" : "chip is-call"}>
        <Icon className="i" aria-hidden="true" />{" "}
        {isCertifiable ? m.pupil_home_certifiable() : m.pupil_home_missing({ missing })}
      </span>{" "}
      {sinceS === null ? null : (
        <span className="small soft">
          {isCertifiable ? m.practice_since({ when: dayOf(sinceS) }) : m.practice_as_of({ when: dayOf(sinceS) })}
        </span>
      )}
    </p>
  );
}

function dayOf(seconds: number): string {
  return formatInstant(seconds * 1000, ZONE).split(",")[0] ?? "";
}
