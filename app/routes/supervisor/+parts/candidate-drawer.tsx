import { CircleAlert, Clock, Flag, Radio, RotateCcw, UserRoundCheck, UserRoundX, X } from "lucide-react";
import { useId } from "react";
import { formatPercent, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow, SupervisorAct } from "#worker/core/session/views.ts";
import { ActButton } from "./act-button.tsx";
import { CandidateTime } from "./candidate-time.tsx";
import { Modal } from "./modal.tsx";
import { lastContactMs, type Need, type NeedKind } from "./place-rows.ts";
import { formatAge } from "./room-times.ts";
import { listName, NEED_WORDS } from "./room-words.ts";
import { type FactsContext, NEED_LOOKS, type RowFacts, rowFacts } from "./row-facts.ts";
import type { ActState } from "./use-acts.ts";

type CandidateDrawerProps = {
  row: CandidateRow;
  context: FactsContext;
  actState: ActState | undefined;
  isStale: boolean;
  onAct(candidateId: string, act: SupervisorAct): void;
  onClose(): void;
};

const NEED_HINTS: Record<NeedKind, () => string> = {
  resume: m.room_drawer_resume_hint,
  elapsed: m.room_drawer_elapsed_hint,
  lost: m.room_drawer_lost_hint,
};
const NEED_ACTS: Record<NeedKind, SupervisorAct | null> = {
  resume: "authorise-resume",
  elapsed: "end-test",
  lost: null,
};
const ACT_ICONS = {
  "confirm-presence": UserRoundCheck,
  "cancel-presence": UserRoundX,
  "authorise-resume": RotateCcw,
  "end-test": Flag,
};

/** Everything about one candidate: what is wrong first with its act, then facts and time, rare acts at the foot. */
export function CandidateDrawer(props: CandidateDrawerProps) {
  const { row, context, actState, onClose } = props;
  const heading = useId();
  const facts = rowFacts(row, context);
  const raised = facts.needs.map(({ kind }) => NEED_ACTS[kind]);
  const rare = row.acts.filter((act) => !raised.includes(act));
  return (
    <Modal labelledBy={heading} look="drawer" onClose={onClose}>
      <header>
        <div>
          <h2 id={heading} tabIndex={-1} data-first="">
            {listName(row)}
          </h2>
          <p className="small soft">
            {[m.room_born({ date: formatShortDate(row.birthDate) }), row.division].filter(Boolean).join(" · ")}
          </p>
        </div>
        <button type="button" className="btn quiet icon" aria-label={m.room_close()} onClick={onClose}>
          <X className="i" aria-hidden="true" />
        </button>
      </header>
      <div className="body stack">
        {actState?.kind === "refused" ? (
          <div className="notice is-alert" role="alert">
            <CircleAlert className="i" aria-hidden="true" />
            <p>{actState.message}</p>
          </div>
        ) : null}
        {facts.needs.map((need) => (
          <NeedNotice key={need.kind} need={need} {...props} />
        ))}
        <StateChips row={row} facts={facts} context={context} />
        <CandidateTime row={row} context={context} />
      </div>
      {rare.length === 0 ? null : (
        <footer>
          <div className="acts">
            {rare.map((act) => (
              <DrawerAct key={act} act={act} {...props} />
            ))}
          </div>
        </footer>
      )}
    </Modal>
  );
}

function DrawerAct({ act, row, actState, isStale, onAct }: CandidateDrawerProps & { act: SupervisorAct }) {
  const Icon = ACT_ICONS[act];
  const look = act === "end-test" ? "btn danger" : act === "confirm-presence" ? "btn main" : "btn";
  const icon = <Icon className="i" aria-hidden="true" />;
  return <ActButton row={row} act={act} state={actState} isStale={isStale} look={look} icon={icon} onAct={onAct} />;
}

function NeedNotice({ need, row, context, actState, isStale, onAct }: CandidateDrawerProps & { need: Need }) {
  const { family, icon: Icon } = NEED_LOOKS[need.kind];
  const act = NEED_ACTS[need.kind];
  return (
    <div className={`notice mid ${family}`}>
      <Icon className="i" aria-hidden="true" />
      <div>
        <p>
          <b>{NEED_WORDS[need.kind]()}</b>{" "}
          {need.sinceMs === null ? null : m.room_since({ age: formatAge(context.nowMs - need.sinceMs) })}
        </p>
        <p className="small">{NEED_HINTS[need.kind]()}</p>
      </div>
      {act !== null && row.acts.includes(act) ? (
        <ActButton
          row={row}
          act={act}
          state={actState}
          isStale={isStale}
          look={need.kind === "resume" ? "btn call" : "btn ink"}
          onAct={onAct}
        />
      ) : null}
    </div>
  );
}

function StateChips({ row, facts, context }: Pick<CandidateDrawerProps, "row" | "context"> & { facts: RowFacts }) {
  const { icon: Icon } = facts;
  const contactMs = lastContactMs(row, context.room.signs);
  const isHeard =
    (row.phase === "running" || row.phase === "elapsed" || row.phase === "instructions") && contactMs !== null;
  return (
    <div className="facts">
      {facts.needs.length > 0 ? null : (
        <span className={`chip ${facts.family}`}>
          <Icon className="i" aria-hidden="true" />
          {[facts.state, facts.progress].filter(Boolean).join(" · ")}
        </span>
      )}
      {isHeard ? (
        <span className="chip is-run">
          <Radio className="i" aria-hidden="true" />{" "}
          {m.room_contact_chip({ age: formatAge(context.nowMs - contactMs) })}
        </span>
      ) : null}
      {row.extraTimePercent === 0 ? null : (
        <span className="chip line">
          <Clock className="i" aria-hidden="true" />
          {m.room_extra_time_percent({ percent: formatPercent(row.extraTimePercent) })}
        </span>
      )}
    </div>
  );
}
