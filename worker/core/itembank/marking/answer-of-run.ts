import type { SimulatorLog } from "../../simulators/every-simulator.ts";
import { sealLog } from "../../simulators/seal.ts";
import type { Answer, Locale, ModelRun, SimulatorItem } from "../item.ts";

/** A model run of the pack as the answer that a page would send. */
export function answerOfRun(item: SimulatorItem, run: ModelRun | undefined, locale: Locale): Answer {
  const actions = [...(run?.[locale] ?? [])];
  const { simulator } = item.texts[locale].scene;
  // The schema of the pack has seen that the actions are this simulator's.
  const log = { simulator, actions } as SimulatorLog;
  return { kind: "simulator", locale, seal: sealLog(item.id, actions), ...log };
}
