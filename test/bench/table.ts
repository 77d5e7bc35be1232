import { TARGETS } from "./targets.ts";

const NAME_WIDTH = 40;
const FIGURE_WIDTH = 9;

/** The table at the end: what was measured, what was wanted, whether it is met. */
export function drawTable(metrics: Readonly<Record<string, number>>, runs: number): string {
  const lines = Object.entries(metrics).map(([name, value]) => {
    const target = TARGETS[name];
    const verdict = target === undefined ? "" : value <= target ? "met" : "MISSED";
    return `${name.padEnd(NAME_WIDTH)}${figure(value)}${target === undefined ? " ".repeat(FIGURE_WIDTH) : figure(target)}  ${verdict}`;
  });
  const head = `${"metric".padEnd(NAME_WIDTH)}${"median".padStart(FIGURE_WIDTH)}${"target".padStart(FIGURE_WIDTH)}`;
  const about = runs === 1 ? "one run" : `medians of ${runs} runs`;
  return [`${head}  (${about}; ms unless named otherwise)`, ...lines].join("\n");
}

function figure(value: number): string {
  const shown = Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0);
  return shown.padStart(FIGURE_WIDTH);
}
