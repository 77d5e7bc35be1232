import { makeCsv } from "./forms/csv.ts";
import { dot, line, makeSvg, word } from "./forms/svg.ts";
import type { MadeFile } from "./made-file.ts";

/** 2.3-coediter-06: c8 and c11 alone change line 12 of one file on two branches that have parted. */
const COMMITS = [
  ["enregistrement / commit", "parent", "branche / branch", "fichier / file", "lignes / lines"],
  ["c1", "", "main", "index.html", "1-60"],
  ["c2", "c1", "main", "menu.css", "1-40"],
  ["c3", "c2", "main", "index.html", "12-14"],
  ["c4", "c3", "main", "accueil.js", "1-30"],
  ["c5", "c4", "main", "menu.css", "8"],
  ["c6", "c4", "photos", "menu.css", "21-23"],
  ["c7", "c6", "photos", "accueil.js", "12"],
  ["c8", "c7", "photos", "index.html", "11-12"],
  ["c9", "c5", "main", "index.html", "40-44"],
  ["c10", "c8", "photos", "index.html", "30-33"],
  ["c11", "c9", "main", "index.html", "12"],
  ["c12", "c11", "main", "accueil.js", "25"],
  ["c13", "c10", "photos", "photos.css", "1-20"],
];

/** The two branches, one above the other, a dot for each commit. */
function diagram(): Uint8Array {
  const [, ...commits] = COMMITS;
  const places = new Map(
    commits.map(([id = "", , branch], rank) => [id, { x: 60 + rank * 55, y: branch === "main" ? 130 : 60 }] as const),
  );
  const drawn = commits.flatMap(([id = "", parent = ""]) => {
    const here = places.get(id);
    const from = places.get(parent);
    if (here === undefined) return [];
    const link = from === undefined ? [] : [line(from.x, from.y, here.x, here.y)];
    return [...link, dot(here.x, here.y), word(here.x, here.y + 28, id, "middle")];
  });
  return makeSvg(770, 180, [word(10, 40, "photos", "start"), word(10, 110, "main", "start"), ...drawn]);
}

export const REPOSITORY_FILES: MadeFile[] = [
  { name: "depot-site.csv", bytes: makeCsv(COMMITS) },
  { name: "schema-depot.svg", bytes: diagram() },
];
