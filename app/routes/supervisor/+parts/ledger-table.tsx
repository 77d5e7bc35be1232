import { Undo2 } from "lucide-react";
import { formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow, RowLedgerLine } from "#worker/core/session/views.ts";
import { countHolders, formatSpan, type LedgerLine } from "./ledger-lines.ts";
import type { FactsContext } from "./row-facts.ts";

type LedgerTableProps = {
  row: CandidateRow;
  lines: readonly LedgerLine[];
  /** seconds from the start to the deadline */
  total: number;
  context: FactsContext;
  isStale: boolean;
  onUndo(grantId: string): void;
};

/** The account of one candidate's time: every line says why and by whom; what was given by mistake may be taken back. */
export function LedgerTable({ row, lines, total, context, isStale, onUndo }: LedgerTableProps) {
  return (
    <table className="ledger">
      <caption className="vh">{m.room_ledger()}</caption>
      <tbody>
        {lines.map((line) => {
          const { entry, look, seconds } = line;
          const [words, why] = entry === null ? [ownWords(line, row), ""] : entryWords(entry, context);
          const sign = look === "base" ? "" : seconds < 0 ? "− " : "+ ";
          return (
            <tr key={line.key} className={entry?.isUndone === true ? "undone" : undefined}>
              <td>
                <i className={`key l-${look}`} />
                <span className="said">
                  {words}
                  {why === "" ? null : <span className="soft"> · {why}</span>}
                </span>
                {entry?.isUndone === true ? <span className="soft"> · {m.room_ledger_undone()}</span> : null}
                {entry === null ? null : (
                  <UndoButton entry={entry} context={context} isStale={isStale} onUndo={onUndo} />
                )}
              </td>
              <td>
                {sign}
                {formatSpan(seconds)}
              </td>
            </tr>
          );
        })}
        <tr className="sum">
          <th scope="row">{m.room_ledger_total()}</th>
          <td>{formatSpan(total)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function ownWords({ key }: LedgerLine, { extraTimePercent }: CandidateRow): string {
  if (key === "base") return m.room_ledger_base();
  if (key === "extra") return m.room_ledger_extra({ percent: formatPercent(extraTimePercent) });
  return m.room_ledger_limit();
}

/** What it is and since when, then why. Stops are booked when they end; they are told by their start. */
function entryWords(entry: RowLedgerLine, { times }: FactsContext): [string, string] {
  const name = entry.byName ?? "";
  const time = times.minute(entry.atMs);
  const began = times.minute(entry.atMs - entry.seconds * 1000);
  switch (entry.kind) {
    case "grant":
      return [m.room_ledger_grant({ name, time }), entry.reason];
    case "gap":
      return [m.room_ledger_gap({ time: began }), entry.reason];
    case "pause":
      return [m.room_ledger_pause({ time: began }), entry.reason];
    case "room-pause":
      return [m.room_ledger_room_pause({ time: began }), entry.reason];
    case "alert":
      return [m.room_ledger_alert({ time: began }), m.room_ledger_credited()];
    case "link":
      return [m.room_ledger_link({ name, time }), entry.reason];
  }
}

type UndoButtonProps = Pick<LedgerTableProps, "context" | "isStale" | "onUndo"> & { entry: RowLedgerLine };

function UndoButton({ entry, context, isStale, onUndo }: UndoButtonProps) {
  const { id, undoUntilMs, isUndone } = entry;
  if (isUndone || undoUntilMs === null || undoUntilMs < context.nowMs) return null;
  const count = countHolders(context.room.rows, id);
  return (
    <span className="undo-line">
      <button
        type="button"
        className="link undo"
        aria-disabled={isStale || undefined}
        aria-label={count > 1 ? undefined : m.room_undo_one()}
        onClick={() => {
          if (!isStale) onUndo(id);
        }}
      >
        <Undo2 className="i" aria-hidden="true" />
        {count > 1 ? m.room_undo_many({ count }) : m.room_undo()}
      </button>
    </span>
  );
}
