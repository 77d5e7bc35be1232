import { Check, CheckCheck, CircleAlert, X } from "lucide-react";
import { formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow as Row } from "#worker/core/session/views.ts";
import { ActButton } from "./act-button.tsx";
import { cardName } from "./room-words.ts";
import type { RowAct } from "./row-acts.ts";
import type { RowFacts } from "./row-facts.ts";
import type { ActState } from "./use-acts.ts";

type CandidateRowProps = {
  row: Row;
  facts: RowFacts;
  actState: ActState | undefined;
  isStale: boolean;
  hasMoved: boolean;
  onOpen(candidateId: string): void;
  onAct(candidateId: string, act: RowAct): void;
  onDismiss(candidateId: string): void;
};

/** One candidate: the whole row opens the sheet, the button at its end does the one act that is due. */
export function CandidateRow(props: CandidateRowProps) {
  const { row, facts, actState, isStale, hasMoved, onOpen, onAct, onDismiss } = props;
  const { needs, icon: Icon, family, mainAct } = facts;
  const isNeed = needs.length > 0;
  const isSlim = isNeed && mainAct === null && facts.beside.length === 0;
  const look = ["cand", isNeed ? "need" : "", isSlim ? "slim" : "", family, hasMoved ? "moved" : ""];
  return (
    <li className={look.filter(Boolean).join(" ")} data-candidate={row.candidateId}>
      <button className="open" type="button" aria-haspopup="dialog" onClick={() => onOpen(row.candidateId)}>
        <span className="glyph">
          <Icon className="i" aria-hidden="true" />
        </span>
        <span>
          <span className="nm">
            <span title={cardName(row)}>{cardName(row)}</span> <ExtraTime percent={row.extraTimePercent} />
            <Acknowledgement state={actState} />
          </span>
          <span className="st">
            <StateLine facts={facts} />
          </span>
          {isNeed && !isSlim ? <SecondLine facts={facts} /> : null}
        </span>
        {isNeed && !isSlim ? null : <Meta facts={facts} />}
      </button>
      {mainAct === null ? null : (
        <ActButton row={row} act={mainAct} state={actState} isStale={isStale} look="act" onAct={onAct} />
      )}
      {actState?.kind === "refused" ? (
        <p className="refusal" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          <span>{actState.message}</span>
          <button type="button" aria-label={m.room_dismiss()} onClick={() => onDismiss(row.candidateId)}>
            <X className="i" aria-hidden="true" />
          </button>
        </p>
      ) : null}
    </li>
  );
}

export function ExtraTime({ percent }: { percent: number }) {
  if (percent === 0) return null;
  return (
    <span className="plus" title={m.room_extra_time()}>
      <span className="vh">{m.room_extra_time()} </span>+{formatPercent(percent)}
    </span>
  );
}

/** Small and silent: what was sent, then that the candidate's own browser shows it. */
export function Acknowledgement({ state }: { state: ActState | undefined }) {
  if (state?.kind !== "sent" && state?.kind !== "received") return null;
  const isReceived = state.kind === "received";
  const Icon = isReceived ? CheckCheck : Check;
  return (
    <span className="ack" title={isReceived ? m.room_ack_received_full() : m.room_ack_sent_full()}>
      <Icon className="i" aria-hidden="true" />
      {isReceived ? m.room_ack_received() : m.room_ack_sent()}
    </span>
  );
}

/** The state in its colour, then what goes with it. */
export function StateLine({ facts }: { facts: RowFacts }) {
  return (
    <>
      <b className="state">{facts.state}</b>
      {facts.since === null ? null : ` ${facts.since}`}
      {facts.detail.map((one) => ` · ${one}`).join("")}
    </>
  );
}

/** How far and until when, then the quieter facts beside the loudest. */
function SecondLine({ facts }: { facts: RowFacts }) {
  return (
    <span className={facts.beside.length > 0 ? "st several" : "st alone"}>
      {facts.progress === null ? null : <b className="plain">{facts.progress}</b>}
      {facts.time === null ? null : ` · ${facts.time}`}
      {facts.beside.map(({ icon: Icon, family, words }) => (
        <span key={words} className={`and ${family}`}>
          {" · "}
          <Icon className="i" aria-hidden="true" /> <b>{words}</b>
        </span>
      ))}
    </span>
  );
}

function Meta({ facts }: { facts: RowFacts }) {
  return (
    <span className="meta">
      {facts.progress === null ? null : <b>{facts.progress}</b>}
      {facts.time === null ? null : <span className={facts.isSoon ? "soon" : undefined}>{facts.time}</span>}
    </span>
  );
}
