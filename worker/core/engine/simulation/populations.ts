import { type Rng, seededRng } from "../../kernel/rng.ts";

export type Population = { mean: number; sd: number };

/** The study's two populations: they rule the simulation and the exposure weights. */
export const POPULATIONS = {
  general: { mean: 0, sd: 1.5 },
  ninthGrade: { mean: -0.3, sd: 1.2 },
} as const satisfies Record<string, Population>;

export type PopulationName = keyof typeof POPULATIONS;

export const POPULATION_NAMES = ["general", "ninthGrade"] as const satisfies readonly PopulationName[];

/** True abilities; the same seed gives the same people. */
export function drawAbilities({ mean, sd }: Population, count: number, seed: string): number[] {
  const rng = seededRng(`${seed}/people`);
  return Array.from({ length: count }, () => mean + sd * nextNormal(rng));
}

/** A draw of N(0, 1) by Box–Muller; 1 − u keeps the logarithm away from 0. */
export function nextNormal(rng: Rng): number {
  const radius = Math.sqrt(-2 * Math.log(1 - rng.nextUnit()));
  return radius * Math.cos(2 * Math.PI * rng.nextUnit());
}
