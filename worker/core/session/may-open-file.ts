import type { Item } from "../itembank/item.ts";
import { courseOf } from "./evolve.ts";
import type { CandidateState } from "./state.ts";

/** True for a file of a question that this candidate was served in a test still open: no other file can be asked for. */
export function mayOpenFile(
  { attempt }: CandidateState,
  itemId: string,
  file: string,
  items: ReadonlyMap<string, Item>,
): boolean {
  if (attempt.kind !== "running" && attempt.kind !== "elapsed") return false;
  const isServed = courseOf(attempt)?.served.some((one) => one.itemId === itemId) ?? false;
  const item = items.get(itemId);
  if (!isServed || item === undefined) return false;
  return item.illustration?.file === file || (item.documents ?? []).some((document) => document.file === file);
}
