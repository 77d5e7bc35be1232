import { useCallback, useEffect, useRef } from "react";
import type { LiveConnection } from "#app/live/use-live-connection.ts";
import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import type { Answer } from "#worker/core/itembank/item.ts";

export type KeptDraft = NonNullable<Extract<ServerFrame, { t: "candidate" }>["draft"]>;
type SimulatorAnswer = Extract<Answer, { kind: "simulator" }>;

/** A machine that dies loses two seconds of work at most, and a slider that moves does not send each step. */
const KEEP_EVERY_MS = 2_000;

/** Sends what is half done in a simulator, the last state only; without a link it waits for it. */
export function useKeepDraft({ send, state }: Pick<LiveConnection, "send" | "state">) {
  const owed = useRef<{ itemId: string; answer: SimulatorAnswer } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const isLive = useRef(false);
  isLive.current = state === "live";

  const flush = useCallback(() => {
    timer.current = null;
    if (owed.current === null || !isLive.current) return;
    const { itemId, answer } = owed.current;
    owed.current = null;
    void send({ type: "keep-draft", itemId, answer });
  }, [send]);

  // The link is back: what waited leaves.
  useEffect(() => {
    if (state === "live") flush();
  }, [state, flush]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );

  return useCallback(
    (itemId: string, answer: Answer) => {
      if (answer.kind !== "simulator") return;
      owed.current = { itemId, answer };
      timer.current ??= setTimeout(flush, KEEP_EVERY_MS);
    },
    [flush],
  );
}
