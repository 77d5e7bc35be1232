import { useCallback, useEffect, useRef, useState } from "react";
import type { MachineFacts } from "#worker/core/machine/facts.ts";
import { measureBrowser } from "./measure-browser.ts";
import { measureDownload, measureRequests, measureSocket } from "./measure-network.ts";
import { keepsAnswers, keepsTab } from "./measure-storage.ts";

/** What this computer measured of itself; null while it does. `again` measures anew. */
export function useMachineCheck(): { facts: MachineFacts | null; again(): void } {
  const [facts, setFacts] = useState<MachineFacts | null>(null);
  const latest = useRef(0);

  const again = useCallback(() => {
    latest.current += 1;
    const turn = latest.current;
    setFacts(null);
    void measure().then((measured) => {
      if (latest.current === turn) setFacts(measured);
    });
  }, []);
  useEffect(again, [again]);

  return { facts, again };
}

async function measure(): Promise<MachineFacts> {
  // The latency alone, then the rest: side by side they would slow each other.
  const requests = await measureRequests();
  const [answers, socketMs, downloads] = await Promise.all([keepsAnswers(), measureSocket(), measureDownload()]);
  return {
    ...measureBrowser(),
    ...requests,
    keepsTab: keepsTab(),
    keepsAnswers: answers,
    socketMs,
    downloads,
    screen: {
      width: screen.width,
      height: screen.height,
      windowWidth: innerWidth,
      scale: Math.round(devicePixelRatio * 100) / 100,
    },
  };
}
