import { m } from "./paraglide/messages.js";

const NAMES = [m.level_0, m.level_1, m.level_2, m.level_3, m.level_4, m.level_5, m.level_6, m.level_7] as const;
const SHORT_NAMES = [
  ...NAMES.slice(0, 3),
  m.level_short_3,
  m.level_short_4,
  m.level_short_5,
  m.level_short_6,
  ...NAMES.slice(7),
];

/** Global level 0 to 7 in words: Indépendant 2. */
export function levelName(level: number): string {
  return NAMES[level]?.() ?? String(level);
}

/** Under a column of a chart: Indép. 2. */
export function shortLevelName(level: number): string {
  return SHORT_NAMES[level]?.() ?? String(level);
}
