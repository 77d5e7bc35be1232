import { useMemo, useRef, useState } from "react";
import { formatInstant } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import { getLocale } from "#app/i18n/paraglide/runtime.js";
import { CoveredAlerts } from "./alert-over.tsx";
import { AlertStrip } from "./alert-strip.tsx";
import { useAnnouncer } from "./announce-needs.ts";
import { CandidateDrawer } from "./candidate-drawer.tsx";
import { CandidateList } from "./candidate-list.tsx";
import { EmptyList } from "./empty-list.tsx";
import { GrantToast } from "./grant-toast.tsx";
import { findHomonyms, matchesName } from "./match-name.ts";
import { PauseBar } from "./pause-bar.tsx";
import { countRows, type Filter, passesFilter, placeRows } from "./place-rows.ts";
import { type Given, recentGrant } from "./recent-grant.ts";
import { RoomActions, type RoomAsk } from "./room-actions.tsx";
import { RoomBanner } from "./room-banner.tsx";
import { RoomBar } from "./room-bar.tsx";
import { MenuDialog } from "./room-dialogs.tsx";
import { RoomDock } from "./room-dock.tsx";
import { RoomHead } from "./room-head.tsx";
import { type Asked, RoomOverlays } from "./room-overlays.tsx";
import type { RoomFrame } from "./room-reducer.ts";
import { roomTimes } from "./room-times.ts";
import type { RowAct } from "./row-acts.ts";
import { rowFacts } from "./row-facts.ts";
import { useActs } from "./use-acts.ts";
import { useCommand } from "./use-command.ts";
import { useHeldOrder } from "./use-held-order.ts";
import { useHiddenAlerts } from "./use-hidden-alerts.ts";
import { useMoved } from "./use-moved.ts";
import { useRoom } from "./use-room.ts";

/** The live room: one picture of who is where, who needs help first, and the acts that the server would accept. */
export function RoomPage({ first }: { first: RoomFrame }) {
  const { room, clockMs, nowMs, health, ageMs, isLoginLost, link } = useRoom(first);
  const [filter, setFilter] = useState<Filter>("all");
  const [query, setQuery] = useState("");
  const [isSearchOpen, setSearchOpen] = useState(false);
  const [isCodeShown, setCodeShown] = useState(false);
  const [openId, setOpenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const list = useRef<HTMLElement>(null);

  const times = useMemo(() => roomTimes(room.header.timeZone, getLocale()), [room.header.timeZone]);
  const homonyms = useMemo(() => findHomonyms(Object.values(room.rows)), [room.rows]);
  const placements = useMemo(() => placeRows(room, nowMs), [room, nowMs]);
  const order = useHeldOrder(placements);
  const moved = useMoved(placements);
  const isStale = health === "stale" || isLoginLost;
  const announcer = useAnnouncer(room, nowMs, isStale);
  const acts = useActs(link, room, nowMs, announcer.say);
  const resuming = useCommand(acts.send);
  const undoing = useCommand(acts.send);

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
  const elapsed = inNeed.filter(({ row }) => row.phase === "elapsed").length;
  const openRow = openId === null ? undefined : room.rows[openId];
  const alerts = inNeed.flatMap(({ row }) => (row.alert === null ? [] : [row]));
  const hidden = useHiddenAlerts(
    list,
    alerts.map(({ candidateId }) => candidateId),
  );
  const subject = asked !== null && "id" in asked ? asked.id : openId;
  const recent = recentGrant(given, room.rows, nowMs);

  const act = (id: string, wanted: RowAct, minutes?: number) => {
    switch (wanted) {
      case "end-test":
        return setAsked({ kind: "end", id });
      case "handle-alert": {
        const alert = room.rows[id]?.alert ?? null;
        return alert === null ? undefined : setAsked({ kind: "alert", id, alert });
      }
      case "pause":
        return setAsked({ kind: "pause", id });
      case "grant":
        return setAsked({ kind: "grant", id, minutes });
      case "set-extra-time":
        return setAsked({ kind: "extra-time", id });
      case "send-message":
        return setAsked({ kind: "message", id });
      case "add-note":
        return setAsked({ kind: "note", id });
      default:
        return acts.run(id, wanted);
    }
  };
  const resumeRoom = () => resuming.run({ type: "resume-room" }, () => {});
  const undo = (grantId: string) => undoing.run({ type: "undo-grant", grantId }, () => {});
  const ask = (wanted: RoomAsk) => {
    switch (wanted) {
      case "pause-room":
        return setAsked({ kind: "pause", id: null });
      case "resume-room":
        setAsked(null);
        return resumeRoom();
      case "grant":
        return setAsked({ kind: "grant", id: null });
      case "end-elapsed":
        return setAsked({ kind: "end-all" });
      case "send-message":
        return setAsked({ kind: "message", id: null });
      case "notes":
        return setAsked({ kind: "notes" });
    }
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
  const roomActions = { room, elapsed, isStale, isPending: resuming.isPending, onAsk: ask };
  const banner = bannerKind(room.header, clockMs, isLoginLost, isStale);

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
        isTight={elapsed > 1 || room.header.pause !== null || order.changes > 0}
        actions={<RoomActions look="bar" {...roomActions} />}
        pause={
          <PauseBar
            header={room.header}
            nowMs={nowMs}
            isStale={isStale}
            isPending={resuming.isPending}
            onResume={resumeRoom}
          />
        }
        banner={
          banner === null ? null : (
            <RoomBanner
              kind={banner}
              sessionNumber={room.header.sessionNumber}
              asOf={times.second(nowMs)}
              opens={formatInstant(room.header.opensAtMs, room.header.timeZone)}
              onRetry={retry}
            />
          )
        }
      />
      <noscript>
        <p className="stale-bar">{m.room_noscript()}</p>
      </noscript>
      <AlertStrip
        rows={alerts.filter(({ candidateId }) => hidden.has(candidateId))}
        isStale={isStale}
        onHandle={(id) => act(id, "handle-alert")}
      />
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
      {recent === null ? null : (
        <GrantToast
          grant={recent}
          refusal={undoing.refusal}
          isPending={undoing.isPending}
          isStale={isStale}
          onUndo={() => undo(recent.id)}
          onClose={() => setGiven(null)}
        />
      )}
      <RoomDock
        inNeed={inNeed}
        acts={acts}
        isStale={isStale}
        ageMs={ageMs}
        isSearchOpen={isSearchOpen}
        onAct={act}
        onOpen={setOpenId}
        onSearch={toggleSearch}
        onMenu={() => setAsked({ kind: "menu" })}
        onRetry={retry}
      />
      <p className="vh" role="status">
        {announcer.text}
      </p>
      <CoveredAlerts value={alerts.filter(({ candidateId }) => candidateId !== subject)}>
        {openRow === undefined ? null : (
          <CandidateDrawer
            row={openRow}
            context={context}
            actState={acts.states[openRow.candidateId]}
            isStale={isStale}
            onAct={act}
            onUndo={undo}
            onClose={() => setOpenId(null)}
          />
        )}
        {asked === null || asked.kind === "menu" ? null : (
          <RoomOverlays
            asked={asked}
            context={context}
            isStale={isStale}
            acts={acts}
            onAsk={setAsked}
            onGranted={(gift) => {
              setGiven(gift);
              close();
            }}
            onClose={close}
          />
        )}
        {asked?.kind === "menu" ? (
          <MenuDialog
            room={room}
            clock={times.clock(clockMs)}
            isCodeShown={isCodeShown}
            onToggleCode={toggleCode}
            actions={<RoomActions look="sheet" {...roomActions} />}
            onLeave={() => setAsked({ kind: "leave" })}
            onClose={close}
          />
        ) : null}
      </CoveredAlerts>
    </div>
  );
}

function bannerKind(
  { isFinalised, opensAtMs }: RoomFrame["header"],
  clockMs: number,
  isLoginLost: boolean,
  isStale: boolean,
): "finalised" | "not-open" | "login-lost" | "stale" | null {
  if (isLoginLost) return "login-lost";
  if (isStale) return "stale";
  if (isFinalised) return "finalised";
  return clockMs < opensAtMs ? "not-open" : null;
}
