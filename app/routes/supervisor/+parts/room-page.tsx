import { useMemo, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import type { SupervisorAct } from "#worker/core/session/views.ts";
import { useAnnouncer } from "./announce-needs.ts";
import { CandidateDrawer } from "./candidate-drawer.tsx";
import { CandidateList } from "./candidate-list.tsx";
import { EmptyList } from "./empty-list.tsx";
import { findHomonyms, matchesName } from "./match-name.ts";
import { countRows, type Filter, passesFilter, placeRows } from "./place-rows.ts";
import { RoomBanner } from "./room-banner.tsx";
import { RoomBar } from "./room-bar.tsx";
import { EndDialog, LeaveDialog, MenuDialog } from "./room-dialogs.tsx";
import { RoomDock } from "./room-dock.tsx";
import { RoomHead } from "./room-head.tsx";
import type { RoomFrame } from "./room-reducer.ts";
import { roomTimes } from "./room-times.ts";
import { DONE_WORDS, listName } from "./room-words.ts";
import { rowFacts } from "./row-facts.ts";
import { useActs } from "./use-acts.ts";
import { useHeldOrder } from "./use-held-order.ts";
import { useMoved } from "./use-moved.ts";
import { useRoom } from "./use-room.ts";

type Asked = { kind: "end"; ids: readonly string[] } | { kind: "leave" } | { kind: "menu" };

/** The live room: one picture of who is where, who needs help first, and the acts that the server would accept. */
export function RoomPage({ first }: { first: RoomFrame }) {
  const { room, clockMs, nowMs, health, ageMs, isLoginLost, link } = useRoom(first);
  const [filter, setFilter] = useState<Filter>("all");
  const [query, setQuery] = useState("");
  const [isSearchOpen, setSearchOpen] = useState(false);
  const [isCodeShown, setCodeShown] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const navigate = useNavigate();
  const list = useRef<HTMLElement>(null);

  const times = useMemo(() => roomTimes(room.header.timeZone, getLocale()), [room.header.timeZone]);
  const homonyms = useMemo(() => findHomonyms(Object.values(room.rows)), [room.rows]);
  const placements = useMemo(() => placeRows(room, nowMs), [room, nowMs]);
  const order = useHeldOrder(placements);
  const moved = useMoved(placements);
  const isStale = health === "stale" || isLoginLost;
  const announcer = useAnnouncer(room, nowMs, isStale);
  const acts = useActs(link, (id, act) => {
    const row = room.rows[id];
    if (row !== undefined) announcer.say(DONE_WORDS[act]({ name: listName(row) }));
  });

  const context = { room, nowMs, times, homonyms };
  const counts = countRows(room, placements);
  const visible = order.shown.filter(({ candidateId, group }) => {
    const row = room.rows[candidateId];
    return row !== undefined && passesFilter(row, group, filter) && matchesName(row, query);
  });
  const inNeed = placements.flatMap(({ candidateId, group }) => {
    const row = room.rows[candidateId];
    return group === "help" && row !== undefined ? [{ row, facts: rowFacts(row, context) }] : [];
  });
  const elapsedIds = inNeed.flatMap(({ row }) =>
    row.phase === "elapsed" && row.acts.includes("end-test") ? [row.candidateId] : [],
  );
  const openRow = openId === null ? undefined : room.rows[openId];

  const act = (id: string, wanted: SupervisorAct) => {
    if (wanted === "end-test") setAsked({ kind: "end", ids: [id] });
    else acts.run(id, wanted);
  };
  const reorder = () => {
    order.reorder();
    list.current?.focus();
  };
  const close = () => setAsked(null);
  const toggleCode = () => setCodeShown(!isCodeShown);
  const toggleSearch = () => {
    setSearchOpen(!isSearchOpen);
    setQuery("");
  };
  const retry = () => link.retry();
  const banner = bannerKind(room.header.isFinalised, isLoginLost, isStale);

  return (
    <div className={isStale ? "live stale" : "live"}>
      <RoomHead
        header={room.header}
        supervisors={room.supervisors}
        health={health}
        ageMs={ageMs}
        clock={times.clock(clockMs)}
        isCodeShown={isCodeShown}
        onToggleCode={toggleCode}
        onLeave={() => setAsked({ kind: "leave" })}
        onMenu={() => setAsked({ kind: "menu" })}
      />
      <RoomBar
        counts={counts}
        filter={filter}
        onFilter={setFilter}
        query={query}
        onQuery={setQuery}
        isSearchOpen={isSearchOpen}
        order={{ ...order, reorder }}
        elapsed={elapsedIds.length}
        onEndElapsed={() => setAsked({ kind: "end", ids: elapsedIds })}
        banner={
          banner === null ? null : (
            <RoomBanner
              kind={banner}
              sessionNumber={room.header.sessionNumber}
              asOf={times.second(nowMs)}
              onRetry={retry}
            />
          )
        }
      />
      <noscript>
        <p className="stale-bar">{m.room_noscript()}</p>
      </noscript>
      <main
        className="list"
        id="contenu"
        ref={list}
        tabIndex={-1}
        aria-label={isStale ? m.room_candidates_stale() : m.room_candidates()}
        {...order.handlers}
      >
        {visible.length === 0 ? (
          <EmptyList
            filter={filter}
            query={query}
            isRoomEmpty={placements.length === 0}
            ageMs={ageMs}
            onShowAll={() => {
              setFilter("all");
              setQuery("");
            }}
          />
        ) : (
          <CandidateList
            placements={visible}
            context={context}
            acts={acts}
            isStale={isStale}
            moved={moved}
            onOpen={setOpenId}
            onAct={act}
          />
        )}
      </main>
      <RoomDock
        inNeed={inNeed}
        acts={acts}
        isStale={isStale}
        ageMs={ageMs}
        isSearchOpen={isSearchOpen}
        onAct={act}
        onOpen={setOpenId}
        onSearch={toggleSearch}
        onRetry={retry}
      />
      <p className="vh" role="status">
        {announcer.text}
      </p>
      {openRow === undefined ? null : (
        <CandidateDrawer
          row={openRow}
          context={context}
          actState={acts.states[openRow.candidateId]}
          isStale={isStale}
          onAct={act}
          onClose={() => setOpenId(null)}
        />
      )}
      {asked?.kind === "end" ? (
        <EndDialog
          rows={asked.ids.flatMap((id) => room.rows[id] ?? [])}
          total={room.header.questionCount}
          onAct={() => {
            for (const id of asked.ids) acts.run(id, "end-test");
            close();
          }}
          onClose={close}
        />
      ) : null}
      {asked?.kind === "leave" ? (
        <LeaveDialog supervisors={room.supervisors} onAct={() => navigate("/surveiller")} onClose={close} />
      ) : null}
      {asked?.kind === "menu" ? (
        <MenuDialog
          room={room}
          clock={times.clock(clockMs)}
          isCodeShown={isCodeShown}
          onToggleCode={toggleCode}
          elapsed={elapsedIds.length}
          onEndElapsed={() => setAsked({ kind: "end", ids: elapsedIds })}
          onLeave={() => setAsked({ kind: "leave" })}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

function bannerKind(
  isFinalised: boolean,
  isLoginLost: boolean,
  isStale: boolean,
): "finalised" | "login-lost" | "stale" | null {
  if (isLoginLost) return "login-lost";
  if (isStale) return "stale";
  return isFinalised ? "finalised" : null;
}
