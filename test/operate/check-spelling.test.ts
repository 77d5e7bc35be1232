import { expect, test } from "vitest";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import { checkSpelling } from "#worker/operate/content/check-spelling.ts";

function spoilt(change: (texts: { fr: { question: string }; en: { question: string } }) => void) {
  const [item] = structuredClone(loadStarterPack());
  if (!item) throw new Error("the pack is empty");
  change(item.texts);
  return checkSpelling([item]).map(({ detail }) => detail);
}

test("a misspelt word is found in its own language, an English one in a French text too", () => {
  expect(spoilt(({ fr }) => (fr.question = "Quelle est l’ortographe du mot ?"))).toEqual(["fr: ortographe"]);
  expect(spoilt(({ fr }) => (fr.question = "Ouvrir le spreadsheet"))).toEqual(["fr: spreadsheet"]);
  expect(spoilt(({ en }) => (en.question = "Recieve the colour, not the color"))).toEqual(["en: Recieve", "en: color"]);
});

test("elisions, inversions, compounds, code, addresses, gaps and file names are no misspellings", () => {
  const french = `Lorsqu’il l’ouvre, que voit-elle aujourd’hui dans \`zzqx\`, \${zzqx}, zzqx.csv, =ZZQX(A1) et https://zzqx.example ?`;
  expect(spoilt(({ fr }) => (fr.question = french))).toEqual([]);
  expect(spoilt(({ en }) => (en.question = "The 12th pupil’s well-read sign-in page isn’t theirs"))).toEqual([]);
});
