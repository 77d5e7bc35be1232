import { ArrowDown, ArrowUp, CornerDownRight, type LucideIcon, X } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { Step } from "#worker/core/simulators/program/scene.ts";
import { blockWord } from "./block-words.ts";
import { placeDown, placeUp } from "./move-step.ts";
import type { Cursor, ProgramProps } from "./program-props.ts";

type ToolsProps = ProgramProps & { step: Step; list: string; at: number; onCursor(cursor: Cursor): void };

/** Up, down, away, and "the next block after this one". */
export function StepTools({ state, act, say, step, list, at, onCursor }: ToolsProps) {
  const block = blockWord(step.kind);
  const move = (to: Cursor | null, tool: string) => {
    if (to === null || !act({ do: "move", step: step.id, ...to })) {
      say(m.program_cannot_move());
      return;
    }
    say(m.program_moved({ block }));
    // The block may stand in another list now: the key that moved it moves it on.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#bloc-${step.id} .is-${tool}`)?.focus());
  };
  const remove = () => {
    if (!act({ do: "remove", step: step.id })) return;
    onCursor({ list, at });
    say(m.program_removed({ block }));
    document.getElementById("programme")?.focus();
  };
  const tool = (icon: LucideIcon, name: string, kind: string, onPress: () => void) => {
    const Icon = icon;
    return (
      <button type="button" className={`prg-tool is-${kind}`} aria-label={name} title={name} onClick={onPress}>
        <Icon className="i" aria-hidden="true" />
      </button>
    );
  };
  return (
    <span className="prg-tools">
      {tool(ArrowUp, m.program_up({ block }), "up", () => move(placeUp(state.lists, step.id), "up"))}
      {tool(ArrowDown, m.program_down({ block }), "down", () => move(placeDown(state.lists, step.id), "down"))}
      {tool(CornerDownRight, m.program_after({ block }), "after", () => {
        onCursor({ list, at: at + 1 });
        say(m.program_here());
      })}
      {tool(X, m.program_remove({ block }), "remove", remove)}
    </span>
  );
}
