/** Seconds since 1970 as credentials write them: `2026-01-26T09:00:00Z`. */
export function isoSecond(atS: number): string {
  return `${new Date(atS * 1000).toISOString().slice(0, 19)}Z`;
}
