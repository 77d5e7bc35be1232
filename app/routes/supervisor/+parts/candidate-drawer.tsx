import { CircleAlert, CirclePause, Clock, Radio, Replace, Wifi, X } from "lucide-react";
import { useId } from "react";
import { formatPercent, formatShortDate } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { ActButton } from "./act-button.tsx";
import { Acknowledgement } from "./candidate-row.tsx";
import { CandidateTime } from "./candidate-time.tsx";
import { DrawerNotes, LastMessage } from "./drawer-notes.tsx";
import { Modal } from "./modal.tsx";
import { NeedNotice } from "./need-notice.tsx";
import { lastContactMs } from "./place-rows.ts";
import { formatAge } from "./room-times.ts";
import { cardName } from "./room-words.ts";
import { ACT_ICONS, type RowAct, rowActs } from "./row-acts.ts";
import { calmState, type FactsContext, needAct, pauseOf, type RowFacts, rowFacts } from "./row-facts.ts";
import type { ActState } from "./use-acts.ts";

export type CandidateDrawerProps = {
  row: CandidateRow;
  context: FactsContext;
  actState: ActState | undefined;
  isStale: boolean;
  onAct(candidateId: string, act: RowAct, minutes?: number): void;
  onUndo(grantId: string): void;
  onClose(): void;
};

/** At the foot, in this order; the others are drawn beside what calls for them. */
const AT_FOOT: readonly RowAct[] = [
  "confirm-presence",
  "cancel-presence",
  "authorise-resume",
  "pause",
  "send-message",
  "add-note",
  "end-test",
];

/** Everything about one candidate: what is wrong first with its act, then facts and time, rare acts at the foot. */
export function CandidateDrawer(props: CandidateDrawerProps) {
  const { row, context, actState, isStale, onAct, onUndo, onClose } = props;
  const heading = useId();
  const facts = rowFacts(row, context);
  const raised = facts.needs.map(({ kind }) => needAct(row, kind));
  const offered = rowActs(row);
  const rare = AT_FOOT.filter((act) => offered.includes(act) && !raised.includes(act));
  return (
    <Modal labelledBy={heading} look="drawer" onClose={onClose}>
      <header>
        <div>
          <h2 id={heading} tabIndex={-1} data-first="">
            {cardName(row)}
          </h2>
          <p className="small soft">
            {[m.room_born({ date: formatShortDate(row.birthDate) }), row.division].filter(Boolean).join(" · ")}{" "}
            <Acknowledgement state={actState} />
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
        <PauseNotice {...props} />
        <OfferNotice {...props} />
        <StateChips row={row} facts={facts} context={context} />
        <CandidateTime row={row} context={context} isStale={isStale} onUndo={onUndo} />
        <GiveTime row={row} isStale={isStale} onAct={onAct} />
        <LastMessage row={row} context={context} />
        <DrawerNotes row={row} context={context} />
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

function DrawerAct({ act, row, actState, isStale, onAct }: CandidateDrawerProps & { act: RowAct }) {
  const Icon = ACT_ICONS[act];
  const look = act === "end-test" ? "btn danger" : act === "confirm-presence" ? "btn main" : "btn";
  const icon = <Icon className="i" aria-hidden="true" />;
  return (
    <ActButton row={row} act={act} state={actState} isStale={isStale} look={look} isShort icon={icon} onAct={onAct} />
  );
}

/** The clock is stopped by hand: why, by whom, and the way on. */
function PauseNotice({ row, context, actState, isStale, onAct }: CandidateDrawerProps) {
  const pause = pauseOf(row);
  if (pause === null) return null;
  const isOwn = pause.cause === "pause";
  return (
    <div className="notice mid is-info">
      <CirclePause className="i" aria-hidden="true" />
      <div>
        <p>
          <b>{isOwn ? m.room_state_paused() : m.room_drawer_pause_room()}</b>{" "}
          {m.room_since({ age: formatAge(context.nowMs - pause.sinceMs) })}
        </p>
        <p className="small">{m.room_drawer_pause_by({ reason: pause.reason, name: pause.byName ?? "" })}</p>
      </div>
      {isOwn && row.acts.includes("resume-clock") ? (
        <ActButton
          row={row}
          act="resume-clock"
          state={actState}
          isStale={isStale}
          look="btn main"
          isShort
          onAct={onAct}
        />
      ) : null}
    </div>
  );
}

/** Offered, never given by itself: only somebody who was there knows whether the cut was a hindrance. */
function OfferNotice({ row, actState, isStale, onAct }: CandidateDrawerProps) {
  if (row.linkOfferSeconds <= 0 || !row.acts.includes("credit-link")) return null;
  return (
    <div className="notice mid is-lost">
      <Wifi className="i" aria-hidden="true" />
      <div>
        <p>
          <b>{m.room_drawer_offer({ age: formatAge(row.linkOfferSeconds * 1000) })}</b>
        </p>
        <p className="small">{m.room_drawer_offer_hint()}</p>
      </div>
      <ActButton row={row} act="credit-link" state={actState} isStale={isStale} look="btn" isShort onAct={onAct} />
    </div>
  );
}

const USUAL_MINUTES = [5, 10, 15] as const;

function GiveTime({ row, isStale, onAct }: Pick<CandidateDrawerProps, "row" | "isStale" | "onAct">) {
  const isGrantable = row.acts.includes("grant");
  const isChangeable = row.acts.includes("set-extra-time");
  if (!isGrantable && !isChangeable) return null;
  const { candidateId } = row;
  return (
    <section>
      {isGrantable ? (
        <>
          <h3>{m.room_drawer_give()}</h3>
          <div className="four">
            {[...USUAL_MINUTES, undefined].map((minutes) => (
              <button
                key={minutes ?? "other"}
                type="button"
                className="btn"
                aria-disabled={isStale || undefined}
                onClick={() => {
                  if (!isStale) onAct(candidateId, "grant", minutes);
                }}
              >
                {minutes === undefined ? m.room_drawer_give_other() : m.room_minutes_add({ minutes })}
              </button>
            ))}
          </div>
        </>
      ) : null}
      {isChangeable ? (
        <button
          type="button"
          className="link change-extra"
          aria-disabled={isStale || undefined}
          onClick={() => {
            if (!isStale) onAct(candidateId, "set-extra-time");
          }}
        >
          {m.room_act_extra_full()}
        </button>
      ) : null}
    </section>
  );
}

function StateChips({ row, facts, context }: Pick<CandidateDrawerProps, "row" | "context"> & { facts: RowFacts }) {
  const calm = calmState(row, context);
  const { icon: Icon } = calm;
  const contactMs = lastContactMs(row, context.room.signs);
  const isHeard =
    (row.phase === "running" || row.phase === "elapsed" || row.phase === "instructions") && contactMs !== null;
  const setAside = row.setAsideCount;
  return (
    <div className="facts">
      <span className={`chip ${calm.family}`}>
        <Icon className="i" aria-hidden="true" />
        {[calm.state, facts.progress].filter(Boolean).join(" · ")}
      </span>
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
      {setAside === 0 ? null : (
        <span className="chip">
          <Replace className="i" aria-hidden="true" />
          {setAside === 1
            ? m.room_state_set_aside_one({ count: setAside })
            : m.room_state_set_aside_many({ count: setAside })}
        </span>
      )}
    </div>
  );
}
