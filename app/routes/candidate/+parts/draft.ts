import type { Answer } from "#worker/core/itembank/item.ts";

const key = (sessionNumber: number) => `vigie-brouillon-${sessionNumber}`;

/** What was ticked or typed and not yet sent: a reload gives it back. Of the question on screen only. */
export function saveDraft(sessionNumber: number, itemId: string, answer: Answer): void {
  sessionStorage.setItem(key(sessionNumber), JSON.stringify({ itemId, answer }));
}

export function readDraft(sessionNumber: number, itemId: string): Answer | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key(sessionNumber)) ?? "null");
    if (typeof stored !== "object" || stored === null || !("itemId" in stored) || stored.itemId !== itemId) return null;
    return "answer" in stored ? toAnswer(stored.answer) : null;
  } catch {
    return null;
  }
}

/** Of that question only: the next one may already be on screen, with a draft of its own. */
export function clearDraft(sessionNumber: number, itemId: string): void {
  if (readDraft(sessionNumber, itemId) !== null) sessionStorage.removeItem(key(sessionNumber));
}

function toAnswer(value: unknown): Answer | null {
  if (typeof value !== "object" || value === null || !("kind" in value)) return null;
  if (value.kind === "text" && "text" in value && typeof value.text === "string") {
    return { kind: "text", text: value.text };
  }
  if (value.kind === "choices" && "choices" in value && Array.isArray(value.choices)) {
    return { kind: "choices", choices: value.choices.filter((choice) => typeof choice === "string") };
  }
  return null;
}
