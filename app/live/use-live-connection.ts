import { useEffect, useMemo, useRef, useState } from "react";
import type { CandidateWireCommand, SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";
import type { ServerFrame } from "#worker/contract/live/server-frame.ts";
import { type LinkState, LiveLink, type LiveReply } from "./live-link.ts";

export type LiveConnection = {
  state: LinkState;
  /** server epoch ms of the last sign from the server; 0 before the first */
  lastSignMs(): number;
  /** resolves with the reply; the command is repeated under the same id until it is answered */
  send(command: CandidateWireCommand | SupervisorWireCommand, id?: string): Promise<LiveReply>;
  refresh(): void;
  /** a person asks: tries again at once instead of waiting for the next turn */
  retry(): void;
  /** this page shows what that sequence told */
  seen(seq: number): void;
  /** for good: the login of this page is over */
  stop(): void;
  /** the server's clock now; the machine's own before the first frame, unless the page told it */
  serverNowMs(): number;
};

type Options = {
  sessionNumber: number;
  role: "surveillant" | "candidat";
  /** null while the page does not know it yet: nothing connects */
  deviceId: string | null;
  /** the server's clock when the page was made */
  nowMs?: number;
  onFrame(frame: ServerFrame): void;
  /** see LiveLinkOptions */
  isAwaiting?(): boolean;
  onLoginLost?(): void;
};

/** One live connection for the life of the page. A supervisor's page has no device: it passes a constant. */
export function useLiveConnection(options: Options): LiveConnection {
  const { sessionNumber, role, deviceId, nowMs } = options;
  const [state, setState] = useState<LinkState>("connecting");
  const link = useRef<LiveLink | null>(null);
  const handlers = useRef(options);
  handlers.current = options;

  useEffect(() => {
    if (role === "candidat" && deviceId === null) return;
    const made = new LiveLink({
      sessionNumber,
      role,
      deviceId,
      nowMs: nowMs ?? null,
      onFrame: (frame) => handlers.current.onFrame(frame),
      onState: setState,
      isAwaiting: () => handlers.current.isAwaiting?.() ?? false,
      onLoginLost: () => handlers.current.onLoginLost?.(),
    });
    link.current = made;
    made.start();
    return () => {
      made.stop();
      link.current = null;
    };
  }, [sessionNumber, role, deviceId, nowMs]);

  const verbs = useMemo(
    () => ({
      lastSignMs: () => link.current?.lastSignMs ?? 0,
      send: (command: CandidateWireCommand | SupervisorWireCommand, id?: string): Promise<LiveReply> =>
        link.current?.send(command, id) ?? Promise.resolve({ ok: false, code: "NOT_CONNECTED" }),
      refresh: () => link.current?.refresh(),
      retry: () => link.current?.retry(),
      seen: (seq: number) => link.current?.seen(seq),
      stop: () => link.current?.stop(),
      serverNowMs: () => link.current?.serverNowMs() ?? Date.now(),
    }),
    [],
  );
  return useMemo(() => ({ state, ...verbs }), [state, verbs]);
}
