import type { CandidateWireCommand, SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";
import { type ServerFrame, serverFrame } from "#worker/contract/live/server-frame.ts";
import { PROTOCOL_VERSION } from "#worker/contract/live/version.ts";
import type { CandidateScreen } from "#worker/core/session/views.ts";
import { IDENTITY_HEADER, writeUpgrade } from "#worker/live/gate/upgrade.ts";
import type { LiveIdentity } from "#worker/usecases/ports.ts";
import type { LiveRoomSeed } from "./live-room.ts";
import { CODE, right } from "./session-factory.ts";

type WireCommand = CandidateWireCommand | SupervisorWireCommand;
type FrameOf<T extends ServerFrame["t"]> = Extract<ServerFrame, { t: T }>;
export type LiveClient = ReturnType<typeof listen>;

const PATIENCE_MS = 3_000;

/**
 * Looks again until it fits, and gives the last look: for what has no frame to wait for. Vitest's own polling moves
 * a faked clock, so it is of no use here.
 */
export async function eventually<T>(look: () => T | Promise<T>, fits: (found: T) => boolean): Promise<T> {
  for (let left = PATIENCE_MS / 10; ; left -= 1) {
    const found = await look();
    if (left <= 0 || fits(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** A device id that the gate accepts. */
export function deviceNamed(name: string): string {
  return `device-of-${name}`.padEnd(16, "-");
}

export function commandFrame(command: WireCommand, deviceId: string | null, id: string = crypto.randomUUID()) {
  return { t: "command", v: PROTOCOL_VERSION, id, deviceId, command };
}

export function helloFrame(deviceId: string | null) {
  return { t: "hello", v: PROTOCOL_VERSION, deviceId, since: null };
}

/** Opens a socket on the live object as this person. `device` null: the page has not told its name. */
export async function openSocket(
  room: Pick<LiveRoomSeed, "number" | "stub">,
  identity: LiveIdentity,
  device: string | null = null,
): Promise<LiveClient> {
  const headers = { Upgrade: "websocket", [IDENTITY_HEADER]: writeUpgrade(room.number, identity) };
  const response = await room.stub.fetch("https://live.internal/", { headers });
  if (response.webSocket === null) throw new Error(`no socket: ${response.status}`);
  return listen(response.webSocket, device);
}

/** One end of a live socket: every frame is parsed with the contract, in the order of its coming. */
export function listen(socket: WebSocket, device: string | null) {
  const frames: ServerFrame[] = [];
  const texts: string[] = [];
  const waiting = new Set<() => void>();
  let read = 0;
  let close: { code: number; reason: string } | null = null;
  const wake = () => {
    for (const look of waiting) look();
  };
  socket.addEventListener("message", ({ data }) => {
    texts.push(String(data));
    if (data !== "pong") frames.push(serverFrame.parse(JSON.parse(String(data))));
    wake();
  });
  socket.addEventListener("close", ({ code, reason }) => {
    close = { code, reason };
    wake();
  });
  socket.accept();

  function until<T>(look: () => T | null, what: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const tooLong = setTimeout(() => {
        waiting.delete(attempt);
        reject(new Error(`waited in vain for ${what}; last frames: ${texts.slice(-3).join(" | ").slice(0, 600)}`));
      }, PATIENCE_MS);
      const attempt = () => {
        const found = look();
        if (found === null) return;
        clearTimeout(tooLong);
        waiting.delete(attempt);
        resolve(found);
      };
      waiting.add(attempt);
      attempt();
    });
  }
  /** the first frame of this kind not read yet that fits; earlier ones are passed over */
  function next<T extends ServerFrame["t"]>(t: T, fits: (frame: FrameOf<T>) => boolean = () => true) {
    return until(() => {
      while (read < frames.length) {
        const frame = frames[read];
        read += 1;
        if (frame !== undefined && isOf(frame, t) && fits(frame)) return frame;
      }
      return null;
    }, t);
  }
  async function send(command: WireCommand, id: string = crypto.randomUUID()): Promise<string> {
    socket.send(JSON.stringify(commandFrame(command, device, id)));
    const reply = await until(() => frames.find((frame) => isReplyTo(frame, id)) ?? null, `reply to ${command.type}`);
    return reply.t === "refused" ? reply.code : "ok";
  }
  return {
    socket,
    frames,
    texts,
    next,
    send,
    raw: (text: string | ArrayBuffer) => socket.send(text),
    text: (wanted: string) => until(() => (texts.includes(wanted) ? wanted : null), wanted),
    closed: () => until(() => close, "close"),
    hello: async <T extends "candidate" | "room">(t: T): Promise<FrameOf<T>> => {
      read = frames.length;
      socket.send(JSON.stringify(helloFrame(device)));
      return next(t);
    },
    screen: async <S extends CandidateScreen["screen"]>(name: S): Promise<Extract<CandidateScreen, { screen: S }>> => {
      const frame = await next("candidate", ({ view }) => view.screen.screen === name);
      const { screen } = frame.view;
      if (!isScreen(screen, name)) throw new Error(`screen ${screen.screen}`);
      return screen;
    },
    enter: (accessCode = CODE) => send({ type: "enter", accessCode, locale: "fr" }),
    answer: (on: { number: number; item: { id: string } }, id?: string) =>
      send({ type: "answer", number: on.number, itemId: on.item.id, answer: right() }, id),
  };
}

function isOf<T extends ServerFrame["t"]>(frame: ServerFrame, t: T): frame is FrameOf<T> {
  return frame.t === t;
}

function isReplyTo(frame: ServerFrame, id: string): frame is FrameOf<"done"> | FrameOf<"refused"> {
  return (frame.t === "done" || frame.t === "refused") && frame.id === id;
}

function isScreen<S extends CandidateScreen["screen"]>(
  screen: CandidateScreen,
  name: S,
): screen is Extract<CandidateScreen, { screen: S }> {
  return screen.screen === name;
}
