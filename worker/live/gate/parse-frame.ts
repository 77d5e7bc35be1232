import { type ClientFrame, clientFrame } from "#worker/contract/live/client-frame.ts";
import { PROTOCOL_VERSION } from "#worker/contract/live/version.ts";

/** Longer than any frame of ours: a typed answer is 4,000 signs at most, a long log of a simulator some 40,000. */
const LONGEST_FRAME = 64_000;

export type ParsedFrame = { kind: "frame"; frame: ClientFrame } | { kind: "old-protocol" } | { kind: "bad" };

/** The only way from outside into the object: text in, a typed frame or a refusal out. */
export function parseFrame(text: string | ArrayBuffer): ParsedFrame {
  if (typeof text !== "string" || text.length > LONGEST_FRAME) return { kind: "bad" };
  try {
    return readFrame(JSON.parse(text));
  } catch {
    return { kind: "bad" };
  }
}

/** The same gate for a frame that came in the body of a request. */
export function readFrame(value: unknown): ParsedFrame {
  const parsed = clientFrame.safeParse(value);
  if (parsed.success) return { kind: "frame", frame: parsed.data };
  const isOther = typeof value === "object" && value !== null && "v" in value && value.v !== PROTOCOL_VERSION;
  return { kind: isOther ? "old-protocol" : "bad" };
}
