import type { Block, Condition, FieldBlock, Value } from "./block.ts";
import type { WebPage } from "./scene.ts";
import type { BrowserState } from "./state.ts";
import { shownPage } from "./visit.ts";

/** The blocks of a page that are there now. */
export function shownBlocks(state: BrowserState, page: WebPage): readonly Block[] {
  return page.blocks.filter(({ shownWhen = [] }) => shownWhen.every((condition) => holds(state, condition)));
}

/** The block of the page on screen. */
export function blockOnScreen(state: BrowserState, id: string): Block | null {
  const page = shownPage(state);
  return page === null ? null : (shownBlocks(state, page).find((block) => block.id === id) ?? null);
}

export function fieldOf(state: BrowserState, id: string): FieldBlock | null {
  const block = state.scene.sheet?.fields.find((field) => field.id === id) ?? blockOnScreen(state, id);
  return block !== null && isField(block) ? block : null;
}

export function isField(block: Block | FieldBlock): block is FieldBlock {
  return block.kind === "field" || block.kind === "check" || block.kind === "choice";
}

export function firstValue(field: FieldBlock): Value {
  return field.value ?? "";
}

export function takes(field: FieldBlock, value: Value): boolean {
  switch (field.kind) {
    case "field":
      return typeof value === "string";
    case "check":
      return typeof value === "boolean";
    case "choice":
      return field.options.some(({ id }) => id === value);
  }
}

function holds(state: BrowserState, condition: Condition): boolean {
  if ("extension" in condition) {
    const isOn = !state.isPrivate && state.extensions.some(({ id, on }) => id === condition.extension && on);
    return isOn === condition.on;
  }
  if ("cached" in condition) return (state.isCached && !state.isPrivate) === condition.cached;
  if ("isPrivate" in condition) return state.isPrivate === condition.isPrivate;
  if ("pressed" in condition) return (state.presses[condition.pressed] ?? 0) > 0 === condition.is;
  return state.values[condition.field] === condition.is;
}
