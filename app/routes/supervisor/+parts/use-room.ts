import { useEffect, useReducer, useRef, useState } from "react";
import { type LiveConnection, useLiveConnection } from "#app/live/use-live-connection.ts";
import { type LinkHealth, linkHealth } from "./link-health.ts";
import { type Room, type RoomFrame, reduceRoom, roomFrom } from "./room-reducer.ts";

export type LiveRoom = {
  room: Room;
  /** the server's clock, ticking each second */
  clockMs: number;
  /** the instant of the picture: the clock's, or the last sign of the server once the link is lost */
  nowMs: number;
  health: LinkHealth;
  /** how old the picture is */
  ageMs: number;
  /** the login is over: only a new one brings the room back */
  isLoginLost: boolean;
  link: LiveConnection;
};

const TICK_MS = 1000;

/** The room, from its first rendering on the server to the last frame of the live link. */
export function useRoom(first: RoomFrame): LiveRoom {
  const [room, apply] = useReducer(reduceRoom, first, (frame) => roomFrom(frame));
  const [isLoginLost, setLoginLost] = useState(false);
  const clock = useServerClock(first.nowMs);
  const downSince = useRef<number | null>(null);
  const link = useLiveConnection({
    sessionNumber: first.header.sessionNumber,
    role: "surveillant",
    deviceId: null,
    onFrame(frame) {
      if ("nowMs" in frame) clock.hear(frame.nowMs);
      setLoginLost(false);
      apply(frame);
    },
    onLoginLost: () => setLoginLost(true),
  });

  useEffect(() => {
    if (room.isBehind) link.refresh();
  }, [room.isBehind, link]);

  useEffect(() => {
    downSince.current = link.state === "live" ? null : (downSince.current ?? performance.now());
  }, [link.state]);

  const lastSignMs = link.lastSignMs();
  const ageMs = lastSignMs === 0 ? clock.nowMs - first.nowMs : link.serverNowMs() - lastSignMs;
  const isDown = link.state !== "live";
  const downMs = isDown ? (downSince.current === null ? 0 : performance.now() - downSince.current) : null;
  const health = linkHealth({ downMs, ageMs });
  return {
    room,
    clockMs: clock.nowMs,
    nowMs: health === "stale" ? Math.max(first.nowMs, lastSignMs) : clock.nowMs,
    health,
    ageMs,
    isLoginLost,
    link,
  };
}

/** Monotonic between two frames: the machine's own clock, which may be wrong or be moved, never counts. */
function useServerClock(firstMs: number): { nowMs: number; hear(ms: number): void } {
  const [nowMs, setNow] = useState(firstMs);
  const anchor = useRef<{ serverMs: number; localMs: number } | null>(null);
  useEffect(() => {
    anchor.current ??= { serverMs: firstMs, localMs: performance.now() };
    const tick = () => {
      if (anchor.current === null) return;
      setNow(anchor.current.serverMs + performance.now() - anchor.current.localMs);
    };
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [firstMs]);
  return {
    nowMs,
    hear(ms) {
      anchor.current = { serverMs: ms, localMs: performance.now() };
      setNow(ms);
    },
  };
}
