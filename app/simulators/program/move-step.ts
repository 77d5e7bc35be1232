import type { Step } from "#worker/core/simulators/program/scene.ts";
import { allSteps, findList, type Lists, listsIn } from "#worker/core/simulators/program/steps.ts";
import type { Cursor } from "./program-props.ts";

/** One place up: over the step before, into its last list when it has one, or out of what holds it. Null: it is first. */
export function placeUp(lists: Lists, id: string): Cursor | null {
  const found = placeOf(lists, id);
  if (found === null) return null;
  const before = found.steps[found.at - 1];
  if (before !== undefined) {
    const inner = Object.entries(listsIn(before)).at(-1);
    return inner === undefined ? { list: found.list, at: found.at - 1 } : { list: inner[0], at: inner[1].length };
  }
  if (found.list.endsWith("-else")) {
    const first = found.list.slice(0, -"-else".length);
    return { list: first, at: findList(lists, first)?.length ?? 0 };
  }
  const holder = placeOf(lists, found.list);
  return holder === null ? null : { list: holder.list, at: holder.at };
}

/** One place down: over the step after, into its first list when it has one, or out of what holds it. */
export function placeDown(lists: Lists, id: string): Cursor | null {
  const found = placeOf(lists, id);
  if (found === null) return null;
  const after = found.steps[found.at + 1];
  if (after !== undefined) {
    const [inner] = Object.keys(listsIn(after));
    return inner === undefined ? { list: found.list, at: found.at + 1 } : { list: inner, at: 0 };
  }
  const name = found.list.replace(/-else$/, "");
  const holder = placeOf(lists, name);
  if (holder === null) return null;
  const isFirstOfTwo = holder.step.kind === "if-else" && found.list === name;
  return isFirstOfTwo ? { list: `${name}-else`, at: 0 } : { list: holder.list, at: holder.at + 1 };
}

function placeOf(lists: Lists, id: string): { step: Step; list: string; at: number; steps: readonly Step[] } | null {
  const found = allSteps(lists).find(({ step }) => step.id === id);
  return found === undefined ? null : { ...found, steps: findList(lists, found.list) ?? [] };
}
