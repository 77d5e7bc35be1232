import * as z from "zod/mini";
import type { MachineFacts } from "#worker/core/machine/facts.ts";
import { median } from "./median.ts";
import { within } from "./within.ts";

const told = z.object({ nowMs: z.number(), sawCookie: z.boolean() });
const REQUESTS = 5;
const ANSWER_WITHIN_MS = 8_000;
const SOCKET_WITHIN_MS = 5_000;
const WORD = "vigie";
const LAST_LINE = "fin;Vigie;essai\n";

type Requests = Pick<MachineFacts, "hasRequests" | "keepsCookies" | "clockSkewMs" | "latencyMs">;
type Sample = { sentMs: number; tookMs: number; serverMs: number; sawCookie: boolean };

/** Five requests, one after the other. The clock is compared in the quickest of them; the first one gives the cookie. */
export async function measureRequests(): Promise<Requests> {
  const samples: Sample[] = [];
  for (let turn = 0; turn < REQUESTS; turn += 1) {
    const sample = await ask().catch(() => null);
    if (sample === null) break;
    samples.push(sample);
  }
  const quickest = [...samples].sort((a, b) => a.tookMs - b.tookMs)[0];
  if (quickest === undefined || samples.length < REQUESTS) {
    return { hasRequests: false, keepsCookies: false, clockSkewMs: null, latencyMs: null };
  }
  return {
    hasRequests: true,
    keepsCookies: samples.at(-1)?.sawCookie ?? false,
    clockSkewMs: Math.round(quickest.sentMs + quickest.tookMs / 2 - quickest.serverMs),
    latencyMs: Math.round(median(samples.map(({ tookMs }) => tookMs))),
  };
}

async function ask(): Promise<Sample> {
  const sentMs = Date.now();
  const started = performance.now();
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  const answer = await fetch("/api/essai", { method: "POST", signal });
  const { nowMs, sawCookie } = told.parse(await answer.json());
  return { sentMs, tookMs: performance.now() - started, serverMs: nowMs, sawCookie };
}

/** ms to the echo of one word, through whatever stands between; null: no socket here. */
export async function measureSocket(): Promise<number | null> {
  const started = performance.now();
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  try {
    const socket = new WebSocket(`${scheme}//${location.host}/live/essai`);
    const echo = new Promise<void>((heard, failed) => {
      socket.onopen = () => socket.send(WORD);
      socket.onmessage = ({ data }) => (data === WORD ? heard() : failed(new Error("another word")));
      socket.onclose = () => failed(new Error("closed"));
    });
    await within(SOCKET_WITHIN_MS, echo).finally(() => socket.close());
    return Math.round(performance.now() - started);
  } catch {
    return null;
  }
}

/** The trial document arrives, and whole. */
export async function measureDownload(): Promise<boolean> {
  try {
    const answer = await fetch("/api/essai/document", { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return answer.ok && (await answer.text()).endsWith(LAST_LINE);
  } catch {
    return false;
  }
}
