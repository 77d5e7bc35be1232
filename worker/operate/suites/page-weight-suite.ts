import { join } from "node:path";
import { root } from "../root.ts";
import { measurePages } from "./measure-pages.ts";
import type { Suite } from "./suite.ts";

// Bytes of script in gzip, measured: React, its router and the list of the product's pages (3 kB at 94 of them, see
// `slim-manifest.ts`) are 119 kB of each. Old lab machines open the candidate's pages: a form, a result or a question of
// practice (every kind of it, 12 kB, and the door of each practical task) may add 21 kB. The test itself runs without
// them (decision 0017): every kind, link, queue, reserve, login in place, both languages.
const CANDIDATE_LIMIT = 140_000;
const TEST_LIMIT = 60_000;
// The check of a computer is opened by those too weak for a test: near what a candidate's page weighs.
const MACHINE_LIMIT = 143_000;
const OTHER_LIMIT = 199_000;

/** No page may load more script than its readers' machines bear. One check, every page. */
export const pageWeightSuite: Suite = {
  name: "script of each page",
  async run() {
    const pages = measurePages(join(root, "build/client"));
    const heavy = pages.filter(({ page, bytes }) => bytes > limitOf(page));
    const heaviest = pages.toSorted((a, b) => b.bytes - a.bytes)[0];
    if (heaviest === undefined) return { passed: 0, failed: 1, output: "the build has no page" };
    return {
      passed: heavy.length === 0 ? 1 : 0,
      failed: heavy.length === 0 ? 0 : 1,
      note: `${pages.length} pages, heaviest ${heaviest.page} ${kilobytes(heaviest.bytes)}`,
      output: heavy.map(({ page, bytes }) => `${page}: ${kilobytes(bytes)} > ${kilobytes(limitOf(page))}`).join("\n"),
    };
  },
};

function limitOf(page: string): number {
  if (page === "routes/candidate/room") return TEST_LIMIT;
  if (page.startsWith("routes/machine/")) return MACHINE_LIMIT;
  return page.startsWith("routes/candidate/") ? CANDIDATE_LIMIT : OTHER_LIMIT;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
