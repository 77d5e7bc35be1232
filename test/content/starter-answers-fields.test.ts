import { expect, test } from "vitest";
import { loadStarterPack } from "#worker/content/load-starter-pack.ts";
import type { QrocmDepItem, QrocmIndItem } from "#worker/core/itembank/item.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";

type Typed = { right: string[][]; wrong: string[][] };

/** Items with several typed fields, in the order of the fields: what pupils type, then what must stay wrong. */
const TYPED: Record<string, Typed> = {
  "1.1-fiabilite-05-a": {
    right: [
      ["31", "44"],
      ["31 %", "44 points"],
      ["31,0", "44"],
      [" 31 ", "44 Points"],
      ["31 pour cent", "44 %"],
    ],
    wrong: [
      ["75", "0"],
      ["19", "56"],
      ["44", "31"],
      ["31", "75"],
      ["18,6", "56,4"],
      ["55,5", "19,5"],
      ["372", "44"],
    ],
  },
  "2.1-agenda-02-b": {
    right: [
      ["4", "15"],
      ["15", "4"],
      ["15,0", "4"],
      [" 4", "15 "],
      ["04", "15"],
    ],
    wrong: [
      ["4", "4"],
      ["4", "14"],
      ["3", "15"],
      ["14", "15"],
      ["15:00", "17:00"],
      ["lundi", "jeudi"],
    ],
  },
  "2.1-agenda-04-a": {
    right: [
      ["jeudi", "1 h 30"],
      ["Jeudi 12 mars", "01:30"],
      ["12/03/2026", "1h30"],
      ["Thursday", "1.30 am"],
      ["Thursday, 12 March", "1:30 AM"],
      ["le 12 mars", "01h30"],
      ["jeudi 12 mars 2026", "à 1 h 30"],
    ],
    wrong: [
      ["mercredi", "1 h 30"],
      ["jeudi", "13 h 30"],
      ["jeudi", "0 h 30"],
      ["mercredi 11 mars", "15:30"],
      ["jeudi", "1:30 pm"],
      ["jeudi 11 mars", "1 h 30"],
      ["jeudi", "1 h"],
      ["vendredi", "01:30"],
    ],
  },
  "2.1-courriel-06-a": {
    right: [
      ["poste-17.atelier-nord.example", "secretariat@les-amandiers-college.example"],
      ["192.0.2.44", "secretariat@les-amandiers-college.example"],
      ["Poste-17.Atelier-Nord.example", "Secretariat@Les-Amandiers-College.example"],
      ["poste-17.atelier-nord.example (192.0.2.44)", "<secretariat@les-amandiers-college.example>"],
      [" 192.0.2.44 ", "Reply-To: secretariat@les-amandiers-college.example"],
    ],
    wrong: [
      ["mx2.les-amandiers.example", "secretariat@les-amandiers-college.example"],
      ["poste-17.atelier-nord.example", "secretariat@les-amandiers.example"],
      ["198.51.100.90", "secretariat@les-amandiers-college.example"],
      ["smtp.postier-sud.example", "retour-8812@relais-envoi.example"],
      ["192.0.2.44", "retour-8812@relais-envoi.example"],
      ["poste17.ateliernord.example", "secretariat@les-amandiers-college.example"],
    ],
  },
  "2.3-biens-communs-04-a": {
    right: [
      ["41", "Ptit-Lu"],
      ["n° 41", "ptit-lu"],
      ["révision 41", "Ptit Lu"],
      ["41", "P’tit-Lu"],
      ["#41", "PTIT-LU"],
    ],
    wrong: [
      ["26", "Anonyme-77"],
      ["27", "Tamaris"],
      ["33", "Ormeau"],
      ["48", "Goelette"],
      ["41", "Tamaris"],
      ["42", "Ptit-Lu"],
    ],
  },
  "2.3-coediter-06-a": {
    right: [
      ["c8", "c11"],
      ["c11", "c8"],
      ["C8", "C11"],
      [" c11 ", "c8"],
      ["c 8", "c 11"],
    ],
    wrong: [
      ["c9", "c10"],
      ["c8", "c8"],
      ["c3", "c11"],
      ["c3", "c8"],
      ["c8", "c10"],
      ["8", "11"],
      ["c7", "c12"],
    ],
  },
  "3.1-structure-document-05-a": {
    right: [
      ["au gymnase", "36"],
      ["Gymnase", "36 €"],
      ["gym", "36"],
      ["at the gym", "36€"],
      ["le gymnase", "36 euros"],
      ["Au gymnase.", "36,00 €"],
    ],
    wrong: [
      ["au préau", "36"],
      ["au gymnase", "24"],
      ["au gymnase", "0"],
      ["playground", "36"],
      ["au gymnase", "3600"],
      ["lieu", "36"],
      ["au port", "26"],
    ],
  },
  "3.2-video-04-a": {
    right: [
      ["23", "24"],
      ["24", "23"],
      ["23,0", "24"],
      ["23 ", " 24"],
      ["024", "23"],
    ],
    wrong: [
      ["22", "23"],
      ["24", "25"],
      ["23", "23"],
      ["25", "26"],
      ["1", "2"],
      ["23", "25"],
    ],
  },
  "3.3-imprimer-05-a": {
    right: [
      ["1500", "3000"],
      ["1 500", "3 000"],
      ["1500 px", "3000 px"],
      ["1,500", "3,000"],
      ["1500 points", "3000 pixels"],
    ],
    wrong: [
      ["1429", "2929"],
      ["1465", "2965"],
      ["360", "720"],
      ["3000", "1500"],
      ["1500", "2929"],
      ["127", "254"],
    ],
  },
  "3.3-licences-04-a": {
    right: [
      ["Marée basse à Kerval", "CC BY-SA 4.0"],
      ["licence CC BY-SA 4.0", "maree basse a kerval"],
      ["« Marée basse à Kerval »", "CC BY-SA"],
      ["cc by sa 4.0", "Titre : Marée basse à Kerval"],
      ["Title: Marée basse à Kerval", "Creative Commons BY-SA 4.0"],
    ],
    wrong: [
      ["Rivages", "CC BY-SA 4.0"],
      ["Marée basse à Kerval", "CC BY 4.0"],
      ["Marée basse à Kerval", "9 septembre 2025"],
      ["CC BY-SA 4.0", "CC BY-SA"],
      ["Marée basse à Kerval", "Anaé Roussel"],
      ["Marée haute à Kerval", "CC BY-SA 4.0"],
    ],
  },
  "3.4-code-quotidien-03-a": {
    right: [
      ["Ondes de Kerval", "studio-b.jpg", "archives/liste.html"],
      ["ondes de kerval", "Studio-B.jpg", "archives/liste.html"],
      ["“Ondes de Kerval”", '"studio-b.jpg"', '"archives/liste.html"'],
      ["<title>Ondes de Kerval</title>", 'src="studio-b.jpg"', 'href="archives/liste.html"'],
      ["Ondes de Kerval", "studio-b.jpg", "/archives/liste.html"],
    ],
    wrong: [
      ["Radio du collège", "studio-b.jpg", "archives/liste.html"],
      ["Ondes de Kerval", "logo-2024.png", "archives/liste.html"],
      ["Ondes de Kerval", "studio-b.jpg", "ondes.css"],
      ["Ondes de Kerval", "studio-b", "archives/liste.html"],
      ["Ondes de Kerval", "Deux élèves devant un micro", "anciennes émissions"],
      ["Ondes de Kerval", "studiob.jpg", "archives/liste.html"],
    ],
  },
  "4.1-logiciels-malveillants-06-a": {
    right: [
      ["police-2.4.zip", "horloge-2.4.zip"],
      ["horloge-2.4.zip", "police-2.4.zip"],
      ["police", "horloge"],
      ["Horloge-2.4", "Police-2.4"],
      ["horloge", "police-2.4.zip"],
    ],
    wrong: [
      ["carte-2.4.zip", "police-2.4.zip"],
      ["police-2.4.zip", "police-2.4.zip"],
      ["horloge-2.4.zip", "carte-2.4.zip"],
      ["noyau-2.4.zip", "verrou-2.4.zip"],
      ["police-2.5.zip", "horloge-2.4.zip"],
    ],
  },
  "5.2-materiel-03-a": {
    right: [
      ["16", "512", "14"],
      ["16 Go", "512 Go", "14 pouces"],
      ["16 GB", "512 GB", "14 inches"],
      ["16go", "512go", "14,0"],
      ["16", "512", "14″"],
    ],
    wrong: [
      ["12", "512", "14"],
      ["2", "512", "14"],
      ["16", "100", "14"],
      ["16", "512", "31"],
      ["512", "16", "14"],
      ["8", "512", "14"],
      ["16 Mo", "512", "14"],
    ],
  },
};

function isTyped(item: { kind: string }): item is QrocmIndItem | QrocmDepItem {
  return item.kind === "qrocm-ind" || item.kind === "qrocm-dep";
}

const CASES = Object.entries(TYPED).flatMap(([id, { right, wrong }]) => [
  ...right.map((texts) => [id, "right", texts] as const),
  ...wrong.map((texts) => [id, "wrong", texts] as const),
]);

test.each(CASES)("%s judges as %s: %j", (id, verdict, texts) => {
  const item = loadStarterPack()
    .filter(isTyped)
    .find((candidate) => candidate.id === id);
  if (!item) throw new Error(`no item ${id} with typed fields`);
  const fields = item.texts.fr.fields.map((field, rank) => ({ id: field.id, text: texts[rank] ?? "" }));
  expect(markAnswer(item, { kind: "fields", fields })).toBe(verdict);
});

test("every item of the exam with typed fields has five right and five wrong ways here", () => {
  const typed = loadStarterPack()
    .filter(({ usage }) => usage !== "practice")
    .filter(isTyped);
  expect(typed.map((item) => item.id).sort()).toEqual(Object.keys(TYPED).sort());
  for (const [id, { right, wrong }] of Object.entries(TYPED))
    expect([right.length >= 5, wrong.length >= 5], id).toEqual([true, true]);
});
