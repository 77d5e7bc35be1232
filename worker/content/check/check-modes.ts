import type { Item } from "#worker/core/itembank/item.ts";
import type { Fault } from "./fault.ts";

/**
 * A document opens in another page or program: in focus mode, opening it would be the fault. And how long a file takes
 * to arrive is the network's doing, so no clock may run meanwhile.
 */
export function checkModes({ id, documents, focus, timerSeconds }: Item): Fault[] {
  if (documents === undefined) return [];
  const modes = [...(focus === true ? ["focus"] : []), ...(timerSeconds === undefined ? [] : ["timer"])];
  return modes.map((mode) => ({ itemId: id, code: "MODE_WITH_DOCUMENT", detail: `${mode} and a document to open` }));
}
