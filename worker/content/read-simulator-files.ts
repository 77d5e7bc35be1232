import { expandScenario } from "./expand-scenario.ts";
import resultats01 from "./packs/starter/simulators/1.1-page-resultats-01-a.json" with { type: "json" };
import ranger01 from "./packs/starter/simulators/1.2-ranger-01-a.json" with { type: "json" };
import stockage05 from "./packs/starter/simulators/1.2-stockage-05-a.json" with { type: "json" };
import formules05 from "./packs/starter/simulators/1.3-formules-05-a.json" with { type: "json" };
import triFiltre01 from "./packs/starter/simulators/1.3-tri-filtre-01-a.json" with { type: "json" };
import boite01 from "./packs/starter/simulators/2.1-boite-01-a.json" with { type: "json" };
import boite04 from "./packs/starter/simulators/2.1-boite-04-a.json" with { type: "json" };
import publier01 from "./packs/starter/simulators/2.2-publier-01-a.json" with { type: "json" };
import retoucher02 from "./packs/starter/simulators/3.2-retoucher-02-a.json" with { type: "json" };
import retoucher06 from "./packs/starter/simulators/3.2-retoucher-06-a.json" with { type: "json" };
import sequence02 from "./packs/starter/simulators/3.4-sequence-02-a.json" with { type: "json" };
import sequence05 from "./packs/starter/simulators/3.4-sequence-05-a.json" with { type: "json" };
import connexion05 from "./packs/starter/simulators/4.1-connexion-sure-05-a.json" with { type: "json" };
import confidentialite05 from "./packs/starter/simulators/4.2-confidentialite-05-a.json" with { type: "json" };
import traces02 from "./packs/starter/simulators/4.2-traces-02-a.json" with { type: "json" };
import reseau01 from "./packs/starter/simulators/5.1-reseau-01-a.json" with { type: "json" };
import installer05 from "./packs/starter/simulators/5.2-installer-05-a.json" with { type: "json" };

/** The items of simulators, one a file, expanded and not yet trusted. */
export function readSimulatorFiles(): unknown[] {
  return [
    resultats01,
    ranger01,
    stockage05,
    formules05,
    triFiltre01,
    boite01,
    boite04,
    retoucher02,
    retoucher06,
    connexion05,
    sequence02,
    sequence05,
    traces02,
    reseau01,
    installer05,
    publier01,
    confidentialite05,
  ].map(expandScenario);
}
