import { expect, test } from "vitest";
import { holdOrder } from "#app/routes/supervisor/+parts/hold-order.ts";
import type { Group, Placement } from "#app/routes/supervisor/+parts/place-rows.ts";

const at = (candidateId: string, group: Group, tier = 0): Placement => ({ candidateId, group, tier });
const ids = (placements: Placement[]) => placements.map(({ candidateId }) => candidateId);

test("rows stay where they were while the order is held, and the moves are counted", () => {
  const held = [at("a", "to-confirm"), at("b", "to-confirm"), at("c", "in-test")];
  const fresh = [at("c", "help"), at("b", "to-confirm"), at("a", "confirmed")];
  const { shown, changes } = holdOrder(held, fresh);
  expect(shown).toEqual(held);
  expect(changes).toBe(2);
});

test("a louder need inside the same group is a change too", () => {
  expect(holdOrder([at("a", "help", 2)], [at("a", "help", 0)]).changes).toBe(1);
});

test("newcomers close their group, the removed go, and neither counts as a move", () => {
  const held = [at("a", "to-confirm"), at("gone", "to-confirm"), at("c", "in-test")];
  const fresh = [at("new", "to-confirm"), at("a", "to-confirm"), at("c", "in-test")];
  const { shown, changes } = holdOrder(held, fresh);
  expect(ids(shown)).toEqual(["a", "new", "c"]);
  expect(changes).toBe(0);
});
