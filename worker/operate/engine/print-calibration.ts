import type { Recovery } from "#worker/core/engine/calibration/recovery.ts";
import type { CalibratedItem, Calibration } from "./calibrate-bank.ts";

/** The whole in a few lines, then every item that should be looked at. */
export function printCalibration(calibration: Calibration): string {
  const { people, rounds, converged, population, items, unknown } = calibration;
  const answers = items.reduce((sum, item) => sum + item.answers, 0);
  const enough = (evidence: CalibratedItem["evidence"]) => items.filter((item) => item.evidence === evidence).length;
  const review = items.filter(({ flags }) => flags.some((flag) => flag !== "TOO_FEW_ANSWERS"));
  return [
    `${people} attempts, ${answers} answers, ${items.length} items; ${rounds} rounds${converged ? "" : ", NOT CONVERGED"}`,
    `people: mean ${population.mean.toFixed(3)}, spread ${population.sd.toFixed(3)}`,
    `enough answers for a and b (500): ${enough("both")}; for b (200): ${enough("difficulty")}; fewer: ${enough("rate") + enough("none")}`,
    ...(unknown.length > 0 ? [`not in the bank: ${unknown.join(", ")}`] : []),
    "",
    `${"item".padEnd(34)} answers right        b declared      b ± error      a ± error   rmsd outfit`,
    ...review.map(printItem),
    `${review.length} items to review`,
  ].join("\n");
}

function printItem({ id, answers, success, declared, fitted, errors, fit, flags }: CalibratedItem): string {
  const before = declared === null ? "–" : declared.difficulty.toFixed(2);
  const b = `${fitted.difficulty.toFixed(2)} ± ${errors.difficulty.toFixed(2)}`;
  const a = `${fitted.discrimination.toFixed(2)} ± ${errors.discrimination.toFixed(2)}`;
  return [
    id.padEnd(34),
    String(answers).padStart(7),
    `${Math.round(100 * success)} %`.padStart(6),
    before.padStart(17),
    b.padStart(15),
    a.padStart(14),
    fit.rmsd.toFixed(3).padStart(7),
    fit.outfit.toFixed(2).padStart(6),
    ` ${flags.join(" ")}`,
  ].join("");
}

export function printRecovery(name: string, { items, rmse, bias, correlation, covered }: Recovery): string {
  return [
    name.padEnd(46),
    `${items} items`.padStart(10),
    `RMSE ${rmse.toFixed(3)}`.padStart(13),
    `bias ${bias < 0 ? "−" : "+"}${Math.abs(bias).toFixed(3)}`.padStart(13),
    `r ${correlation.toFixed(3)}`.padStart(9),
    `within 1.96 errors ${(100 * covered).toFixed(0)} %`.padStart(26),
  ].join("");
}
