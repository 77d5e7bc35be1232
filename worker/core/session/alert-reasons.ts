import type { Item } from "../itembank/item.ts";
import type { AlertCode } from "./state.ts";

/** What may be wrong with any question. */
const ALWAYS: readonly AlertCode[] = ["E4", "E5", "E8", "E9", "E11", "E12"];

/**
 * The reasons that fit this question: a picture that does not show (E1) and a file (E3) and the focus mode (E10) are
 * offered with the items that have them. A simulator (E2) comes with the kind that has one.
 */
export function alertReasons(item: Item | undefined): readonly AlertCode[] {
  return [
    ...(item?.illustration === undefined ? [] : (["E1"] as const)),
    ...(item?.documents === undefined ? [] : (["E3"] as const)),
    ...(item?.focus === true ? (["E10"] as const) : []),
    ...ALWAYS,
  ];
}
