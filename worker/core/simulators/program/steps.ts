import type { Step } from "./scene.ts";

/** The lists of a program that hold no other: `main` and the procedures, by name. */
export type Lists = Readonly<Record<string, readonly Step[]>>;

/** The lists inside a step, by the names that actions use. */
export function listsIn(step: Step): Record<string, readonly Step[]> {
  if (step.kind === "if-else") return { [step.id]: step.steps, [`${step.id}-else`]: step.otherwise };
  return "steps" in step ? { [step.id]: step.steps } : {};
}

/** Every step, each before those that it holds. */
export function allSteps(lists: Lists): { step: Step; list: string; at: number; depth: number; top: string }[] {
  const within = (steps: readonly Step[], list: string, depth: number, top: string): ReturnType<typeof allSteps> =>
    steps.flatMap((step, at) => [
      { step, list, at, depth, top },
      ...Object.entries(listsIn(step)).flatMap(([name, inner]) => within(inner, name, depth + 1, top)),
    ]);
  return Object.entries(lists).flatMap(([top, steps]) => within(steps, top, 0, top));
}

/** The list of that name, wherever it is; null: there is none. */
export function findList(lists: Lists, name: string): readonly Step[] | null {
  const top = Object.hasOwn(lists, name) ? lists[name] : undefined;
  if (top !== undefined) return top;
  for (const { step } of allSteps(lists)) {
    const inner = listsIn(step);
    if (Object.hasOwn(inner, name)) return inner[name] ?? null;
  }
  return null;
}

/** The program with each list changed by `change`, the innermost last. */
export function mapLists(lists: Lists, change: (steps: readonly Step[], name: string) => readonly Step[]): Lists {
  const inStep = (step: Step): Step => {
    if (step.kind === "if-else")
      return {
        ...step,
        steps: inList(step.steps, step.id),
        otherwise: inList(step.otherwise, `${step.id}-else`),
      };
    return "steps" in step ? { ...step, steps: inList(step.steps, step.id) } : step;
  };
  const inList = (steps: readonly Step[], name: string): readonly Step[] => change(steps, name).map(inStep);
  return Object.fromEntries(Object.entries(lists).map(([name, steps]) => [name, inList(steps, name)]));
}

export function insertStep(lists: Lists, name: string, at: number, step: Step): Lists {
  return mapLists(lists, (steps, list) => (list === name ? [...steps.slice(0, at), step, ...steps.slice(at)] : steps));
}

export function removeStep(lists: Lists, id: string): Lists {
  return mapLists(lists, (steps) =>
    steps.some((step) => step.id === id) ? steps.filter((step) => step.id !== id) : steps,
  );
}

export function replaceStep(lists: Lists, fresh: Step): Lists {
  return mapLists(lists, (steps) => steps.map((step) => (step.id === fresh.id ? fresh : step)));
}
