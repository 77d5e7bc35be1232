import type { Item } from "../itembank/item.ts";
import type { AlertCode } from "./state.ts";

/** What may be wrong with any question. */
const ALWAYS: readonly AlertCode[] = ["E4", "E5", "E8", "E9", "E11", "E12"];

/**
 * The reasons that fit this question: a picture that does not show (E1), a simulator (E2), a file (E3) and the focus
 * (E10) are offered with the kinds of item that have them; the present kinds have none.
 */
export function alertReasons(_item: Item | undefined): readonly AlertCode[] {
  return ALWAYS;
}
