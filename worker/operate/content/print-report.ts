import type { PackReport } from "#worker/content/count-items.ts";

/** The report for a person: the counts in four lines, then a line for each fault. */
export function printReport({ items, faults, byCompetence, byLevel, byKind, practicalShare, languages }: PackReport) {
  const list = (counts: Record<string, number>) => Object.entries(counts).map(([name, n]) => `${name} ${n}`);
  console.log(`${items} items; kinds: ${list(byKind).join(", ")}; levels: ${list(byLevel).join(", ")}`);
  console.log(`competences: ${list(byCompetence).join(", ")}`);
  console.log(`with a file to examine: ${Math.round(practicalShare * 100)} %; languages: ${languages.join(", ")}`);
  for (const fault of faults) console.log(`FAULT ${fault.itemId} ${fault.code} ${fault.detail}`);
  console.log(`${faults.length} faults`);
}
