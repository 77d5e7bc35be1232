import { Fragment } from "react";
import { formatDuration, formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import type { FactsContext } from "./row-facts.ts";

/** The candidate's own clock, as the server keeps it: nothing is computed here but the width of the bar. */
export function CandidateTime({ row, context }: { row: CandidateRow; context: FactsContext }) {
  const { nowMs, times } = context;
  const { startedAtMs, deadlineMs, finish } = row;
  const facts = timeFacts(row, context);
  return (
    <section>
      <h3>{headline(row, context)}</h3>
      {startedAtMs === null || deadlineMs === null ? null : (
        <TimeBar startMs={startedAtMs} endMs={deadlineMs} nowMs={finish?.atMs ?? nowMs} clock={times.minute} />
      )}
      <dl className="time-facts">
        {facts.map(([term, value]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function headline({ phase, deadlineMs, finish }: CandidateRow, { times }: FactsContext): string {
  if (finish !== null) return m.room_drawer_finished({ time: times.second(finish.atMs) });
  if (deadlineMs === null) return m.room_drawer_not_started();
  const time = times.second(deadlineMs);
  return phase === "elapsed" ? m.room_drawer_elapsed({ time }) : m.room_drawer_ends({ time });
}

function timeFacts(row: CandidateRow, { times, room }: FactsContext): [string, string][] {
  const facts: [string, string][] = [];
  const { startedAtMs, deadlineMs, extraTimePercent: extra } = row;
  if (row.presence.kind === "confirmed") {
    const { sinceMs, byName } = row.presence;
    facts.push([m.room_drawer_confirmed(), m.room_drawer_confirmed_by({ time: times.minute(sinceMs), name: byName })]);
  }
  if (startedAtMs !== null && deadlineMs !== null) {
    const duration = formatDuration((deadlineMs - startedAtMs) / 1000);
    facts.push([m.room_drawer_started(), times.minute(startedAtMs)]);
    facts.push([
      m.room_drawer_allowed(),
      extra === 0 ? duration : m.room_drawer_allowed_extra({ duration, percent: formatPercent(extra) }),
    ]);
    facts.push([
      m.room_drawer_answered(),
      m.room_progress({ done: row.answeredCount, total: room.header.questionCount }),
    ]);
  }
  if (row.questionNumber !== null && row.questionSinceMs !== null) {
    const shown = m.room_drawer_question({ number: row.questionNumber });
    facts.push([shown, m.room_drawer_at({ time: times.minute(row.questionSinceMs) })]);
  }
  if (row.resume.kind === "authorised") {
    facts.push([m.room_drawer_resume(), m.room_drawer_at({ time: times.minute(row.resume.sinceMs) })]);
  }
  if (row.autoEndMs !== null) facts.push([m.room_drawer_auto_end(), times.second(row.autoEndMs)]);
  return facts;
}

type TimeBarProps = { startMs: number; endMs: number; nowMs: number; clock(ms: number): string };

function TimeBar({ startMs, endMs, nowMs, clock }: TimeBarProps) {
  const done = Math.min(100, Math.max(0, ((nowMs - startMs) / (endMs - startMs)) * 100));
  const words = { start: clock(startMs), now: clock(nowMs), end: clock(endMs) };
  return (
    <div className="timebar plain" role="img" aria-label={m.room_drawer_bar(words)}>
      <span style={{ width: `${done}%` }} />
      <i className="now" style={{ left: `${done}%` }} />
      <span className="lab start">{words.start}</span>
      <span className="lab at" style={{ left: `${Math.min(92, Math.max(8, done))}%` }}>
        <b>{words.now}</b>
      </span>
      <span className="lab end">{words.end}</span>
    </div>
  );
}
