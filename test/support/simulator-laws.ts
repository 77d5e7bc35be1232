import fc from "fast-check";
import { expect } from "vitest";
import type * as z from "zod/mini";
import { addAction, type Played, undoAction } from "#worker/core/simulators/add-action.ts";
import { replay } from "#worker/core/simulators/replay.ts";
import { sealLog } from "#worker/core/simulators/seal.ts";
import type { Simulator } from "#worker/core/simulators/simulator.ts";

type Laws<Scene, State, Action> = {
  simulator: Simulator<Scene, State, Action>;
  scene: Scene;
  schema: z.ZodMiniType<Action>;
  /** what a hand could try: also what is impossible now */
  action: fc.Arbitrary<Action>;
};

const RUNS = { numRuns: 150 };

/**
 * What every simulator owes, on random lists of actions: the server's replay is the page's own state, whatever the wire
 * did to the log; a log in another order does not pass for the one that was sealed; undo leads back; nothing is changed in
 * place. Gives how many actions could be played at all: a generator that only makes impossible ones would prove nothing.
 */
export function checkLaws<Scene, State, Action>({
  simulator,
  scene,
  schema,
  action,
}: Laws<Scene, State, Action>): number {
  let played = 0;
  fc.assert(
    fc.property(fc.array(action, { minLength: 5, maxLength: 40, size: "max" }), (tries) => {
      let own: Played<State, Action> = { log: [], state: simulator.begin(deepFreeze(scene)) };
      let page = own.state;
      for (const one of tries) {
        const next = addAction(simulator, scene, own, one);
        const direct = simulator.apply(deepFreeze(page), deepFreeze(one));
        // What cannot be done is refused alike by the page's log and by the simulator.
        expect(next === null).toBe(direct === null);
        if (next === null || direct === null) continue;
        played += 1;
        const merged = next.log.length === own.log.length;
        own = next;
        page = direct;
        if (merged) expect(simulator.facts(replay(simulator, scene, own.log).state)).toEqual(simulator.facts(page));
      }
      const { log } = own;
      const sent: unknown[] = JSON.parse(JSON.stringify(log));
      const received = sent.map((one) => schema.parse(one));
      const server = replay(simulator, scene, received);
      expect(server.refusedAt).toBeNull();
      expect(simulator.facts(server.state)).toEqual(simulator.facts(page));
      // What the page carries along is the replay, whole: not only what rules look at.
      expect(server.state).toEqual(own.state);
      expect(sealLog("item", received)).toBe(sealLog("item", log));
      const back = undoAction(simulator.isLook, log);
      expect(replay(simulator, scene, back).refusedAt).toBeNull();
    }),
    RUNS,
  );
  fc.assert(
    fc.property(fc.array(action, { minLength: 2, maxLength: 12 }), fc.nat(), fc.nat(), (log, one, other) => {
      const [from, to] = [one % log.length, other % log.length];
      const turned = [...log];
      turned.splice(to, 0, ...turned.splice(from, 1));
      const isSame = JSON.stringify(turned) === JSON.stringify(log);
      expect(sealLog("item", turned) === sealLog("item", log)).toBe(isSame);
      expect(sealLog("item", log.slice(1))).not.toBe(sealLog("item", log));
      expect(sealLog("other-item", log)).not.toBe(sealLog("item", log));
    }),
    RUNS,
  );
  return played;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const one of Object.values(value)) deepFreeze(one);
  }
  return value;
}
