import { Fragment } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { type LedgerLine, ledgerLines } from "./ledger-lines.ts";
import { LedgerTable } from "./ledger-table.tsx";
import { formatAge } from "./room-times.ts";
import { type FactsContext, leftMs, pauseOf } from "./row-facts.ts";

type CandidateTimeProps = {
  row: CandidateRow;
  context: FactsContext;
  isStale: boolean;
  onUndo(grantId: string): void;
};

/** The candidate's own clock, as the server keeps it: nothing is computed here but the width of the bar. */
export function CandidateTime({ row, context, isStale, onUndo }: CandidateTimeProps) {
  const { nowMs, times } = context;
  const { startedAtMs, deadlineMs, stoppedAtMs, finish } = row;
  const { lines, totalSeconds } = ledgerLines(row);
  const left = leftMs(row, nowMs);
  return (
    <section className="time">
      <div className="row-flex baseline">
        <h3>{headline(row, context)}</h3>
        {left === null || row.phase === "elapsed" ? null : (
          <span className="push small">
            {stoppedAtMs === null
              ? m.room_drawer_left({ age: formatAge(left) })
              : m.room_drawer_left_frozen({ age: formatAge(left) })}
          </span>
        )}
      </div>
      {stoppedAtMs === null ? null : (
        <p className="small soft">
          {pauseOf(row) === null ? m.room_ledger_pending_alert() : m.room_ledger_pending_pause()}
        </p>
      )}
      {startedAtMs === null || deadlineMs === null ? null : (
        <TimeBar
          lines={lines}
          startMs={startedAtMs}
          endMs={deadlineMs}
          nowMs={finish?.atMs ?? stoppedAtMs ?? nowMs}
          clock={times.minute}
        />
      )}
      {lines.length === 0 ? null : (
        <LedgerTable row={row} lines={lines} total={totalSeconds} context={context} isStale={isStale} onUndo={onUndo} />
      )}
      <TimeFacts row={row} context={context} />
    </section>
  );
}

function headline({ phase, deadlineMs, stoppedAtMs, finish }: CandidateRow, { times }: FactsContext): string {
  if (finish !== null) return m.room_drawer_finished({ time: times.second(finish.atMs) });
  if (deadlineMs === null) return m.room_drawer_not_started();
  if (stoppedAtMs !== null) return m.room_drawer_postponed();
  const time = times.second(deadlineMs);
  return phase === "elapsed" ? m.room_drawer_elapsed({ time }) : m.room_drawer_ends({ time });
}

function TimeFacts({ row, context: { times, room } }: Pick<CandidateTimeProps, "row" | "context">) {
  const facts: [string, string][] = [];
  if (row.presence.kind === "confirmed") {
    const { sinceMs, byName } = row.presence;
    facts.push([m.room_drawer_confirmed(), m.room_drawer_confirmed_by({ time: times.minute(sinceMs), name: byName })]);
  }
  if (row.startedAtMs !== null) {
    const { questionCount: total } = room.header;
    facts.push([m.room_drawer_answered(), m.room_progress({ done: row.answeredCount, total })]);
  }
  if (row.questionNumber !== null && row.questionSinceMs !== null) {
    const shown = m.room_drawer_question({ number: row.questionNumber });
    facts.push([shown, m.room_drawer_at({ time: times.minute(row.questionSinceMs) })]);
  }
  if (row.resume.kind === "authorised") {
    facts.push([m.room_drawer_resume(), m.room_drawer_at({ time: times.minute(row.resume.sinceMs) })]);
  }
  if (row.autoEndMs !== null) facts.push([m.room_drawer_auto_end(), times.second(row.autoEndMs)]);
  if (facts.length === 0) return null;
  return (
    <dl className="time-facts">
      {facts.map(([term, value]) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

type TimeBarProps = {
  lines: readonly LedgerLine[];
  startMs: number;
  endMs: number;
  nowMs: number;
  clock(ms: number): string;
};

function TimeBar({ lines, startMs, endMs, nowMs, clock }: TimeBarProps) {
  const done = Math.min(100, Math.max(0, ((nowMs - startMs) / (endMs - startMs)) * 100));
  const words = { start: clock(startMs), now: clock(nowMs), end: clock(endMs) };
  return (
    <div className="timebar" role="img" aria-label={m.room_drawer_bar(words)}>
      {lines.map(({ key, look, share }) =>
        share === 0 ? null : <span key={key} className={`l-${look}`} style={{ width: `${share * 100}%` }} />,
      )}
      <i className="now" style={{ left: `${done}%` }} />
      <span className="lab start">{words.start}</span>
      <span className="lab at" style={{ left: `${Math.min(92, Math.max(8, done))}%` }}>
        <b>{words.now}</b>
      </span>
      <span className="lab end">{words.end}</span>
    </div>
  );
}
