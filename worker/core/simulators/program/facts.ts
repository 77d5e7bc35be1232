import type { Fact, Facts } from "../simulator.ts";
import { type ProgramRun, runProgram, signAt, squaresOf } from "./run-program.ts";
import type { RobotGrid } from "./scene.ts";
import type { ProgramSecret } from "./secret.ts";
import type { ProgramState } from "./state.ts";
import { allSteps } from "./steps.ts";

/**
 * `grids`, hidden ones of the key too: grid, isHidden, ending (`done`, `wall`, `endless`), isAtGoal (ended, and stands on
 * it), column, row (from 1), facing, picked, left (objects), painted, isDrawn (just the squares to paint are painted),
 * moves (steps run). `variables` of each grid: grid, isHidden, variable, value. `said`: grid, isHidden, rank, value.
 * `steps`: id, kind, list, block (`main` or a procedure), depth, times, test, variable, amount, procedure. `programs`,
 * one: blocks. `marks`: grid, column, row.
 */
export function factsOf(state: ProgramState, secret?: ProgramSecret): Facts {
  const { scene, lists, marks } = state;
  const variables = (scene.variables ?? []).map(({ id }) => id);
  const all = [
    ...scene.grids.map((grid) => ({ grid, isHidden: false })),
    ...(secret?.grids ?? []).map((grid) => ({ grid, isHidden: true })),
  ].map((one) => ({ ...one, run: runProgram(lists, one.grid, variables) }));
  const steps = allSteps(lists);
  return {
    grids: all.map(({ grid, isHidden, run }) => ({ grid: grid.id, isHidden, ...outcome(grid, run) })),
    variables: all.flatMap(({ grid, isHidden, run }) =>
      Object.entries(run.robot.variables).map(([variable, value]) => ({ grid: grid.id, isHidden, variable, value })),
    ),
    said: all.flatMap(({ grid, isHidden, run }) =>
      run.robot.said.map((value, rank) => ({ grid: grid.id, isHidden, rank: rank + 1, value })),
    ),
    steps: steps.map(({ step, list, depth, top }) => ({
      id: step.id,
      kind: step.kind,
      list,
      block: top,
      depth,
      times: "times" in step ? step.times : null,
      test: "test" in step ? step.test : null,
      variable: "variable" in step ? step.variable : null,
      amount: "amount" in step ? step.amount : null,
      procedure: "procedure" in step ? step.procedure : null,
    })),
    programs: [{ blocks: steps.length }],
    marks: Object.entries(marks).map(([grid, square]) => ({ grid, ...square })),
  };
}

function outcome(grid: RobotGrid, { robot, ending, frames }: ProgramRun): Fact {
  const wanted = squaresOf(grid, "x");
  return {
    ending,
    isAtGoal: ending === "done" && signAt(grid, robot.column, robot.row) === "G",
    column: robot.column + 1,
    row: robot.row + 1,
    facing: robot.facing,
    picked: robot.picked,
    left: robot.objects.size,
    painted: robot.painted.size,
    isDrawn: wanted.length === robot.painted.size && wanted.every((square) => robot.painted.has(square)),
    moves: frames.length,
  };
}
