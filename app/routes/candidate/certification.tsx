import { data, Link } from "react-router";
import { errorMessage } from "#app/i18n/error-message.ts";
import { formatDate, formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { qrPath } from "#app/server/qr-path.ts";
import { requireActor } from "#app/server/require-actor.ts";
import { toResponse } from "#app/server/to-response.ts";
import { LevelLadder } from "#app/ui/level-ladder.tsx";
import { NotYou } from "#app/ui/not-you.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { ScoreScale } from "#app/ui/score-scale.tsx";
import { TopBar } from "#app/ui/top-bar.tsx";
import { shareForm } from "#worker/contract/forms/share-form.ts";
import { domainError } from "#worker/core/kernel/domain-error.ts";
import { CertificateBlock } from "./+parts/certificate-block.tsx";
import { CertificationChip } from "./+parts/certification-chip.tsx";
import { CompetenceTable } from "./+parts/competence-table.tsx";
import { describeResult } from "./+parts/describe-result.ts";
import { ResultAdvice } from "./+parts/result-advice.tsx";
import { ResultSteps } from "./+parts/result-steps.tsx";
import type { Route } from "./+types/certification";

export const meta: Route.MetaFunction = () => [{ title: `${m.own_result_title()} – ${m.app_name()}` }];

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { actor, doors } = requireActor(context, request);
  const certifications = await doors.candidate.listCertifications({ actor });
  const found = certifications.find(({ sessionNumber }) => String(sessionNumber) === params.number);
  if (found === undefined) throw data(null, { status: 404 });
  const refused = new URL(request.url).searchParams.get("refus");
  const message = refused !== null && /^[A-Z_]{1,60}$/.test(refused) ? errorMessage(domainError(refused)) : null;
  const { sessionNumber } = found;
  const open = found.state === "obtained" ? await doors.candidate.showShare({ actor, sessionNumber }) : null;
  const share =
    open === null || !open.ok || open.value === null
      ? null
      : {
          address: open.value.address,
          since: formatInstant(open.value.createdAtS * 1000, found.timeZone),
          qr: qrPath(open.value.address),
        };
  // Withdrawn since the list was read: nothing is left to take away.
  return {
    name: actor.name,
    certification: found,
    words: describeResult(found),
    share,
    refused: message,
    hasCertificate: open?.ok === true,
  };
}

/** Makes the link that shows this result, or withdraws it. */
export async function action({ context, request, params }: Route.ActionArgs) {
  const { actor, doors } = requireActor(context, request);
  const sessionNumber = Number(params.number);
  const form = shareForm.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success || !Number.isSafeInteger(sessionNumber)) throw data(null, { status: 400 });
  if (form.data.geste === "retirer") {
    await doors.candidate.withdrawShare({ actor, sessionNumber });
    return { withdrawn: true };
  }
  const shared = await doors.candidate.shareCertificate({ actor, sessionNumber });
  return shared.ok ? { withdrawn: false } : toResponse(shared.error);
}

export default function Certification({ loaderData, actionData }: Route.ComponentProps) {
  const { name, certification, words, share, hasCertificate } = loaderData;
  const refused =
    actionData !== undefined && "errors" in actionData ? actionData.errors[0]?.message : loaderData.refused;
  const { state, result, date, sessionNumber } = certification;
  return (
    <>
      <TopBar person={name} />
      <main className="page reading-page" id="contenu">
        <NotYou name={name} />
        <p className="crumb">
          <Link to="/mes-certifications">{m.own_title()}</Link> › {formatDate(date)}
        </p>
        {refused ? <Notice kind="error">{refused}</Notice> : null}
        {actionData !== undefined && "withdrawn" in actionData && actionData.withdrawn ? (
          <Notice kind="success">{m.own_share_withdrawn()}</Notice>
        ) : null}
        <p style={{ margin: "6px 0 10px" }}>
          <CertificationChip state={state} />
        </p>
        {state === "obtained" && result !== null && result.score !== null ? (
          <>
            <div className="result">
              <div>
                <p className="figure-num">
                  {result.score}
                  <span style={{ fontSize: "1.375rem", fontWeight: 400, letterSpacing: 0 }} className="soft">
                    {" "}
                    / 895
                  </span>
                </p>
                {/* Under 64 the certification is valid but names no level (a rule of the scale). */}
                <h1 style={{ marginTop: 4 }}>{words.heading}</h1>
              </div>
              <p style={{ maxWidth: "44ch" }}>{words.text}</p>
            </div>
            {words.provisional === null ? null : (
              <p className="small" style={{ maxWidth: "60ch", margin: "12px 0 14px" }}>
                <strong>{words.provisional[0]}</strong> {words.provisional[1]}
              </p>
            )}
            <ScoreScale score={result.score} />
            <p className="soft" style={{ marginBottom: 20 }}>
              {words.next}
            </p>
            {words.competences === null ? null : (
              <>
                <h2 style={{ marginBottom: 4 }}>{m.pupil_home_profile()}</h2>
                <p className="soft small" style={{ marginBottom: 14 }}>
                  {m.ladder_hint()}
                </p>
                <LevelLadder levels={result.competenceLevels} />
                <CompetenceTable competences={words.competences} />
              </>
            )}
            {hasCertificate ? (
              <CertificateBlock sessionNumber={sessionNumber} code={result.verificationCode} share={share} />
            ) : null}
            <ResultAdvice words={words} />
          </>
        ) : (
          <>
            <h1>{words.heading}</h1>
            {words.text === "" ? null : <p style={{ maxWidth: "60ch", marginTop: 12 }}>{words.text}</p>}
            <ResultSteps steps={words.steps} />
            <ResultAdvice words={words} />
          </>
        )}
        <p className="small soft" style={{ marginTop: 24 }}>
          {words.where}
        </p>
      </main>
    </>
  );
}
