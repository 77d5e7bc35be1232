import type { Simulator } from "../simulator.ts";
import { begin } from "./begin.ts";
import { factsOf } from "./facts.ts";
import { keep } from "./keep.ts";
import type { BrowserAction, BrowserScene } from "./scene.ts";
import type { BrowserState } from "./state.ts";
import { surf } from "./surf.ts";

/** Going somewhere, and what only changes what is shown of a list. */
const LOOKS: ReadonlySet<BrowserAction["do"]> = new Set([
  "go",
  "open",
  "search-picture",
  "back",
  "forward",
  "home",
  "reload",
  "tool",
  "filter",
]);

export const BROWSER: Simulator<BrowserScene, BrowserState, BrowserAction> = {
  begin,

  apply(state, action) {
    switch (action.do) {
      case "go":
      case "follow":
      case "open":
      case "search-picture":
      case "back":
      case "forward":
      case "home":
      case "reload":
      case "proceed":
      case "tool":
      case "filter":
      case "private":
      case "consent":
      case "fill":
      case "mark":
        return surf(state, action);
      default:
        return keep(state, action);
    }
  },

  facts: factsOf,

  isLook: ({ do: name }) => LOOKS.has(name),

  merge(last, next) {
    if (last.do === "fill" && next.do === "fill" && last.field === next.field && typeof next.value === "string")
      return next;
    return last.do === "filter" && next.do === "filter" && last.filter === next.filter ? next : null;
  },
};
