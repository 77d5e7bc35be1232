import { BellRing, ChevronLeft, ChevronRight, DoorOpen, RefreshCw, Search } from "lucide-react";
import { useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { CandidateRow } from "#worker/core/session/views.ts";
import { ActButton } from "./act-button.tsx";
import { alertsWords } from "./alert-over.tsx";
import { ExtraTime, StateLine } from "./candidate-row.tsx";
import { formatAge } from "./room-times.ts";
import { listName } from "./room-words.ts";
import type { RowAct } from "./row-acts.ts";
import type { RowFacts } from "./row-facts.ts";
import type { Acts } from "./use-acts.ts";

type RoomDockProps = {
  /** who needs help, in order */
  inNeed: readonly { row: CandidateRow; facts: RowFacts }[];
  acts: Acts;
  isStale: boolean;
  ageMs: number;
  isSearchOpen: boolean;
  onAct(candidateId: string, act: RowAct): void;
  onOpen(candidateId: string): void;
  onSearch(): void;
  onMenu(): void;
  onRetry(): void;
};

const BIG_LOOKS: Readonly<Record<string, string>> = {
  "is-alert": "btn danger main",
  "is-call": "btn call",
  "is-end": "btn ink",
};

/** Under the thumb on a phone: the next person who needs help, named in full, and one big action. */
export function RoomDock(props: RoomDockProps) {
  const { inNeed, isStale, ageMs } = props;
  // The person is kept, not the place: somebody else's help must not put another name under the thumb.
  const [chosen, setChosen] = useState<string | null>(null);
  const found = inNeed.findIndex(({ row }) => row.candidateId === chosen);
  const place = Math.max(0, found);
  const current = inNeed[place];
  // Nobody is put under the thumb unasked; a report that comes meanwhile is said, and one press away.
  const alert = inNeed.find(({ facts }) => facts.needs[0]?.kind === "alert");
  const isAlertAside = alert !== undefined && current?.facts.needs[0]?.kind !== "alert";
  const go = (to: number) => setChosen(inNeed[(to + inNeed.length) % inNeed.length]?.row.candidateId ?? null);

  if (isStale) return <StaleDock onRetry={props.onRetry} />;
  return (
    <section className="dock" aria-label={m.room_dock()}>
      {current === undefined ? (
        <div className="dock-acts calm">
          <p>
            <b>{m.room_no_help_title()}</b>
            <br />
            <span className="small soft">{m.room_no_help_text({ age: formatAge(ageMs) })}</span>
          </p>
          <SearchButton {...props} />
          <MenuButton {...props} />
        </div>
      ) : (
        <>
          {isAlertAside ? (
            <button
              type="button"
              className="btn danger main wide aside"
              onClick={() => setChosen(alert.row.candidateId)}
            >
              <BellRing className="i" aria-hidden="true" /> {alertsWords([alert.row])}
            </button>
          ) : null}
          <div className="pager">
            <button
              type="button"
              className="btn quiet icon"
              aria-label={m.room_dock_previous()}
              onClick={() => go(place - 1)}
            >
              <ChevronLeft className="i" aria-hidden="true" />
            </button>
            <span>{m.room_dock_place({ place: place + 1, count: inNeed.length })}</span>
            <button
              type="button"
              className="btn quiet icon"
              aria-label={m.room_dock_next()}
              onClick={() => go(place + 1)}
            >
              <ChevronRight className="i" aria-hidden="true" />
            </button>
          </div>
          <p className="who">
            {listName(current.row)} <ExtraTime percent={current.row.extraTimePercent} />
          </p>
          <p className={`small ${current.facts.family}`}>
            <StateLine facts={current.facts} />
            {current.row.questionNumber === null ? null : (
              <>, {m.room_dock_question({ number: current.row.questionNumber })}</>
            )}
          </p>
          <div className="dock-acts">
            <BigAct {...props} row={current.row} facts={current.facts} />
            <SearchButton {...props} />
            <MenuButton {...props} />
          </div>
        </>
      )}
    </section>
  );
}

function BigAct({ row, facts, acts, isStale, onAct, onOpen }: RoomDockProps & { row: CandidateRow; facts: RowFacts }) {
  const { icon: Icon, family, mainAct } = facts;
  if (mainAct === null) {
    return (
      <button type="button" className="btn big" onClick={() => onOpen(row.candidateId)}>
        {m.room_dock_open()}
      </button>
    );
  }
  return (
    <ActButton
      row={row}
      act={mainAct}
      state={acts.states[row.candidateId]}
      isStale={isStale}
      look={`${BIG_LOOKS[family] ?? "btn main"} big`}
      isShort={facts.needs[0]?.kind === "alert" || facts.needs[0]?.kind === "hand"}
      icon={<Icon className="i" aria-hidden="true" />}
      onAct={onAct}
    />
  );
}

function SearchButton({ isSearchOpen, onSearch }: Pick<RoomDockProps, "isSearchOpen" | "onSearch">) {
  return (
    <button
      type="button"
      className="btn icon tall"
      aria-label={m.room_search()}
      aria-pressed={isSearchOpen}
      onClick={onSearch}
    >
      <Search className="i" aria-hidden="true" />
    </button>
  );
}

function MenuButton({ onMenu }: Pick<RoomDockProps, "onMenu">) {
  return (
    <button type="button" className="btn icon tall" aria-label={m.room_actions()} onClick={onMenu}>
      <DoorOpen className="i" aria-hidden="true" />
    </button>
  );
}

function StaleDock({ onRetry }: { onRetry(): void }) {
  return (
    <section className="dock" aria-label={m.room_stale_title()}>
      <p className="small">
        <b>{m.room_stale_dock()}</b> {m.room_stale_paper()}
      </p>
      <button type="button" className="btn main wide big" onClick={onRetry}>
        <RefreshCw className="i" aria-hidden="true" /> {m.room_stale_retry_now()}
      </button>
    </section>
  );
}
