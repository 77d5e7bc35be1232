import { Redo2, RotateCcw, Undo2 } from "lucide-react";
import { type ComponentType, useMemo, useRef, useState } from "react";
import type * as z from "zod/mini";
import { m } from "#app/i18n/paraglide/messages.js";
import { addAction, undoAction } from "#worker/core/simulators/add-action.ts";
import { replay } from "#worker/core/simulators/replay.ts";
import { LONGEST_LOG, type Simulator } from "#worker/core/simulators/simulator.ts";
import type { PlayerProps, ViewProps } from "./player.ts";

export type SimulatorParts<Scene, State, Action> = {
  simulator: Simulator<Scene, State, Action>;
  sceneSchema: z.ZodMiniType<Scene>;
  actionSchema: z.ZodMiniType<Action>;
  /** the title of the window */
  titleOf(scene: Scene): string;
  View: ComponentType<ViewProps<Scene, State, Action>>;
};

/** A simulator on its page: the log is the page's, the state is always its replay, as on the server. */
export function PlaySimulator<Scene, State, Action>({
  parts,
  scene: given,
  actions,
  isLocked,
  onActions,
}: PlayerProps & { parts: SimulatorParts<Scene, State, Action> }) {
  const { simulator, sceneSchema, actionSchema, titleOf, View } = parts;
  const scene = useMemo(() => sceneSchema.parse(given), [sceneSchema, given]);
  const own = useRef<readonly Action[]>([]);
  // Of another page or machine: parsed, and played as far as it goes.
  const log = useMemo(
    () => (actions === own.current ? own.current : playable(simulator, scene, actions, actionSchema)),
    [actions, scene, simulator, actionSchema],
  );
  own.current = log;
  const state = useMemo(() => replay(simulator, scene, log).state, [simulator, scene, log]);
  const [undone, setUndone] = useState<readonly Action[] | null>(null);
  const [said, setSaid] = useState("");

  const put = (next: readonly Action[]) => {
    own.current = next;
    onActions(next);
  };
  const act = (action: Action): boolean => {
    if (isLocked) return false;
    if (own.current.length >= LONGEST_LOG) {
      setSaid(m.simulator_full());
      return false;
    }
    const next = addAction(simulator, scene, own.current, action);
    if (next === null) return false;
    setUndone(null);
    put(next);
    return true;
  };
  const back = undoAction(simulator.isLook, log);
  const goBack = (to: readonly Action[], words: string) => {
    if (isLocked || to === log) return;
    setUndone(log);
    put(to);
    setSaid(words);
  };
  const redo = () => {
    if (isLocked || undone === null) return;
    setUndone(null);
    put(undone);
    setSaid(m.simulator_redone());
  };
  const isUntouched = back === log;
  return (
    <section className="sim" aria-label={titleOf(scene)}>
      <div className="sim-bar">
        <b className="sim-title">{titleOf(scene)}</b>
        <button
          type="button"
          className="sim-tool"
          aria-disabled={isUntouched || isLocked || undefined}
          onClick={() => goBack(back, m.simulator_undone())}
        >
          <Undo2 className="i" aria-hidden="true" /> {m.simulator_undo()}
        </button>
        <button
          type="button"
          className="sim-tool"
          aria-disabled={isUntouched || isLocked || undefined}
          onClick={() => goBack([], m.simulator_restarted())}
        >
          <RotateCcw className="i" aria-hidden="true" /> {m.simulator_restart()}
        </button>
        {undone === null ? null : (
          <button type="button" className="sim-tool" aria-disabled={isLocked || undefined} onClick={redo}>
            <Redo2 className="i" aria-hidden="true" /> {m.simulator_redo()}
          </button>
        )}
      </div>
      <fieldset className="sim-lock" disabled={isLocked}>
        <div className="sim-body">
          <View scene={scene} state={state} act={act} say={setSaid} isLocked={isLocked} />
        </div>
      </fieldset>
      <p role="status" className="vh">
        {said}
      </p>
    </section>
  );
}

/** The longest beginning of the actions that this simulator can play. */
function playable<Scene, State, Action>(
  simulator: Simulator<Scene, State, Action>,
  scene: Scene,
  actions: readonly unknown[],
  actionSchema: z.ZodMiniType<Action>,
): readonly Action[] {
  const parsed: Action[] = [];
  for (const action of actions.slice(0, LONGEST_LOG)) {
    const one = actionSchema.safeParse(action);
    if (!one.success) break;
    parsed.push(one.data);
  }
  const { refusedAt } = replay(simulator, scene, parsed);
  return refusedAt === null ? parsed : parsed.slice(0, refusedAt);
}
