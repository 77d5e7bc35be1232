import type { Simulator } from "../simulator.ts";
import { factsOf } from "./facts.ts";
import { signAt } from "./run-program.ts";
import {
  type BlockKind,
  type ProgramAction,
  type ProgramScene,
  ROBOT_TESTS,
  type RobotTest,
  type Step,
  type StepField,
} from "./scene.ts";
import type { ProgramSecret } from "./secret.ts";
import type { ProgramState } from "./state.ts";
import { allSteps, findList, insertStep, listsIn, removeStep, replaceStep } from "./steps.ts";

const MOST_BLOCKS = 60;
const DEEPEST = 5;
const MOST_TIMES = 99;

export const PROGRAM: Simulator<ProgramScene, ProgramState, ProgramAction, ProgramSecret> = {
  begin(scene) {
    const own = (scene.procedures ?? []).map(({ id, steps }) => [id, steps] as const);
    const lists = { main: scene.program, ...Object.fromEntries(own) };
    return { scene, lists, added: 0, shown: scene.grids[0]?.id ?? "", marks: {} };
  },

  apply(state, action) {
    const { scene, lists } = state;
    switch (action.do) {
      case "add": {
        const list = findList(lists, action.list);
        const body = newStep(scene, action.block, `new-${state.added + 1}`);
        const isPlace =
          list !== null && action.at >= 0 && action.at <= list.length && depthOf(state, action.list) < DEEPEST;
        if (!isPlace || body === null || !hasRoom(state)) return null;
        return { ...state, lists: insertStep(lists, action.list, action.at, body), added: state.added + 1 };
      }
      case "remove": {
        const found = freeStep(state, action.step);
        return found === null ? null : { ...state, lists: removeStep(lists, action.step) };
      }
      case "move":
        return move(state, action);
      case "set": {
        const found = freeStep(state, action.step);
        const fresh = found === null ? null : withField(scene, found.step, action.field, action.value);
        return fresh === null ? null : { ...state, lists: replaceStep(lists, fresh) };
      }
      case "show": {
        const isOther = action.grid !== state.shown && scene.grids.some(({ id }) => id === action.grid);
        return isOther ? { ...state, shown: action.grid } : null;
      }
      case "mark": {
        const grid = scene.grids.find(({ id }) => id === action.grid);
        const { column, row } = action;
        if (scene.canMark !== true || grid === undefined || signAt(grid, column - 1, row - 1) === "#") return null;
        const old = state.marks[action.grid];
        if (old?.column === column && old.row === row) return null;
        return { ...state, marks: { ...state.marks, [action.grid]: { column, row } } };
      }
    }
  },

  facts: factsOf,

  isLook: (action) => action.do === "show",

  merge(last, next) {
    if (last.do === "set" && next.do === "set" && last.step === next.step && last.field === next.field) return next;
    return last.do === "mark" && next.do === "mark" && last.grid === next.grid ? next : null;
  },
};

/** May one more block be added? */
export function hasRoom({ scene, lists }: Pick<ProgramState, "scene" | "lists">): boolean {
  return allSteps(lists).length < mostBlocks(scene);
}

export function mostBlocks({ most }: ProgramScene): number {
  return Math.min(most ?? MOST_BLOCKS, MOST_BLOCKS);
}

function freeStep({ lists }: ProgramState, id: string) {
  const found = allSteps(lists).find(({ step }) => step.id === id);
  return found === undefined || found.step.isFixed === true ? null : found;
}

/** How many steps hold the steps of that list. */
function depthOf({ lists }: ProgramState, name: string): number {
  if (Object.hasOwn(lists, name)) return 0;
  return (allSteps(lists).find(({ step }) => Object.hasOwn(listsIn(step), name))?.depth ?? DEEPEST) + 1;
}

/** How many levels the step holds, itself not counted. */
function heightOf(step: Step): number {
  const inner = Object.values(listsIn(step)).flat();
  return Object.keys(listsIn(step)).length === 0 ? 0 : 1 + Math.max(0, ...inner.map(heightOf));
}

function move(
  state: ProgramState,
  { step: id, list, at }: Extract<ProgramAction, { do: "move" }>,
): ProgramState | null {
  const found = freeStep(state, id);
  if (found === null || (found.list === list && found.at === at)) return null;
  const without = removeStep(state.lists, id);
  // A step cannot go into itself: without it, its own lists are not there.
  const target = findList(without, list);
  if (target === null || at < 0 || at > target.length) return null;
  const isTooDeep = depthOf({ ...state, lists: without }, list) + heightOf(found.step) > DEEPEST;
  return isTooDeep ? null : { ...state, lists: insertStep(without, list, at, found.step) };
}

/** A step as it comes from the palette; null: the scene does not offer it. */
function newStep({ blocks, tests, procedures, variables }: ProgramScene, kind: BlockKind, id: string): Step | null {
  if (!blocks.includes(kind)) return null;
  const [test] = tests ?? ROBOT_TESTS;
  const [variable, procedure] = [variables?.[0]?.id, procedures?.[0]?.id];
  switch (kind) {
    case "repeat":
      return { id, kind, times: 2, steps: [] };
    case "while":
    case "if":
      return test === undefined ? null : { id, kind, test, steps: [] };
    case "if-else":
      return test === undefined ? null : { id, kind, test, steps: [], otherwise: [] };
    case "set":
    case "add":
      return variable === undefined ? null : { id, kind, variable, amount: kind === "add" ? 1 : 0 };
    case "say":
      return variable === undefined ? null : { id, kind, variable };
    case "call":
      return procedure === undefined ? null : { id, kind, procedure };
    default:
      return { id, kind };
  }
}

/** The step with that field changed; null: it has no such field, or the value is none that is offered, or its own. */
function withField(scene: ProgramScene, step: Step, field: StepField, value: string | number): Step | null {
  const old = (step as Partial<Record<StepField, string | number>>)[field];
  if (old === undefined || old === value || !isOffered(scene, field, value)) return null;
  return { ...step, [field]: value } as Step;
}

function isOffered({ tests, procedures, variables }: ProgramScene, field: StepField, value: string | number): boolean {
  switch (field) {
    case "times":
      return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= MOST_TIMES;
    case "amount":
      return typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= MOST_TIMES;
    case "test":
      return (tests ?? ROBOT_TESTS).includes(value as RobotTest);
    case "variable":
      return (variables ?? []).some(({ id }) => id === value);
    case "procedure":
      return (procedures ?? []).some(({ id }) => id === value);
  }
}
