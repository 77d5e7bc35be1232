import { useCallback, useEffect, useRef, useState } from "react";
import { type KeptReserve, keepReserve, readReserve } from "#app/live/answer-store.ts";

export type ReserveOnDevice = {
  kept: KeptReserve | null;
  /** what was last decided, also before it is drawn */
  latest(): KeptReserve | null;
  change(next: KeptReserve | null): void;
};

/** The reserve of this person on this machine: it survives the page and the browser. */
export function useKeptReserve(sessionNumber: number, deviceId: string | null, owner: string): ReserveOnDevice {
  const [kept, setKept] = useState<KeptReserve | null>(null);
  const latest = useRef<KeptReserve | null>(null);

  const change = useCallback(
    (next: KeptReserve | null) => {
      latest.current = next;
      setKept(next);
      void keepReserve(sessionNumber, owner, next);
    },
    [sessionNumber, owner],
  );

  useEffect(() => {
    if (deviceId === null) return;
    void readReserve(sessionNumber, owner).then((found) => {
      if (latest.current !== null || found === null) return;
      latest.current = found;
      setKept(found);
    });
  }, [deviceId, sessionNumber, owner]);

  return { kept, latest: () => latest.current, change };
}
