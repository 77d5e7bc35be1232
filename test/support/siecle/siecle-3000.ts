import { buildSiecle } from "./build-siecle.ts";
import { DEMO_UAI } from "./demo-uai.ts";
import { encodeLatin9 } from "./encode-latin9.ts";
import { FAMILY_NAMES, GIRLS_NAMES } from "./names.ts";
import { sieclePupil } from "./siecle-pupil.ts";

/** A very large school, for speed: `count` pupils in classes of thirty, ISO-8859-15. */
export function buildLargeRoll(count = 3000): Uint8Array {
  const pupils = Array.from({ length: count }, (_, rank) =>
    sieclePupil({
      eleveId: String(800_000 + rank),
      ine: `1${String(rank).padStart(8, "0")}ZZ`,
      lastName: FAMILY_NAMES[rank % FAMILY_NAMES.length] ?? "",
      firstName: GIRLS_NAMES[rank % GIRLS_NAMES.length] ?? "",
      structures: [{ code: `CLASSE ${Math.floor(rank / 30)}`, type: "D" }],
    }),
  );
  return encodeLatin9(buildSiecle({ uai: DEMO_UAI, pupils }));
}
