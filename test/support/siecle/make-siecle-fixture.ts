import { writeFileSync } from "node:fs";
import { buildSiecle } from "./build-siecle.ts";
import { demoRoll } from "./demo-roll.ts";
import { DEMO_UAI } from "./demo-uai.ts";
import { encodeLatin9 } from "./encode-latin9.ts";

/** Writes the demo roll beside this file: `node test/support/siecle/make-siecle-fixture.ts`. */
const target = new URL("college-demo.xml", import.meta.url);
writeFileSync(target, encodeLatin9(buildSiecle({ uai: DEMO_UAI, pupils: demoRoll() })));
console.log(`written: ${target.pathname}`);
