import { expandScenario } from "./expand-scenario.ts";
import reseau01 from "./packs/starter/simulators/5.1-reseau-01-a.json" with { type: "json" };

/** The items of simulators, one a file, expanded and not yet trusted. */
export function readSimulatorFiles(): unknown[] {
  return [reseau01].map(expandScenario);
}
