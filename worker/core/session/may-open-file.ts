import { filesOf } from "../itembank/files-of.ts";
import type { DecideContext } from "./decision.ts";
import { questionOnScreen } from "./on-screen.ts";
import { drawReserve } from "./reserve.ts";
import type { CandidateState } from "./state.ts";

type Asked = { itemId: string; file: string };

/**
 * True for a file of a question that this candidate's open test has served, or handed out in its last two reserves:
 * no other file of the bank can be asked for.
 */
export function mayOpenFile(
  { attempt }: CandidateState,
  { itemId, file }: Asked,
  { bank, engine }: Pick<DecideContext, "bank" | "engine">,
): boolean {
  if (bank === null || (attempt.kind !== "running" && attempt.kind !== "elapsed")) return false;
  const { course } = attempt;
  const item = bank.items.get(itemId);
  if (item === undefined || !filesOf(item).includes(file)) return false;
  if (course.served.some((one) => one.itemId === itemId)) return true;
  const current = questionOnScreen(course);
  if (attempt.kind === "elapsed" || current === undefined) return false;
  // The page asks for the files of a reserve out of the way of all else: its question may just have been answered.
  const at = course.served.indexOf(current);
  return [at, at - 1].some((one) =>
    drawReserve({ course, pool: bank.pool, engine }, one).some((kept) => kept.itemId === itemId),
  );
}
