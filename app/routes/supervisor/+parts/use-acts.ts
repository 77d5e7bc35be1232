import { useRef, useState } from "react";
import type { LiveConnection } from "#app/live/use-live-connection.ts";
import type { SupervisorAct } from "#worker/core/session/views.ts";
import { refusalWords } from "./room-words.ts";

/** What became of the last act on one candidate; done acts leave no trace but the row itself. */
export type ActState = { kind: "pending"; act: SupervisorAct } | { kind: "refused"; message: string };

export type Acts = {
  states: Readonly<Record<string, ActState>>;
  run(candidateId: string, act: SupervisorAct): void;
  dismiss(candidateId: string): void;
};

/** After an act its button may turn into the opposite one: the second click of a double click must not undo it. */
const DOUBLE_CLICK_MS = 800;

export function useActs(
  link: Pick<LiveConnection, "send">,
  onDone: (candidateId: string, act: SupervisorAct) => void,
): Acts {
  const [states, setStates] = useState<Record<string, ActState>>({});
  const settledAt = useRef(new Map<string, number>());
  const pending = useRef(new Set<string>());

  const set = (candidateId: string, state: ActState | null) =>
    setStates(({ [candidateId]: _, ...others }) => (state === null ? others : { ...others, [candidateId]: state }));

  const run = async (candidateId: string, act: SupervisorAct) => {
    const isEcho =
      performance.now() - (settledAt.current.get(candidateId) ?? Number.NEGATIVE_INFINITY) < DOUBLE_CLICK_MS;
    if (pending.current.has(candidateId) || isEcho) return;
    pending.current.add(candidateId);
    set(candidateId, { kind: "pending", act });
    const reply = await link.send({ type: act, candidateId });
    pending.current.delete(candidateId);
    settledAt.current.set(candidateId, performance.now());
    set(candidateId, reply.ok ? null : { kind: "refused", message: refusalWords(reply.code) });
    if (reply.ok) onDone(candidateId, act);
  };

  return {
    states,
    run: (candidateId, act) => void run(candidateId, act),
    dismiss: (candidateId) => set(candidateId, null),
  };
}
