import type { Answer } from "#worker/core/itembank/item.ts";

/** a session by its number, or practice */
type Where = number | "entrainement";

const key = (where: Where) => `vigie-brouillon-${where}`;

/** What was ticked or typed and not yet sent: a reload gives it back. Of the question on screen only. */
export function saveDraft(where: Where, itemId: string, answer: Answer): void {
  sessionStorage.setItem(key(where), JSON.stringify({ itemId, answer }));
}

export function readDraft(where: Where, itemId: string): Answer | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key(where)) ?? "null");
    if (typeof stored !== "object" || stored === null || !("itemId" in stored) || stored.itemId !== itemId) return null;
    return "answer" in stored ? toAnswer(stored.answer) : null;
  } catch {
    return null;
  }
}

/** Of that question only: the next one may already be on screen, with a draft of its own. */
export function clearDraft(where: Where, itemId: string): void {
  if (readDraft(where, itemId) !== null) sessionStorage.removeItem(key(where));
}

export function forgetDraft(where: Where): void {
  sessionStorage.removeItem(key(where));
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
