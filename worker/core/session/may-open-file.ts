import type { DecideContext } from "./decision.ts";
import { questionOnScreen } from "./on-screen.ts";
import { drawReserve } from "./reserve.ts";
import type { CandidateState } from "./state.ts";

type Asked = { itemId: string; file: string };

/**
 * True for a file of a question that this candidate's open test has served, or handed out in its present reserve: no
 * other file of the bank can be asked for.
 */
export function mayOpenFile(
  { attempt }: CandidateState,
  { itemId, file }: Asked,
  { bank, engine }: Pick<DecideContext, "bank" | "engine">,
): boolean {
  if (bank === null || (attempt.kind !== "running" && attempt.kind !== "elapsed")) return false;
  const { course } = attempt;
  const item = bank.items.get(itemId);
  const holdsFile =
    item?.illustration?.file === file || (item?.documents ?? []).some((document) => document.file === file);
  if (!holdsFile) return false;
  if (course.served.some((one) => one.itemId === itemId)) return true;
  const current = questionOnScreen(course);
  if (attempt.kind === "elapsed" || current === undefined) return false;
  const reserve = drawReserve({ course, pool: bank.pool, engine }, course.served.indexOf(current));
  return reserve.some((one) => one.itemId === itemId);
}
