/** Where a button stood stands another: a press on its way to the first must not be taken by the second. */
const SETTLE_MS = 600;

/** True while a press at `nowMs` may still be meant for what stood there before `changedAtMs`; both monotonic, in ms. */
export function isPressLate(changedAtMs: number, nowMs: number): boolean {
  return nowMs - changedAtMs < SETTLE_MS;
}
