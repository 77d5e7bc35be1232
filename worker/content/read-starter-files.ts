import * as z from "zod";
import { PACK_FORMAT } from "./pack-format.ts";
import c11 from "./packs/starter/1.1.json" with { type: "json" };
import c12 from "./packs/starter/1.2.json" with { type: "json" };
import c13 from "./packs/starter/1.3.json" with { type: "json" };
import c21 from "./packs/starter/2.1.json" with { type: "json" };
import c22 from "./packs/starter/2.2.json" with { type: "json" };
import c23 from "./packs/starter/2.3.json" with { type: "json" };
import c24 from "./packs/starter/2.4.json" with { type: "json" };
import c31 from "./packs/starter/3.1.json" with { type: "json" };
import c32 from "./packs/starter/3.2.json" with { type: "json" };
import c33 from "./packs/starter/3.3.json" with { type: "json" };
import c34 from "./packs/starter/3.4.json" with { type: "json" };
import c41 from "./packs/starter/4.1.json" with { type: "json" };
import c42 from "./packs/starter/4.2.json" with { type: "json" };
import c43 from "./packs/starter/4.3.json" with { type: "json" };
import c51 from "./packs/starter/5.1.json" with { type: "json" };
import c52 from "./packs/starter/5.2.json" with { type: "json" };
import { readSimulatorFiles } from "./read-simulator-files.ts";

export type PackFile = { format: typeof PACK_FORMAT; competence: string; items: unknown[] };

const packFile = z.strictObject({
  format: z.literal(PACK_FORMAT),
  competence: z.string(),
  items: z.array(z.unknown()),
}) satisfies z.ZodType<PackFile>;

/** The 16 files of the starter pack as they stand, each with the simulators of its competence; items not yet trusted. */
export function readStarterFiles(): PackFile[] {
  const files = z
    .array(packFile)
    .parse([c11, c12, c13, c21, c22, c23, c24, c31, c32, c33, c34, c41, c42, c43, c51, c52]);
  const played = z.array(z.looseObject({ competence: z.string() })).parse(readSimulatorFiles());
  return files.map((file) => ({
    ...file,
    items: [...file.items, ...played.filter(({ competence }) => competence === file.competence)],
  }));
}
