import type { Measures } from "#worker/core/engine/simulation/measure-tests.ts";
import { POPULATION_NAMES } from "#worker/core/engine/simulation/populations.ts";
import type { EngineFigures } from "./simulate-engine.ts";
import type { Target } from "./targets.ts";

const NAME_WIDTH = 44;
const CELL_WIDTH = 16;

const ROWS: [name: string, figure: (measures: Measures) => string][] = [
  ["RMSE", ({ rmse }) => rmse.toFixed(3)],
  ["bias", ({ bias }) => signed(bias)],
  ["standard error, mean", ({ standardError }) => standardError.toFixed(3)],
  ["95 % interval covers", ({ coverage }) => percent(coverage)],
  ["level exact", ({ levelExact }) => percent(levelExact)],
  ["level within 1", ({ levelWithin1 }) => percent(levelWithin1)],
  ["weighted likelihood: bias", ({ weighted }) => signed(weighted.bias)],
  ["weighted likelihood: RMSE", ({ weighted }) => weighted.rmse.toFixed(3)],
  ["two of every competence", ({ twoPerCompetence }) => percent(twoPerCompetence)],
  ["of a competence, fewest to most", ({ perCompetence }) => range(perCompetence)],
  ["exposure, maximum", ({ maxExposure }) => maxExposure.toFixed(3)],
  ["exposure, mean", ({ meanExposure }) => meanExposure.toFixed(3)],
  ["overlap of two tests", ({ overlap }) => overlap.toFixed(3)],
  ["items never used", ({ unusedItems }) => percent(unusedItems)],
  ["information / the most possible", (one) => percent(one.information / one.informationBound)],
  ["right answers", ({ success }) => percent(success)],
  ["right answers, first three", ({ firstSuccess }) => percent(firstSuccess)],
  ["tests cut short by an empty bank", ({ exhausted }) => String(exhausted)],
];

/** The engines side by side on both populations. */
export function printPopulations(engines: readonly EngineFigures[]): string {
  const columns = engines.flatMap((engine) =>
    POPULATION_NAMES.map((name) => ({ head: [engine.config.name, name], measures: engine.populations[name] })),
  );
  const heads = [0, 1].map((line) =>
    row(
      "",
      columns.map(({ head }) => head[line] ?? ""),
    ),
  );
  const rows = ROWS.map(([name, figure]) =>
    row(
      name,
      columns.map(({ measures }) => figure(measures)),
    ),
  );
  return [...heads, ...rows].join("\n");
}

/** Bias, RMSE and coverage of each engine at each true ability; the last line is the bound of the best items. */
export function printConditional(all: readonly EngineFigures[]): string {
  const engines = all.filter(({ conditional }) => conditional.length > 0);
  const thetas = engines[0]?.conditional ?? [];
  const lines = engines.map(({ config, conditional }) =>
    row(
      `${config.name}: bias`,
      conditional.map(({ measures }) => signed(measures.bias)),
      8,
    ).concat(
      "\n",
      row(
        `${config.name}: RMSE`,
        conditional.map(({ measures }) => measures.rmse.toFixed(2)),
        8,
      ),
      "\n",
      row(
        `${config.name}: coverage`,
        conditional.map(({ measures }) => measures.coverage.toFixed(3)),
        8,
      ),
    ),
  );
  const bound = thetas.map(({ measures }) => (1 / Math.sqrt(measures.informationBound)).toFixed(2));
  return [
    row(
      "true ability",
      thetas.map(({ theta }) => String(theta)),
      8,
    ),
    ...lines,
    row("1/√ best items", bound, 8),
  ].join("\n");
}

export function printTargets(targets: readonly Target[]): string {
  return targets
    .map(({ name, measured, target, isMet }) => {
      const mark = isMet === null ? " " : isMet ? "✓" : "✗";
      return `${mark} ${name.padEnd(52)} ${measured.padStart(8)}   ${target}`;
    })
    .join("\n");
}

function row(name: string, cells: readonly string[], width = CELL_WIDTH): string {
  return name.padEnd(width === CELL_WIDTH ? NAME_WIDTH : 26) + cells.map((cell) => cell.padStart(width)).join("");
}

function range(perCompetence: Measures["perCompetence"]): string {
  const all = Object.values(perCompetence);
  return `${Math.min(...all.map(({ fewest }) => fewest))} to ${Math.max(...all.map(({ most }) => most))}`;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
