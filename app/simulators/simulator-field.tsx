import { useCallback, useEffect, useState } from "react";
import { m } from "#app/i18n/paraglide/messages.js";
import { type AnswerFieldProps, ERROR_ID } from "#app/question/answer-field.ts";
import type { Answer, ShownItem } from "#worker/core/itembank/item.ts";
import { sealLog } from "#worker/core/simulators/seal.ts";
import { loadedSimulator, loadSimulator } from "./load-simulator.ts";

/** A practical task: its frame at once, at its final height; its script when it is here. */
export function SimulatorField({ item, answer, isLocked, hasError, onChange }: AnswerFieldProps<"simulator">) {
  const name = item.scene.simulator;
  const [Player, setPlayer] = useState(() => loadedSimulator(name));
  const [hasFailed, setFailed] = useState(false);

  const load = useCallback(() => {
    setFailed(false);
    loadSimulator(name).then(
      (player) => setPlayer(() => player),
      () => setFailed(true),
    );
  }, [name]);
  useEffect(load, [load]);

  const actions = answer.kind === "simulator" ? answer.actions : NOTHING;
  return (
    <div className="sim-place" aria-describedby={hasError ? ERROR_ID : undefined}>
      {Player === null ? (
        <div className="sim is-coming">
          <p role="status">{hasFailed ? m.simulator_not_here() : m.simulator_coming()}</p>
          {hasFailed ? (
            <button type="button" className="btn" onClick={load}>
              {m.simulator_try_again()}
            </button>
          ) : null}
        </div>
      ) : (
        <Player
          scene={item.scene}
          actions={actions}
          isLocked={isLocked}
          onActions={(done) => onChange(toAnswer(item, done))}
        />
      )}
    </div>
  );
}

const NOTHING: readonly unknown[] = [];

function toAnswer({ id, locale, scene }: Extract<ShownItem, { kind: "simulator" }>, actions: unknown[]): Answer {
  const { simulator } = scene;
  // The player of that simulator made them; the server parses them again.
  return { kind: "simulator", simulator, locale, seal: sealLog(id, actions), actions } as Answer;
}
