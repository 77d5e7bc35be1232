import type { ShownItem } from "../itembank/item.ts";
import { showItem } from "../itembank/show-item.ts";
import { elapsesAtMs } from "./deadlines.ts";
import type { DecideContext } from "./decision.ts";
import { questionOnScreen } from "./on-screen.ts";
import { drawReserve, markReserve } from "./reserve.ts";
import type { SessionState } from "./state.ts";

/** What a device keeps for a cut. `after`: the item on its screen; the items follow it, under the next numbers. */
export type ReserveView = { after: string; number: number; mark: string; items: ShownItem[] };

type Asked = { state: SessionState; candidateId: string; deviceId: string };

/**
 * The reserve of the question on this device's screen; null when it gets none: another device holds the test, its time
 * is over or its clock is stopped (O2). It changes nothing, and asked twice it is the same.
 */
export function viewReserve(
  { state, candidateId, deviceId }: Asked,
  { nowMs, bank, engine, sign }: Pick<DecideContext, "nowMs" | "bank" | "engine" | "sign">,
): ReserveView | null {
  const candidate = state.candidates[candidateId];
  if (bank === null || candidate?.attempt.kind !== "running" || state.room.finalisedAtMs !== null) return null;
  const { course } = candidate.attempt;
  if (course.deviceId !== deviceId || course.stop !== null || course.alert !== null) return null;
  if (nowMs >= elapsesAtMs(course, candidate.identity.extraTimePercent)) return null;
  const question = questionOnScreen(course);
  if (question === undefined) return null;
  const reserve = drawReserve({ course, pool: bank.pool, engine }, course.served.indexOf(question));
  const items = reserve.flatMap(({ itemId }) => {
    const item = bank.items.get(itemId);
    return item === undefined ? [] : [showItem(item, course.locale, course.seed)];
  });
  const after = question.itemId;
  return {
    after,
    number: question.number,
    mark: markReserve(
      { candidateId, deviceId, after },
      reserve.map(({ itemId }) => itemId),
      course,
      sign,
    ),
    items,
  };
}
