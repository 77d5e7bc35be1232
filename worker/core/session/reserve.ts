import type { EngineConfig } from "../engine/config.ts";
import type { PoolItem } from "../engine/pool-item.ts";
import { startingAbility } from "../engine/track-ability.ts";
import { sameSecret } from "../enrolment/session-secrets.ts";
import type { DecideContext, Sign } from "./decision.ts";
import { type Choosing, nextItem, toServed } from "./serve-question.ts";
import type { Course, Served } from "./state.ts";

/** Questions that a device holds for a cut: some ten minutes of work. */
export const RESERVE_SIZE = 5;

type Drawn = { course: Choosing & Pick<Course, "served">; pool: readonly PoolItem[]; engine: EngineConfig };
type Holder = { candidateId: string; deviceId: string; after: string };

/**
 * The questions that would follow `served[at]` if each were answered and the estimate stayed as it was when that
 * question was put on screen (O1). Nothing of it is stored: the same test gives the same reserve, also later, when more
 * was served behind. Fewer than five near the end of the test or of the bank.
 */
export function drawReserve({ course, pool, engine }: Drawn, at: number): Served[] {
  const before = course.served.slice(0, at + 1);
  const ability =
    before.slice(0, at).findLast((one) => one.outcome !== null)?.outcome?.ability ?? startingAbility(engine.estimator);
  // Later on that question itself may be kept as too late: when its reserve was drawn it was one like any other.
  const served = before.map((one, index) => (index === at ? { ...one, kept: null, setAside: null } : one));
  const first = served[at];
  const reserve: Served[] = [];
  // A timed question starts with the room's word for it: none is handed out for a cut (Q6).
  const untimed = pool.filter(({ timed }) => timed !== true);
  while (first !== undefined && reserve.length < RESERVE_SIZE) {
    const next = nextItem({ ...course, served: [...served, ...reserve], ability }, untimed, engine);
    if (next.kind === "exhausted") break;
    reserve.push(toServed(next.item, first.number + reserve.length + 1, first.servedAtMs, "reserve"));
  }
  return reserve;
}

/** Ties a reserve to the device it is handed out to, under the secret of this test (O3). */
export function markReserve(
  { candidateId, deviceId, after }: Holder,
  items: readonly string[],
  { seed }: Pick<Course, "seed">,
  sign: Sign,
): string {
  return sign(seed, JSON.stringify(["reserve", candidateId, deviceId, after, ...items]));
}

/**
 * The reserve that this device was handed with the question `after`; null when it was not. The mark vouches for its
 * items, so that rules of choice which a deployment changed during the cut take nobody's answers.
 */
export function knownReserve(
  holder: Holder & { mark: string; items: readonly string[] },
  course: Course,
  { bank, sign }: Pick<DecideContext, "sign"> & { bank: NonNullable<DecideContext["bank"]> },
): { at: number; reserve: Served[] } | null {
  const at = course.served.findIndex(({ itemId }) => itemId === holder.after);
  const first = course.served[at];
  if (first === undefined || !sameSecret(markReserve(holder, holder.items, course, sign), holder.mark)) return null;
  const reserve = holder.items.flatMap((id, place) => {
    const item = bank.pool.find((one) => one.id === id);
    return item === undefined ? [] : [toServed(item, first.number + place + 1, first.servedAtMs, "reserve")];
  });
  return reserve.length < holder.items.length ? null : { at, reserve };
}
