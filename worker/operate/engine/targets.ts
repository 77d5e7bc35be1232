import { POPULATION_NAMES } from "#worker/core/engine/simulation/populations.ts";
import type { EngineFigures } from "./simulate-engine.ts";

/** One line of the closing table. `isMet` null: the figure could not be measured in this run. */
export type Target = { name: string; measured: string; target: string; isMet: boolean | null };

export type Compared = { ours: EngineFigures; reference: EngineFigures; uncapped: EngineFigures | null };

const CENTRAL = 2;
const LOW_ABILITY = -3;

/** The figures that our default engine must reach, beside what was measured. */
export function judgeTargets({ ours, reference, uncapped }: Compared): Target[] {
  return [
    ...POPULATION_NAMES.flatMap((name) => {
      const [mine, theirs] = [ours.populations[name], reference.populations[name]];
      const points = 100 * (mine.levelExact - theirs.levelExact);
      return [
        atMost(`RMSE / reference, ${name}`, mine.rmse / theirs.rmse, 1.06),
        atMost(
          `RMSE / reference without the cap, ${name}`,
          ratioOf(uncapped?.populations[name].rmse, theirs.rmse),
          0.98,
        ),
        atMost(`maximum exposure, ${name}`, mine.maxExposure, 0.36),
        atMost(`overlap, ${name}`, mine.overlap, 0.27),
        within(`95 % coverage, ${name}`, mine.coverage, 0.94, 0.96),
        atLeast(`exact level, ${name}`, mine.levelExact, 0.76),
        atLeast(`exact level less the reference's, points, ${name}`, points, -2.5),
        atLeast(`two of every competence, ${name}`, mine.twoPerCompetence, 1),
      ];
    }),
    atMost(
      `RMSE / reference at ${LOW_ABILITY}`,
      ratioOf(at(ours, LOW_ABILITY)?.rmse, at(reference, LOW_ABILITY)?.rmse),
      0.95,
    ),
    atMost(
      "|bias| in −2…2, worst",
      worst(ours, ({ bias }) => bias),
      0.06,
    ),
    atMost(
      "|bias| of the weighted likelihood in −2…2",
      worst(ours, ({ weighted }) => weighted.bias),
      0.03,
    ),
  ];
}

type Cell = EngineFigures["conditional"][number]["measures"];

function at({ conditional }: EngineFigures, theta: number): Cell | undefined {
  return conditional.find((cell) => cell.theta === theta)?.measures;
}

function worst({ conditional }: EngineFigures, bias: (cell: Cell) => number): number {
  const central = conditional.filter(({ theta }) => Math.abs(theta) <= CENTRAL);
  return Math.max(...central.map(({ measures }) => Math.abs(bias(measures))));
}

function ratioOf(ours: number | undefined, theirs: number | undefined): number | null {
  return ours === undefined || theirs === undefined ? null : ours / theirs;
}

function atMost(name: string, value: number | null, most: number): Target {
  return judged(name, value, `≤ ${most}`, (measured) => measured <= most);
}

function atLeast(name: string, value: number | null, least: number): Target {
  return judged(name, value, `≥ ${least}`, (measured) => measured >= least);
}

function within(name: string, value: number | null, least: number, most: number): Target {
  return judged(name, value, `${least}–${most}`, (measured) => measured >= least && measured <= most);
}

function judged(name: string, value: number | null, target: string, holds: (measured: number) => boolean): Target {
  const measured = value === null ? "not run" : value.toFixed(3);
  return { name, measured, target, isMet: value === null ? null : holds(value) };
}
