import { formatDate, formatDuration, formatInstant, formatPercent, formatTime } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { SessionCandidate } from "#worker/usecases/centre/show-session.ts";
import { NextStep } from "./+parts/next-step.tsx";
import { SessionSecrets } from "./+parts/session-secrets.tsx";
import { useSession } from "./+parts/use-session.ts";

export default function SessionDetailsPage() {
  const shown = useSession();
  const { number, plan, accessCode, supervisorPassword } = shown.session;
  return (
    <div className="stack details">
      <SessionSecrets
        number={number}
        accessCode={accessCode}
        supervisorPassword={supervisorPassword}
        qr={shown.qr}
        mayRenew={shown.session.firstStartedAtS === null && shown.session.finalisedAtS === null}
      />
      <NextStep {...shown} />
      <div className="two">
        <section>
          <h2>{m.staff_place_and_time()}</h2>
          <dl className="dl">
            <dt>{m.staff_date_and_time()}</dt>
            <dd>
              {formatDate(plan.date)}, {formatTime(plan.time)}
              {shown.opensAtMs === null ? null : (
                <p className="soft small">
                  {m.sessions_opens({ moment: formatInstant(shown.opensAtMs, shown.establishment.timeZone) })}
                </p>
              )}
            </dd>
            <dt>{m.staff_site()}</dt>
            <dd>{plan.address}</dd>
            <dt>{m.staff_room()}</dt>
            <dd>{plan.room}</dd>
            <dt>{m.staff_supervisors()}</dt>
            <dd>{plan.examiner}</dd>
            {plan.description === null ? null : (
              <>
                <dt>{m.staff_observations()}</dt>
                <dd>{plan.description}</dd>
              </>
            )}
          </dl>
        </section>
        <section>
          <h2>{m.staff_settings()}</h2>
          <dl className="dl">
            <dt>{m.staff_test_length()}</dt>
            <dd>{m.staff_test_length_text({ length: formatDuration(plan.baseDurationSeconds) })}</dd>
            <dt>{m.staff_at_the_end()}</dt>
            <dd>{endOfTime(plan.graceSeconds)}</dd>
            <dt>{m.sessions_countdown()}</dt>
            <dd>{plan.isCountdownShown ? m.sessions_countdown_shown() : m.sessions_countdown_hidden()}</dd>
            <dt>{m.staff_extra_time()}</dt>
            <dd>{extraTimes(shown.candidates)}</dd>
          </dl>
        </section>
      </div>
    </div>
  );
}

function endOfTime(graceSeconds: number | null): string {
  if (graceSeconds === null) return m.staff_end_by_supervisor();
  return graceSeconds === 0 ? m.staff_end_at_once() : m.staff_end_after({ length: formatDuration(graceSeconds) });
}

function extraTimes(candidates: readonly SessionCandidate[]): string {
  const percents = candidates.map((one) => one.extraTimePercent).filter((percent) => percent > 0);
  if (percents.length === 0) return m.staff_extra_time_nobody();
  const kinds = [...new Set(percents)].sort((a, b) => a - b).map((percent) => formatPercent(percent));
  return m.staff_extra_time_some({ count: percents.length, kinds: kinds.join(", ") });
}
