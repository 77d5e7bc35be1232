import { useEffect, useRef, useState } from "react";
import type { SupervisorWireCommand } from "#worker/contract/live/client-frame.ts";
import { refusalWords } from "./refusal-words.ts";
import type { Acts } from "./use-acts.ts";

export type Command = {
  isPending: boolean;
  /** why the last try was refused, in words */
  refusal: string | null;
  run(command: SupervisorWireCommand, onDone: () => void): void;
};

/** One command of one dialog: it waits, is done, or tells why not. `onDone` is kept for a dialog that is still open. */
export function useCommand(send: Acts["send"]): Command {
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  const run = async (command: SupervisorWireCommand, onDone: () => void) => {
    if (isPending) return;
    setPending(true);
    setRefusal(null);
    const reply = await send(command);
    if (!isOpen.current) return;
    setPending(false);
    if (reply.ok) onDone();
    else setRefusal(refusalWords(reply));
  };
  return { isPending, refusal, run: (command, onDone) => void run(command, onDone) };
}
