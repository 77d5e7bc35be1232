import type { Measures } from "#worker/core/engine/simulation/measure-tests.ts";
import type { EngineFigures } from "../simulate-engine.ts";
import { type Axis, type Band, drawChart, type Look, type Series, type Tick } from "./svg-chart.ts";

export type Picture = { name: string; svg: string };

const LOOKS: readonly Look[] = [
  { dash: "", mark: "disc", grey: "#000000" },
  { dash: "7 4", mark: "square", grey: "#444444" },
  { dash: "2 3", mark: "cross", grey: "#777777" },
];
const BOUND_LOOK: Look = { dash: "10 3 2 3", mark: "none", grey: "#000000" };
const WEIGHTED_LOOK: Look = { dash: "3 2", mark: "ring", grey: "#000000" };

const ABILITY: Axis = {
  label: "true ability (logits)",
  min: -4.3,
  max: 4.3,
  ticks: [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((at) => ({ at, text: at < 0 ? `−${-at}` : String(at) })),
};

/** One picture of each figure that is measured; the first engine is the one asked for. */
export function drawPictures(engines: readonly EngineFigures[], bankName: string): Picture[] {
  const first = engines[0];
  if (first === undefined) return [];
  const on = `bank ${bankName}`;
  const byAbility = (
    name: string,
    title: string,
    label: string,
    range: [min: number, max: number, step: number],
    figure: (measures: Measures) => number,
    extra: readonly Series[] = [],
    band?: Band,
  ): Picture => {
    const looked = engines.filter(({ conditional }) => conditional.length > 0);
    const series = looked.map((engine, at) => curve(engine.config.name, lookOf(at), engine, figure));
    const y = axis(label, range);
    const chart = { title: `${title}, ${on}`, x: ABILITY, y, series: [...series, ...extra], joined: true };
    return { name, svg: drawChart(band === undefined ? chart : { ...chart, band }) };
  };
  const bound = curve("1/√information of the best items", BOUND_LOOK, first, inverseRootBound);
  const most = curve("the best items of these rules", BOUND_LOOK, first, (one) => one.informationBound);
  const weighted = curve(`${first.config.name}, weighted likelihood`, WEIGHTED_LOOK, first, (one) => one.weighted.bias);
  const bias: Band = { name: "−0.06 to 0.06", from: -0.06, to: 0.06 };
  const covered: Band = { name: "94 to 96 %", from: 94, to: 96 };
  return [
    byAbility(
      "bias",
      "Bias",
      "mean of estimate − truth (logits)",
      [-0.4, 0.4, 0.1],
      (one) => one.bias,
      [weighted],
      bias,
    ),
    byAbility("rmse", "Error", "root mean square error (logits)", [0, 1.2, 0.2], (one) => one.rmse, [bound]),
    byAbility(
      "standard-error",
      "Standard error",
      "what the engine says (logits)",
      [0, 1, 0.2],
      (one) => one.standardError,
      [bound],
    ),
    byAbility(
      "coverage",
      "The 95 % interval holds the truth",
      "tests (%)",
      [84, 100, 2],
      (one) => 100 * one.coverage,
      [],
      covered,
    ),
    byAbility("level", "Level exact", "tests (%)", [0, 100, 20], (one) => 100 * one.levelExact),
    byAbility(
      "level-within-1",
      "Level exact or next to it",
      "tests (%)",
      [90, 100, 2],
      (one) => 100 * one.levelWithin1,
    ),
    byAbility(
      "information",
      "Test information at the truth",
      "information (1/logit²)",
      [0, 20, 5],
      (one) => one.information,
      [most],
    ),
    { name: "items-per-competence", svg: drawCompetences(engines, on) },
    { name: "exposure", svg: drawExposures(engines, on) },
  ];
}

function drawCompetences(engines: readonly EngineFigures[], on: string): string {
  const codes = Object.keys(engines[0]?.populations.general.perCompetence ?? {});
  const series = engines.map((engine, at) => ({
    name: engine.config.name,
    look: lookOf(at),
    points: codes.map((code, column) => {
      const { mean = 0, fewest = 0, most = 0 } = engine.populations.general.perCompetence[code] ?? {};
      return { x: column + (at - (engines.length - 1) / 2) * 0.25, y: mean, low: fewest, high: most };
    }),
  }));
  const x: Axis = {
    label: "competence (mark: mean; whisker: fewest and most in one test; general population)",
    min: -0.6,
    max: codes.length - 0.4,
    ticks: codes.map((text, at) => ({ at, text })),
  };
  const y = axis("questions in a test", [0, 8, 1]);
  return drawChart({ title: `Questions of each competence, ${on}`, x, y, series, joined: false });
}

function drawExposures(engines: readonly EngineFigures[], on: string): string {
  const size = engines[0]?.populations.general.exposures.length ?? 1;
  const series = engines.map((engine, at) => ({
    name: engine.config.name,
    look: { ...lookOf(at), mark: "none" as const },
    points: engine.populations.general.exposures.map((exposure, rank) => ({ x: rank + 1, y: 100 * exposure })),
  }));
  const step = size > 200 ? 50 : 10;
  const x: Axis = {
    label: "items, the most used first (general population)",
    min: 1,
    max: size,
    ticks: [1, ...steps(step, size, step)].map((at) => ({ at, text: String(at) })),
  };
  const band: Band = { name: "the most allowed: 36 %", from: 36, to: 36 };
  return drawChart({
    title: `Exposure of each item, ${on}`,
    x,
    y: axis("tests that hold the item (%)", [0, 100, 20]),
    series,
    band,
    joined: true,
  });
}

function curve(name: string, look: Look, engine: EngineFigures, figure: (measures: Measures) => number): Series {
  return { name, look, points: engine.conditional.map(({ theta, measures }) => ({ x: theta, y: figure(measures) })) };
}

function inverseRootBound({ informationBound }: Measures): number {
  return 1 / Math.sqrt(informationBound);
}

function axis(label: string, [min, max, step]: [min: number, max: number, step: number]): Axis {
  const digits = step < 1 ? 1 : 0;
  const ticks = steps(min, max, step).map((at): Tick => {
    const text = Math.abs(at).toFixed(digits);
    return { at, text: at < 0 && Number(text) !== 0 ? `−${text}` : text };
  });
  return { label, min, max, ticks };
}

/** min, min + step … max, counted in whole steps: adding 0.1 up would drift. */
function steps(min: number, max: number, step: number): number[] {
  return Array.from({ length: Math.floor((max - min) / step + 1e-9) + 1 }, (_, at) => min + at * step);
}

function lookOf(at: number): Look {
  return LOOKS[at % LOOKS.length] ?? BOUND_LOOK;
}
