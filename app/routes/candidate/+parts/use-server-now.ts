import { useEffect, useState } from "react";

/** The server's clock, each second; null before the first look, as on the server: the machine's own must not show. */
export function useServerNow(serverNowMs: () => number): number | null {
  const [nowMs, setNowMs] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setNowMs(serverNowMs());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [serverNowMs]);
  return nowMs;
}
