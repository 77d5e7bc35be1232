import { Redo2, RotateCcw, Undo2 } from "lucide-react";
import { type ComponentType, useMemo, useRef, useState } from "react";
import type * as z from "zod/mini";
import { m } from "#app/i18n/paraglide/messages.js";
import { addAction, type Played, undoAction } from "#worker/core/simulators/add-action.ts";
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
  const own = useRef<(Played<State, Action> & { scene: Scene }) | null>(null);
  // What this page played itself is known; of another page or machine it is parsed, and played as far as it goes.
  const played = useMemo(
    () =>
      own.current?.log === actions && own.current.scene === scene
        ? own.current
        : { ...playThrough(simulator, scene, actions, actionSchema), scene },
    [actions, scene, simulator, actionSchema],
  );
  own.current = played;
  const { log, state } = played;
  const [undone, setUndone] = useState<Action[] | null>(null);
  const [said, setSaid] = useState("");

  const act = (action: Action): boolean => {
    const now = own.current;
    if (isLocked || now === null) return false;
    if (now.log.length >= LONGEST_LOG) {
      setSaid(m.simulator_full());
      return false;
    }
    const next = addAction(simulator, scene, now, action);
    if (next === null) return false;
    setUndone(null);
    own.current = { ...next, scene };
    onActions(next.log);
    return true;
  };
  const back = undoAction(simulator.isLook, log);
  const goBack = (to: Action[], words: string) => {
    if (isLocked || to === log) return;
    setUndone(log);
    onActions(to);
    setSaid(words);
  };
  const redo = () => {
    if (isLocked || undone === null) return;
    setUndone(null);
    onActions(undone);
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

/** The longest beginning of the actions that this simulator can play, and where it leads. */
function playThrough<Scene, State, Action>(
  simulator: Simulator<Scene, State, Action>,
  scene: Scene,
  actions: readonly unknown[],
  actionSchema: z.ZodMiniType<Action>,
): Played<State, Action> {
  const log: Action[] = [];
  let state = simulator.begin(scene);
  for (const action of actions.slice(0, LONGEST_LOG)) {
    const parsed = actionSchema.safeParse(action);
    const next = parsed.success ? simulator.apply(state, parsed.data) : null;
    if (!parsed.success || next === null) break;
    log.push(parsed.data);
    state = next;
  }
  return { log, state };
}
