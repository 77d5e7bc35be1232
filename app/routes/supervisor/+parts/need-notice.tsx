import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { ActButton } from "./act-button.tsx";
import type { Need, NeedKind } from "./place-rows.ts";
import { formatAge } from "./room-times.ts";
import { NEED_WORDS } from "./room-words.ts";
import type { RowAct } from "./row-acts.ts";
import { type FactsContext, NEED_LOOKS, needAct } from "./row-facts.ts";
import type { ActState } from "./use-acts.ts";

const LOOKS: Record<NeedKind, string> = {
  alert: "btn danger main",
  resume: "btn call",
  hand: "btn call",
  elapsed: "btn ink",
  lost: "btn",
};

type NeedNoticeProps = {
  need: Need;
  row: CandidateRow;
  context: FactsContext;
  actState: ActState | undefined;
  isStale: boolean;
  onAct(candidateId: string, act: RowAct): void;
};

/** One thing that calls for a human: what it is, since when, what to know, and the act that answers it. */
export function NeedNotice({ need, row, context, actState, isStale, onAct }: NeedNoticeProps) {
  const { family, icon: Icon } = NEED_LOOKS[need.kind];
  const act = needAct(row, need.kind);
  return (
    <div className={`notice mid ${family}`}>
      <Icon className="i" aria-hidden="true" />
      <div>
        <p>
          <b>{NEED_WORDS[need.kind]()}</b>{" "}
          {need.sinceMs === null ? null : m.room_since({ age: formatAge(context.nowMs - need.sinceMs) })}
        </p>
        <p className="small">{hintOf(need.kind, row)}</p>
      </div>
      {act === null ? null : (
        <ActButton
          row={row}
          act={act}
          state={actState}
          isStale={isStale}
          look={LOOKS[need.kind]}
          isShort={need.kind === "alert" || need.kind === "hand"}
          onAct={onAct}
        />
      )}
    </div>
  );
}

function hintOf(kind: NeedKind, { alert }: NeedNoticeProps["row"]): string {
  switch (kind) {
    case "alert":
      return m.room_alert_hint({ number: alert?.number ?? 0 });
    case "resume":
      return m.room_drawer_resume_hint();
    case "hand":
      return m.room_drawer_hand_hint();
    case "elapsed":
      return m.room_drawer_elapsed_hint();
    case "lost":
      return m.room_drawer_lost_hint();
  }
}
