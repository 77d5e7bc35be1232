import { m } from "#app/i18n/paraglide/messages.js";
import type { ProgramScene, Step } from "#worker/core/simulators/program/scene.ts";
import { blockWord, testWord } from "./block-words.ts";

/** A program as lines of text, two spaces further in for what a block holds. */
export function textOf(scene: ProgramScene, steps: readonly Step[], depth = 0): string[] {
  const margin = "  ".repeat(depth);
  return steps.flatMap((step) => [
    margin + lineOf(scene, step),
    ...("steps" in step ? textOf(scene, step.steps, depth + 1) : []),
    ...(step.kind === "if-else" ? [margin + m.program_else(), ...textOf(scene, step.otherwise, depth + 1)] : []),
  ]);
}

function lineOf({ variables = [], procedures = [] }: ProgramScene, step: Step): string {
  const named = (id: string) => [...variables, ...procedures].find((one) => one.id === id)?.name ?? id;
  switch (step.kind) {
    case "repeat":
      return `${blockWord(step.kind)} ${step.times} ${m.program_times()}`;
    case "while":
      return `${m.program_while()} ${testWord(step.test)}`;
    case "if":
    case "if-else":
      return `${m.program_if()} ${testWord(step.test)}`;
    case "set":
      return `${named(step.variable)} = ${step.amount}`;
    case "add":
      return `${named(step.variable)} = ${named(step.variable)} + ${step.amount}`;
    case "say":
      return `${blockWord(step.kind)} ${named(step.variable)}`;
    case "call":
      return named(step.procedure);
    default:
      return blockWord(step.kind);
  }
}
