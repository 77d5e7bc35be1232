import { useEffect, useRef, useState } from "react";
import type { LiveReply } from "#app/live/live-link.ts";
import type { LiveConnection } from "#app/live/use-live-connection.ts";
import type { SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";
import { sayDone } from "./done-words.ts";
import { isPageOpen } from "./place-rows.ts";
import { refusalWords } from "./refusal-words.ts";
import type { Room } from "./room-reducer.ts";
import type { OneClickAct } from "./row-acts.ts";

/**
 * What became of the last act on one candidate: on its way, carried out by the server (`sent`, while the candidate's
 * own browser has not shown it yet), shown there (`received`, for a moment), or refused with the reason.
 */
export type ActState =
  | { kind: "pending"; act: OneClickAct }
  | { kind: "sent"; at: number }
  | { kind: "received" }
  | { kind: "refused"; message: string };

export type Acts = {
  states: Readonly<Record<string, ActState>>;
  /** one press */
  run(candidateId: string, act: OneClickAct): void;
  /** from a dialog, which shows itself that it waits, and why it was refused */
  send(command: SupervisorWireCommand): Promise<LiveReply>;
  dismiss(candidateId: string): void;
};

/** After an act its button may turn into the opposite one: the second click of a double click must not undo it. */
const DOUBLE_CLICK_MS = 800;
const RECEIVED_SHOWN_MS = 4_000;
/** A page that has not answered by then is for "link lost" to tell. */
const SENT_SHOWN_MS = 30_000;

export function useActs(
  link: Pick<LiveConnection, "send">,
  room: Room,
  nowMs: number,
  say: (text: string) => void,
): Acts {
  const [states, setStates] = useState<Record<string, ActState>>({});
  const settledAt = useRef(new Map<string, number>());
  const pending = useRef(new Set<string>());
  const latest = useRef({ room, nowMs });
  latest.current = { room, nowMs };

  const set = (candidateId: string, state: ActState | null) =>
    setStates(({ [candidateId]: _, ...others }) => (state === null ? others : { ...others, [candidateId]: state }));

  /** Takes a state away later, unless another one has taken its place. */
  const fade = (candidateId: string, state: ActState, afterMs: number) =>
    setTimeout(() => {
      setStates((now) => {
        const { [candidateId]: shown, ...others } = now;
        return shown === state ? others : now;
      });
    }, afterMs);

  useEffect(() => {
    for (const [candidateId, state] of Object.entries(states)) {
      if (state.kind !== "sent" || (room.seen[candidateId] ?? -1) < state.at) continue;
      const received: ActState = { kind: "received" };
      setStates((now) => (now[candidateId] === state ? { ...now, [candidateId]: received } : now));
      fade(candidateId, received, RECEIVED_SHOWN_MS);
    }
  });

  /** Only a page that is open can answer. */
  const waitForPages = (candidateIds: readonly string[], at: number) => {
    for (const candidateId of candidateIds) {
      if (!isPageOpen(candidateId, latest.current.room, latest.current.nowMs)) {
        set(candidateId, null);
        continue;
      }
      const sent: ActState = { kind: "sent", at };
      set(candidateId, sent);
      fade(candidateId, sent, SENT_SHOWN_MS);
    }
  };

  const send = async (command: SupervisorWireCommand): Promise<LiveReply> => {
    // Who is concerned is judged by the room in which the person pressed.
    const { room: before } = latest.current;
    const reply = await link.send(command);
    if (reply.ok) {
      waitForPages(concernedBy(command, before), reply.at);
      say(sayDone(command, before));
    }
    return reply;
  };

  const run = async (candidateId: string, act: OneClickAct) => {
    const isEcho =
      performance.now() - (settledAt.current.get(candidateId) ?? Number.NEGATIVE_INFINITY) < DOUBLE_CLICK_MS;
    if (pending.current.has(candidateId) || isEcho) return;
    pending.current.add(candidateId);
    set(candidateId, { kind: "pending", act });
    const reply = await send({ type: act, candidateId });
    pending.current.delete(candidateId);
    settledAt.current.set(candidateId, performance.now());
    if (!reply.ok) set(candidateId, { kind: "refused", message: refusalWords(reply) });
  };

  return {
    states,
    run: (candidateId, act) => void run(candidateId, act),
    send,
    dismiss: (candidateId) => set(candidateId, null),
  };
}

/** Whose screen the command changes. */
export function concernedBy(command: SupervisorWireCommand, { rows }: Pick<Room, "rows">): string[] {
  const all = (isMeant: (phase: string) => boolean) =>
    Object.values(rows).flatMap(({ candidateId, phase }) => (isMeant(phase) ? [candidateId] : []));
  const inTest = (phase: string) => phase === "running" || phase === "elapsed";
  switch (command.type) {
    case "add-note":
      return [];
    case "grant":
      return command.candidateIds ?? all(inTest);
    case "send-message":
      return command.candidateIds ?? all((phase) => phase !== "finished");
    case "undo-grant":
      return Object.values(rows).flatMap(({ candidateId, ledger }) =>
        ledger.some(({ id }) => id === command.grantId) ? [candidateId] : [],
      );
    case "pause-room":
    case "resume-room":
      return all(inTest);
    case "end-elapsed":
      return all((phase) => phase === "elapsed");
    default:
      return [command.candidateId];
  }
}
