import type { DomainError } from "#worker/core/kernel/domain-error.ts";
import { m } from "./paraglide/messages.js";

const SENTENCES = new Map<string, unknown>(Object.entries(m));

/**
 * The sentence of a refusal: message `error_<code in lower case>`, which may use the names in `meta`. Server only:
 * it knows every message. A code without a sentence is a fault of ours that a test finds.
 */
export function errorMessage({ code, meta }: DomainError): string {
  const sentence = SENTENCES.get(`error_${code.toLowerCase()}`);
  if (typeof sentence !== "function") return m.error_unknown({ code });
  return String(sentence(meta ?? {}));
}
