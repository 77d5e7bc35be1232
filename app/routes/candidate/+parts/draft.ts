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

export function forgetDraft(sessionNumber: number): void {
  sessionStorage.removeItem(key(sessionNumber));
}

function toAnswer(value: unknown): Answer | null {
  if (!isRecord(value)) return null;
  const { kind, text, choices, fields, order, pairs } = value;
  if (isActions(value)) return value;
  if (kind === "text" && typeof text === "string") return { kind, text };
  if (kind === "choices" && isListOf(choices, isString)) return { kind, choices };
  if (kind === "order" && isListOf(order, isString)) return { kind, order };
  if (kind === "fields" && isListOf(fields, isField)) return { kind, fields };
  if (kind === "pairs" && isListOf(pairs, isPair)) return { kind, pairs };
  return null;
}

/** Of a simulator: its own script parses the actions, and plays them as far as they go. */
function isActions(value: Record<string, unknown>): value is Extract<Answer, { kind: "simulator" }> {
  return (
    value.kind === "simulator" && isString(value.simulator) && isString(value.seal) && Array.isArray(value.actions)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isField(value: unknown): value is { id: string; text: string } {
  return isRecord(value) && isString(value.id) && isString(value.text);
}

function isPair(value: unknown): value is { left: string; right: string } {
  return isRecord(value) && isString(value.left) && isString(value.right);
}

function isListOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.every(isOne);
}
