import type { RobotGrid, RobotTest, Step } from "./scene.ts";
import type { Lists } from "./steps.ts";

export const FACINGS = ["up", "right", "down", "left"] as const;
export type Facing = (typeof FACINGS)[number];
const SIGNS = "^>v<";
const AHEAD: Record<Facing, readonly [number, number]> = { up: [0, -1], right: [1, 0], down: [0, 1], left: [-1, 0] };

/** The robot and its grid at one moment; columns and rows from 0, squares by `column,row`. */
export type Robot = {
  column: number;
  row: number;
  facing: Facing;
  objects: ReadonlySet<string>;
  painted: ReadonlySet<string>;
  picked: number;
  variables: Readonly<Record<string, number>>;
  said: readonly number[];
};
/** After one step: which it was, and how things stand. */
export type Frame = { step: string; robot: Robot };
/** `wall`: it ran into one and stopped there; `endless`: it did not come to an end in time. */
export type Ending = "done" | "wall" | "endless";
export type ProgramRun = { frames: readonly Frame[]; start: Robot; robot: Robot; ending: Ending };

/** Steps that a run may take, looks at a condition included, and how deep blocks may call each other. */
const MOST_FRAMES = 1_500;
const DEEPEST_CALL = 40;

/** The program run on a grid, from its robot's place. */
export function runProgram(lists: Lists, grid: RobotGrid, variables: readonly string[]): ProgramRun {
  const start = robotOf(grid, variables);
  const frames: Frame[] = [];
  let robot = start;

  /** Null: go on. */
  const runList = (steps: readonly Step[], calls: number): Ending | null => {
    for (const step of steps) {
      const ending = runStep(step, calls);
      if (ending !== null) return ending;
    }
    return null;
  };
  const note = (step: Step, next = robot): Ending | null => {
    robot = next;
    frames.push({ step: step.id, robot });
    return frames.length >= MOST_FRAMES ? "endless" : null;
  };
  const runStep = (step: Step, calls: number): Ending | null => {
    switch (step.kind) {
      case "repeat": {
        for (let turn = 0; turn < step.times; turn += 1) {
          const ending = note(step) ?? runList(step.steps, calls);
          if (ending !== null) return ending;
        }
        return null;
      }
      case "while": {
        while (true) {
          const isOver = note(step);
          if (isOver !== null) return isOver;
          if (!isTrue(step.test, robot, grid)) return null;
          const ending = runList(step.steps, calls);
          if (ending !== null) return ending;
        }
      }
      case "if":
      case "if-else": {
        const otherwise = "otherwise" in step ? step.otherwise : [];
        return note(step) ?? runList(isTrue(step.test, robot, grid) ? step.steps : otherwise, calls);
      }
      case "call":
        if (calls >= DEEPEST_CALL) return "endless";
        return note(step) ?? runList(lists[step.procedure] ?? [], calls + 1);
      case "forward": {
        const next = ahead(robot, robot.facing);
        if (isWall(grid, next.column, next.row)) return note(step) ?? "wall";
        return note(step, { ...robot, ...next });
      }
      default:
        return note(step, actOf(step, robot));
    }
  };

  const ending = runList(lists.main ?? [], 0) ?? "done";
  return { frames, start, robot, ending };
}

function actOf(step: Step, robot: Robot): Robot {
  const here = `${robot.column},${robot.row}`;
  switch (step.kind) {
    case "left":
    case "right":
      return { ...robot, facing: turned(robot.facing, step.kind === "right" ? 1 : 3) };
    case "pick": {
      if (!robot.objects.has(here)) return robot;
      const objects = new Set([...robot.objects].filter((square) => square !== here));
      return { ...robot, objects, picked: robot.picked + 1 };
    }
    case "paint":
      return { ...robot, painted: new Set([...robot.painted, here]) };
    case "set":
      return { ...robot, variables: { ...robot.variables, [step.variable]: step.amount } };
    case "add": {
      const sum = (robot.variables[step.variable] ?? 0) + step.amount;
      return { ...robot, variables: { ...robot.variables, [step.variable]: sum } };
    }
    case "say":
      return { ...robot, said: [...robot.said, robot.variables[step.variable] ?? 0] };
    default:
      return robot;
  }
}

function turned(facing: Facing, quarters: number): Facing {
  return FACINGS[(FACINGS.indexOf(facing) + quarters) % 4] ?? facing;
}

function ahead({ column, row }: Robot, facing: Facing): { column: number; row: number } {
  const [right, down] = AHEAD[facing];
  return { column: column + right, row: row + down };
}

/** Is the condition true where the robot stands? */
function isTrue(test: RobotTest, robot: Robot, grid: RobotGrid): boolean {
  const isFree = (quarters: number) => {
    const { column, row } = ahead(robot, turned(robot.facing, quarters));
    return !isWall(grid, column, row);
  };
  switch (test) {
    case "ahead-free":
      return isFree(0);
    case "ahead-wall":
      return !isFree(0);
    case "right-free":
      return isFree(1);
    case "right-wall":
      return !isFree(1);
    case "left-free":
      return isFree(3);
    case "left-wall":
      return !isFree(3);
    case "on-object":
      return robot.objects.has(`${robot.column},${robot.row}`);
    case "no-object":
      return !robot.objects.has(`${robot.column},${robot.row}`);
    case "at-goal":
      return signAt(grid, robot.column, robot.row) === "G";
    case "not-at-goal":
      return signAt(grid, robot.column, robot.row) !== "G";
  }
}

export function signAt(grid: RobotGrid, column: number, row: number): string {
  return grid.rows[row]?.[column] ?? "#";
}

function isWall(grid: RobotGrid, column: number, row: number): boolean {
  return signAt(grid, column, row) === "#";
}

/** Squares that bear the sign, as `column,row`. */
export function squaresOf({ rows }: RobotGrid, sign: string): string[] {
  return rows.flatMap((line, row) => [...line].flatMap((one, column) => (one === sign ? [`${column},${row}`] : [])));
}

function robotOf(grid: RobotGrid, variables: readonly string[]): Robot {
  const [place = "0,0"] = [...SIGNS].flatMap((sign) => squaresOf(grid, sign));
  const [column = 0, row = 0] = place.split(",").map(Number);
  return {
    column,
    row,
    facing: FACINGS[SIGNS.indexOf(signAt(grid, column, row))] ?? "right",
    objects: new Set(squaresOf(grid, "o")),
    painted: new Set(),
    picked: 0,
    variables: Object.fromEntries(variables.map((id) => [id, 0])),
    said: [],
  };
}
