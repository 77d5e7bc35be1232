import { createHash } from "node:crypto";
import type { PoolItem } from "#worker/core/engine/pool-item.ts";

/**
 * SHA-256 (hex) of what the choice of a question reads of a bank: ids, skills, competences, tubes and parameters, in the
 * order of the ids. Words and keys are not in it: correcting a spelling asks for no new weights.
 */
export function bankChecksum(pool: readonly PoolItem[]): string {
  const lines = pool.map(({ id, skill, competence, tube, discrimination, difficulty }) =>
    JSON.stringify([id, skill, competence, tube, discrimination, difficulty]),
  );
  return createHash("sha256").update(lines.sort().join("\n")).digest("hex");
}
