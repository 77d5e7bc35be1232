import fc from "fast-check";
import { expect, test } from "vitest";
import { simulatorItem } from "#test/support/simulator-item.ts";
import { checkLaws } from "#test/support/simulator-laws.ts";
import { programAction } from "#worker/contract/simulators/program.ts";
import { PROGRAM } from "#worker/core/simulators/program/play.ts";
import { runProgram } from "#worker/core/simulators/program/run-program.ts";
import {
  BLOCK_KINDS,
  type ProgramAction,
  type ProgramScene,
  ROBOT_TESTS,
  type Step,
} from "#worker/core/simulators/program/scene.ts";
import { replay } from "#worker/core/simulators/replay.ts";

const SCENE: ProgramScene = {
  simulator: "program",
  seed: 1,
  today: "2026-11-26T10:00",
  name: "Robot",
  grids: [
    { id: "a", rows: ["#####", "#>oG#", "#...#", "#####"] },
    { id: "b", rows: ["v..", ".x.", "G.x"] },
  ],
  blocks: BLOCK_KINDS,
  procedures: [{ id: "turn", name: "Demi-tour", steps: [] }],
  variables: [{ id: "count", name: "compteur" }],
  program: [
    { id: "one", kind: "forward" },
    { id: "loop", kind: "repeat", times: 2, steps: [{ id: "in", kind: "forward", isFixed: true }] },
  ],
  most: 8,
  canMark: true,
};

const play = (...actions: ProgramAction[]) => replay(PROGRAM, SCENE, actions);
const add = (block: Step["kind"], list: string, at: number): ProgramAction => ({ do: "add", block, list, at });
const shape = (steps: readonly Step[] = []): unknown[] =>
  steps.map((step) => ("steps" in step ? [step.id, ...shape(step.steps)] : step.id));
const mainAfter = (...actions: ProgramAction[]) => shape(play(...actions).state.lists.main);
const run = (steps: Step[], rows: string[], procedures = {}) =>
  runProgram({ main: steps, ...procedures }, { id: "x", rows }, ["count"]);
const forward = (id = "f"): Step => ({ id, kind: "forward" });

test("blocks are added, moved and removed where they are named", () => {
  expect(mainAfter(add("left", "main", 1))).toEqual(["one", "new-1", ["loop", "in"]]);
  expect(mainAfter(add("if-else", "loop", 0), add("left", "new-1-else", 0))).toEqual([
    "one",
    ["loop", ["new-1"], "in"],
  ]);
  expect(mainAfter({ do: "move", step: "one", list: "loop", at: 1 })).toEqual([["loop", "in", "one"]]);
  expect(mainAfter({ do: "move", step: "loop", list: "main", at: 0 })).toEqual([["loop", "in"], "one"]);
  expect(mainAfter({ do: "remove", step: "loop" })).toEqual(["one"]);
  // What was removed does not lend its name to the next one.
  expect(mainAfter(add("left", "main", 0), { do: "remove", step: "new-1" }, add("right", "main", 0))[0]).toBe("new-2");
});

test("what the page would not offer is refused", () => {
  const refused = (...actions: ProgramAction[]) => play(...actions).refusedAt;
  expect(refused(add("left", "none", 0))).toBe(0);
  expect(refused(add("left", "main", 3))).toBe(0);
  expect(refused(add("left", "in", 0))).toBe(0);
  expect(refused({ do: "remove", step: "in" })).toBe(0);
  expect(refused({ do: "move", step: "loop", list: "loop", at: 0 })).toBe(0);
  expect(refused({ do: "move", step: "one", list: "main", at: 0 })).toBe(0);
  expect(refused({ do: "set", step: "one", field: "times", value: 3 })).toBe(0);
  expect(refused({ do: "set", step: "loop", field: "times", value: 100 })).toBe(0);
  expect(refused({ do: "set", step: "loop", field: "times", value: "3" })).toBe(0);
  expect(refused({ do: "set", step: "loop", field: "times", value: 2 })).toBe(0);
  expect(refused(add("while", "main", 0), { do: "set", step: "new-1", field: "test", value: "raining" })).toBe(1);
  expect(refused({ do: "mark", grid: "a", column: 1, row: 1 })).toBe(0);
  expect(refused({ do: "mark", grid: "a", column: 4, row: 2 })).toBeNull();
  expect(refused({ do: "show", grid: "a" })).toBe(0);
  const five = Array.from({ length: 5 }, () => add("left", "main", 0));
  expect(refused(...five)).toBeNull();
  expect(refused(...five, add("left", "main", 0))).toBe(5);
  const deep = ["main", "new-1", "new-2", "new-3", "new-4"].map((list) => add("repeat", list, 0));
  expect(refused(...deep)).toBeNull();
  expect(replay(PROGRAM, { ...SCENE, most: 60 }, [...deep, add("left", "new-5", 0)]).refusedAt).toBe(5);
  expect(replay(PROGRAM, { ...SCENE, blocks: ["forward"] }, [add("left", "main", 0)]).refusedAt).toBe(0);
});

test("a robot turns where it stands, stops at a wall and at the edge", () => {
  const right: Step = { id: "r", kind: "right" };
  expect(run([right, forward()], [">.", ".."]).robot).toMatchObject({ column: 0, row: 1, facing: "down" });
  expect(run([forward(), forward()], [">#"])).toMatchObject({ ending: "wall", robot: { column: 0 } });
  expect(run([forward()], [">"]).ending).toBe("wall");
  expect(run([{ id: "l", kind: "left" }], [">"]).robot.facing).toBe("up");
});

test("loops and conditions look at the square where the robot is then", () => {
  const corridor = run(
    [{ id: "w", kind: "while", test: "ahead-free", steps: [{ id: "p", kind: "pick" }, forward()] }],
    [">o.o."],
  );
  expect(corridor).toMatchObject({ ending: "done", robot: { column: 4, picked: 2 } });
  const choice: Step = {
    id: "c",
    kind: "if-else",
    test: "on-object",
    steps: [{ id: "add", kind: "add", variable: "count", amount: 1 }],
    otherwise: [{ id: "paint", kind: "paint" }],
  };
  const counted = run(
    [
      { id: "r", kind: "repeat", times: 3, steps: [forward(), choice] },
      { id: "s", kind: "say", variable: "count" },
    ],
    [">o.o"],
  );
  expect(counted.robot).toMatchObject({ variables: { count: 2 }, said: [2] });
  expect([...counted.robot.painted]).toEqual(["2,0"]);
});

test("a program without end is stopped, blocks that call themselves too", () => {
  expect(run([{ id: "w", kind: "while", test: "not-at-goal", steps: [] }], [">."]).ending).toBe("endless");
  const self: Step = { id: "c", kind: "call", procedure: "turn" };
  expect(run([self], [">."], { turn: [self, self] }).ending).toBe("endless");
  const nested = [1, 2, 3, 4].reduce<Step>(
    (inner, rank) => ({ id: `r${rank}`, kind: "repeat", times: 99, steps: [inner] }),
    forward(),
  );
  expect(run([nested], [">."]).ending).toBe("wall");
});

test("the facts tell each grid apart, those of the key too", () => {
  const secret = { grids: [{ id: "hidden", rows: [">..G"] }] };
  const { grids } = PROGRAM.facts(
    play({ do: "remove", step: "loop" }, add("pick", "main", 1), add("forward", "main", 2)).state,
    secret,
  );
  expect(grids).toEqual([
    expect.objectContaining({ grid: "a", isHidden: false, ending: "done", isAtGoal: true, picked: 1, left: 0 }),
    expect.objectContaining({ grid: "b", isHidden: false, ending: "done", isAtGoal: true, isDrawn: false }),
    expect.objectContaining({ grid: "hidden", isHidden: true, isAtGoal: false, column: 3, row: 1 }),
  ]);
  expect(PROGRAM.facts(play().state).grids?.map(({ grid, ending }) => [grid, ending])).toEqual([
    ["a", "wall"],
    ["b", "wall"],
  ]);
});

test("a browser gets no grid of the key", () => {
  const item = simulatorItem("3.4-sequence-05-a");
  expect(JSON.stringify(item.key.secret?.fr)).toContain("facing-a-wall");
  expect(JSON.stringify(item.texts)).not.toContain("facing-a-wall");
});

test("replay is the page's state, a log out of order is not the one that was sealed", () => {
  const { scene } = simulatorItem("3.4-sequence-05-a").texts.fr;
  if (scene.simulator !== "program") throw new Error("the item is of a program");
  const step = fc.constantFrom("new-1", "new-2", "new-3", "new-4", "none");
  const list = fc.constantFrom("main", "main", "new-1", "new-2", "new-2-else", "new-3");
  const at = fc.constantFrom(0, 0, 1, 2);
  const action: fc.Arbitrary<ProgramAction> = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ do: fc.constant("add" as const), block: fc.constantFrom(...BLOCK_KINDS), list, at }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("remove" as const), step }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("move" as const), step, list, at }) },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant("set" as const),
        step,
        field: fc.constantFrom("times" as const, "test" as const),
        value: fc.constantFrom<(string | number)[]>(0, 3, 7, 120, ...ROBOT_TESTS),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant("show" as const), grid: fc.constantFrom("straight", "two-turns", "x") }),
    },
  );
  expect(checkLaws({ simulator: PROGRAM, scene, schema: programAction, action })).toBeGreaterThan(150);
});
