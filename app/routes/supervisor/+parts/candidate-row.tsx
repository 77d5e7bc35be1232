import { CircleAlert, X } from "lucide-react";
import { formatPercent } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow as Row, SupervisorAct } from "#worker/core/session/views.ts";
import { ActButton } from "./act-button.tsx";
import { listName, NEED_WORDS } from "./room-words.ts";
import { NEED_LOOKS, type RowFacts } from "./row-facts.ts";
import type { ActState } from "./use-acts.ts";

type CandidateRowProps = {
  row: Row;
  facts: RowFacts;
  actState: ActState | undefined;
  isStale: boolean;
  hasMoved: boolean;
  onOpen(candidateId: string): void;
  onAct(candidateId: string, act: SupervisorAct): void;
  onDismiss(candidateId: string): void;
};

/** One candidate: the whole row opens the sheet, the button at its end does the one act that is due. */
export function CandidateRow(props: CandidateRowProps) {
  const { row, facts, actState, isStale, hasMoved, onOpen, onAct, onDismiss } = props;
  const { needs, icon: Icon, family, mainAct } = facts;
  const isNeed = needs.length > 0;
  const isSlim = isNeed && mainAct === null && needs.length === 1;
  const look = ["cand", isNeed ? "need" : "", isSlim ? "slim" : "", family, hasMoved ? "moved" : ""];
  return (
    <li className={look.filter(Boolean).join(" ")}>
      <button className="open" type="button" aria-haspopup="dialog" onClick={() => onOpen(row.candidateId)}>
        <span className="glyph">
          <Icon className="i" aria-hidden="true" />
        </span>
        <span>
          <span className="nm">
            <span title={listName(row)}>{listName(row)}</span> <ExtraTime percent={row.extraTimePercent} />
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

/** How far and until when, then the quieter needs beside the loudest. */
function SecondLine({ facts }: { facts: RowFacts }) {
  return (
    <span className={facts.needs.length > 1 ? "st" : "st alone"}>
      <b className="plain">{facts.progress}</b> · {facts.time}
      {facts.needs.slice(1).map(({ kind }) => {
        const { icon: Icon, family } = NEED_LOOKS[kind];
        return (
          <span key={kind} className={`and ${family}`}>
            {" · "}
            <Icon className="i" aria-hidden="true" /> <b>{NEED_WORDS[kind]()}</b>
          </span>
        );
      })}
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
