import { expandScenario } from "./expand-scenario.ts";
import ranger01 from "./packs/starter/simulators/1.2-ranger-01-a.json" with { type: "json" };
import stockage05 from "./packs/starter/simulators/1.2-stockage-05-a.json" with { type: "json" };
import formules05 from "./packs/starter/simulators/1.3-formules-05-a.json" with { type: "json" };
import triFiltre01 from "./packs/starter/simulators/1.3-tri-filtre-01-a.json" with { type: "json" };
import boite01 from "./packs/starter/simulators/2.1-boite-01-a.json" with { type: "json" };
import boite04 from "./packs/starter/simulators/2.1-boite-04-a.json" with { type: "json" };
import reseau01 from "./packs/starter/simulators/5.1-reseau-01-a.json" with { type: "json" };

/** The items of simulators, one a file, expanded and not yet trusted. */
export function readSimulatorFiles(): unknown[] {
  return [ranger01, stockage05, formules05, triFiltre01, boite01, boite04, reseau01].map(expandScenario);
}
