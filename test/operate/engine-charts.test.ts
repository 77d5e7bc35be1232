import { expect, test } from "vitest";
import { REFERENCE_V3, VIGIE } from "#worker/core/engine/config.ts";
import { makeStudyBank } from "#worker/core/engine/simulation/study-banks.ts";
import { drawPictures } from "#worker/operate/engine/charts/draw-pictures.ts";
import { drawChart } from "#worker/operate/engine/charts/svg-chart.ts";
import { simulateEngine } from "#worker/operate/engine/simulate-engine.ts";
import { judgeTargets } from "#worker/operate/engine/targets.ts";

const PLAN = { bank: makeStudyBank("A"), examinees: 10, seed: "charts", byAbility: true };

test("one picture of each figure, with its axes named, its legend and no colour", () => {
  const engines = [VIGIE, REFERENCE_V3].map((config) => simulateEngine(config, PLAN));
  const pictures = drawPictures(engines, "A");
  expect(pictures.map(({ name }) => name)).toEqual([
    "bias",
    "rmse",
    "standard-error",
    "coverage",
    "level",
    "level-within-1",
    "information",
    "items-per-competence",
    "exposure",
  ]);
  for (const { svg } of pictures) {
    expect(svg).toContain(">vigie</text>");
    expect(svg).toContain(">reference-v3</text>");
    expect(svg).toMatch(/rotate\(-90 [^>]+>[^<]+<\/text>/u);
    expect(svg).not.toContain("NaN");
    const colours = [...svg.matchAll(/#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/gu)];
    expect(colours.length).toBeGreaterThan(5);
    for (const [, red, green, blue] of colours) expect([green, blue]).toEqual([red, red]);
  }
  const targets = judgeTargets({ ours: engines[0] ?? never(), reference: engines[1] ?? never(), uncapped: null });
  expect(targets.find(({ name }) => name === "two of every competence, general")?.isMet).toBe(true);
  expect(targets.find(({ name }) => name.includes("without the cap"))?.isMet).toBeNull();
});

test("a figure off the scale is drawn at the edge, and words are escaped", () => {
  const svg = drawChart({
    title: "a < b & c",
    x: { label: "x", min: 0, max: 1, ticks: [] },
    y: { label: "y", min: 0, max: 1, ticks: [] },
    series: [{ name: "s", look: { dash: "", mark: "disc", grey: "#000000" }, points: [{ x: 0, y: 9 }] }],
    joined: false,
  });
  expect(svg).toContain('<circle cx="78" cy="104" r="4"');
  expect(svg).toContain("a &lt; b &amp; c");
});

function never(): never {
  throw new Error("not simulated");
}
