import { formatDuration, formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { durationWithExtraTime } from "#worker/core/enrolment/extra-time.ts";
import type { CandidateClock } from "#worker/core/session/views.ts";
import { isWorthSaying } from "./exam-time.ts";
import { reasonWords } from "./ledger-words.ts";

/** Where a person's time comes from: the test's length, the extra time, each line that was given, and the sum. */
export function TimeDetail({ clock }: { clock: CandidateClock }) {
  const { ledger, baseSeconds, extraTimePercent } = clock;
  const lines = ledger.filter(isWorthSaying);
  const own = durationWithExtraTime(baseSeconds, extraTimePercent);
  // The wait between the end of the time and an extension moves the deadline and gives nothing: it is not summed.
  const total = ledger.reduce((sum, { seconds }) => sum + seconds, own);
  return (
    <section className="time-detail" aria-labelledby="temps-detail">
      <h3 id="temps-detail" className="small">
        {m.time_detail()}
      </h3>
      <dl>
        <Line label={m.time_detail_base()} value={formatDuration(baseSeconds)} />
        {extraTimePercent > 0 ? (
          <Line
            label={m.time_detail_extra({ percent: formatPercent(extraTimePercent) })}
            value={m.time_detail_given({ time: formatDuration(own - baseSeconds) })}
          />
        ) : null}
        {lines.map((line) => (
          <Line
            key={line.id}
            label={reasonWords(line)}
            value={m.time_detail_given({ time: formatDuration(line.seconds) })}
          />
        ))}
        <Line label={m.time_detail_total()} value={formatDuration(total)} isTotal />
      </dl>
    </section>
  );
}

function Line({ label, value, isTotal = false }: { label: string; value: string; isTotal?: boolean }) {
  return (
    <div className={isTotal ? "total" : undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
