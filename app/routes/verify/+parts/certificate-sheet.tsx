import { ShieldCheck } from "lucide-react";
import { formatDate } from "#app/i18n/format.ts";
import { levelName } from "#app/i18n/level-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { LevelLadder } from "#app/ui/level-ladder.tsx";
import type { PublicCertificate } from "#worker/usecases/public/verify-certificate.ts";

/** A certificate that holds, as anybody with its code or its link reads it. `open`: the competences at once. */
export function CertificateSheet({ certificate, open }: { certificate: PublicCertificate; open: boolean }) {
  const { firstName, lastName, score, globalLevel, competenceLevels, school, testedOn, deliveredOn } = certificate;
  const hasLevel = globalLevel !== null && globalLevel > 0;
  return (
    <section className="sheet verify-sheet is-good">
      <h2>
        <ShieldCheck className="i" aria-hidden="true" /> {m.verify_valid()}
      </h2>
      <div className="verif">
        <div>
          <p className="soft small">{m.verify_holder()}</p>
          <p className="verify-fact">{certificate.isErased ? m.verify_erased_holder() : `${firstName} ${lastName}`}</p>
        </div>
        <div>
          <p className="soft small">{m.verify_result()}</p>
          <p className="verify-fact">
            {score}
            <span className="soft verify-of"> / 895</span>
          </p>
          <p>{hasLevel ? m.own_level({ level: levelName(globalLevel) }) : m.own_no_level()}</p>
        </div>
      </div>
      {certificate.isErased ? <p className="verify-note">{m.verify_erased_text()}</p> : null}
      <dl className="dl">
        <dt>{m.verify_delivered()}</dt>
        <dd>{formatDate(deliveredOn)}</dd>
        <dt>{m.verify_tested()}</dt>
        <dd>{m.verify_supervised({ date: formatDate(testedOn) })}</dd>
        <dt>{m.verify_school()}</dt>
        <dd>{school}</dd>
      </dl>
      {certificate.isProvisional ? (
        <p className="small verify-note">
          <strong>{m.own_provisional()}</strong> {m.own_provisional_text()}
        </p>
      ) : null}
      {hasLevel ? (
        <details className="verify-more" open={open}>
          <summary className="btn">{m.verify_competences()}</summary>
          <p className="soft small">{m.ladder_hint()}</p>
          <LevelLadder levels={competenceLevels} />
        </details>
      ) : null}
    </section>
  );
}
