import type { Item } from "../itembank/item.ts";
import type { AlertCode } from "./state.ts";

/** What may be wrong with any question. */
const ALWAYS: readonly AlertCode[] = ["E4", "E5", "E8", "E9", "E11", "E12"];

/**
 * The reasons that fit this question: a picture that does not show (E1) and a file (E3) are offered with the items that
 * have them. A simulator (E2) and the focus (E10) come with the kinds that have them.
 */
export function alertReasons(item: Item | undefined): readonly AlertCode[] {
  return [
    ...(item?.illustration === undefined ? [] : (["E1"] as const)),
    ...(item?.documents === undefined ? [] : (["E3"] as const)),
    ...ALWAYS,
  ];
}
