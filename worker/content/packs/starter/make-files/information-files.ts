import { makeChance } from "./forms/chance.ts";
import { makeCsv } from "./forms/csv.ts";
import { makeOds } from "./forms/ods.ts";
import { makePdf } from "./forms/pdf.ts";
import { dot, line, makeSvg, word } from "./forms/svg.ts";
import type { MadeFile } from "./made-file.ts";

/** 1.1-fiabilite-05: 372 of 1,200 repaired it themselves (31 %), 900 had it repaired by somebody (75 %). */
const survey = makeCsv([
  ["code", "question", "réponse / answer", "effectif / count"],
  [
    "Q1",
    "Avez-vous un appareil tombé en panne cette année ? / Did a device of yours break down this year?",
    "oui / yes",
    1200,
  ],
  [
    "Q1",
    "Avez-vous un appareil tombé en panne cette année ? / Did a device of yours break down this year?",
    "non / no",
    800,
  ],
  ["Q2", "Si oui, qui l’a réparé ? / If so, who repaired it?", "moi-même / myself", 372],
  ["Q2", "Si oui, qui l’a réparé ? / If so, who repaired it?", "un proche / a relative or friend", 294],
  ["Q2", "Si oui, qui l’a réparé ? / If so, who repaired it?", "un professionnel / a professional", 234],
  ["Q2", "Si oui, qui l’a réparé ? / If so, who repaired it?", "personne / nobody", 300],
  ["Q3", "Avez-vous déjà ouvert un tutoriel ? / Have you ever opened a tutorial?", "oui / yes", 1480],
  ["Q3", "Avez-vous déjà ouvert un tutoriel ? / Have you ever opened a tutorial?", "non / no", 520],
]);

const article = makePdf("Réparer soi-même / Repairing it oneself", [
  {
    language: "fr",
    blocks: [
      { tag: "H1", text: "Les jeunes réparent eux-mêmes" },
      { tag: "P", text: "Le Courrier de Trélan, 14 octobre 2026" },
      {
        tag: "P",
        text: "Un tournevis, un tutoriel, un peu de patience : parmi les jeunes dont un appareil est tombé en panne cette année, 75 % l’ont réparé eux-mêmes, selon l’enquête de l’observatoire de Trélan (2 000 réponses, tableau en ligne).",
      },
      {
        tag: "P",
        text: "« On apprend vite », sourit Inès, 15 ans, devant une enceinte démontée. À côté d’elle, Malo change la batterie d’un téléphone.",
      },
      { tag: "P", text: "L’atelier de la médiathèque ouvre chaque mercredi. Il a reçu 340 objets depuis janvier." },
    ],
  },
  {
    language: "en",
    blocks: [
      { tag: "H1", text: "Young people repair things themselves" },
      { tag: "P", text: "Le Courrier de Trélan, 14 October 2026" },
      {
        tag: "P",
        text: "A screwdriver, a tutorial, a little patience: among the young people one of whose devices broke down this year, 75% repaired it themselves, according to the survey by the Trélan observatory (2,000 answers, table online).",
      },
      {
        tag: "P",
        text: "“You learn fast,” smiles Inès, 15, in front of a speaker taken to pieces. Beside her, Malo is changing a phone’s battery.",
      },
      { tag: "P", text: "The library’s workshop opens every Wednesday. It has received 340 objects since January." },
    ],
  },
]);

/** 1.2-tables-02: a postcode that begins with 0, a fee with decimals, a day, a yes or no. */
function enrolments(): Uint8Array {
  const chance = makeChance("1.2-tables-02");
  const names = [
    "Baptiste",
    "Chloé",
    "Dramane",
    "Eva",
    "Farid",
    "Gaïa",
    "Hugo",
    "Imane",
    "Jonas",
    "Kadiatou",
    "Lucas",
    "Maëlle",
  ];
  const rows = names.map((name) => [
    name,
    `0${chance.within(1000, 9900)}`,
    `20${chance.within(10, 14)}-0${chance.within(1, 9)}-${chance.within(10, 28)}`,
    `${chance.within(8, 24)},${chance.pick(["00", "50"])}`,
    chance.pick(["oui / yes", "oui / yes", "non / no"]),
  ]);
  return makeCsv([
    [
      "prénom / first name",
      "code postal / postcode",
      "naissance / birth",
      "cotisation (€) / fee (€)",
      "autorisation / consent",
    ],
    ...rows,
  ]);
}

const SHELVES = ["Sciences", "Romans / Novels", "BD / Comics", "Arts", "Sport", "Cuisine / Cooking"];

/** 1.2-tables-04: the shelf is in one sheet, the loans in another; only the book's code links them. */
function library(): Uint8Array {
  const chance = makeChance("1.2-tables-04");
  const books = [...Array(36).keys()].map((rank) => [
    `L${String(101 + rank * 7)}`,
    `Livre / Book ${rank + 1}`,
    chance.pick(SHELVES),
  ]);
  const loans = [...Array(140).keys()].map((rank) => [
    rank + 1,
    `2026-${String(chance.within(1, 6)).padStart(2, "0")}-${String(chance.within(1, 28)).padStart(2, "0")}`,
    chance.pick(books)[0] ?? "",
    `E${chance.within(10, 59)}`,
  ]);
  return makeOds("Prêts du CDI / School library loans", "fr", [
    { name: "prets-loans", rows: [["prêt / loan", "date", "code livre / book code", "élève / pupil"], ...loans] },
    { name: "livres-books", rows: [["code livre / book code", "titre / title", "rayon / shelf"], ...books] },
  ]);
}

/** 1.3-tri-filtre-03: two criteria to combine in 160 rows. */
function sessions(): Uint8Array {
  const chance = makeChance("1.3-tri-filtre-03");
  const rows = [...Array(160).keys()].map((rank) => [
    rank + 1,
    `2026-${String(chance.within(1, 12)).padStart(2, "0")}-${String(chance.within(1, 28)).padStart(2, "0")}`,
    chance.pick(["Trélan", "Kerval", "Morlune", "Saint-Orel"]),
    chance.pick(["kayak", "judo", "badminton", "tennis", "escrime / fencing"]),
    chance.within(6, 24),
  ]);
  return makeOds("Séances de sport / Sport sessions", "fr", [
    { name: "seances-sessions", rows: [["n°", "date", "commune / town", "sport", "participants"], ...rows] },
  ]);
}

/** 1.3-tri-filtre-06: several rows for one town and month, so that only a pivot table answers. */
function sorting(): Uint8Array {
  const chance = makeChance("1.3-tri-filtre-06");
  const rows = [...Array(120).keys()].map((rank) => [
    `C${1000 + rank}`,
    chance.pick(["01", "02", "03", "04"]),
    chance.pick(["Trélan", "Kerval", "Morlune", "Saint-Orel", "Le Vauclin"]),
    chance.pick(["papier / paper", "verre / glass", "piles / batteries"]),
    chance.within(20, 300),
  ]);
  return makeOds("Collectes / Collections", "fr", [
    {
      name: "collectes-collections",
      rows: [
        ["collecte / collection", "mois / month", "commune / town", "matière / material", "masse (kg) / mass (kg)"],
        ...rows,
      ],
    },
  ]);
}

const study = makePdf("Une application fait gagner deux points / An app wins two points", [
  {
    language: "fr",
    blocks: [
      { tag: "H1", text: "Deux points de plus grâce à l’application Mémo" },
      {
        tag: "P",
        text: "Réviser dix minutes par jour avec Mémo fait gagner deux points de moyenne : c’est la conclusion d’une étude menée de janvier à mars 2026.",
      },
      {
        tag: "P",
        text: "Quatorze élèves volontaires ont utilisé l’application en classe, avec leur professeure. Leur moyenne est passée de 11,4 à 13,4.",
      },
      {
        tag: "P",
        text: "« J’ai enfin compris mes leçons », dit Tom. « Je ne peux plus m’en passer », ajoute Nina. Les deux élèves recommandent Mémo à leurs amis.",
      },
      {
        tag: "P",
        text: "L’étude a été conduite par le cabinet Mesure Active et payée par la société Mémo, qui édite l’application. Le rapport complet compte quarante pages.",
      },
    ],
  },
  {
    language: "en",
    blocks: [
      { tag: "H1", text: "Two points more thanks to the Mémo app" },
      {
        tag: "P",
        text: "Revising ten minutes a day with Mémo raises average marks by two points: such is the conclusion of a study carried out from January to March 2026.",
      },
      {
        tag: "P",
        text: "Fourteen volunteer pupils used the app in class, with their teacher. Their average went from 11.4 to 13.4.",
      },
      {
        tag: "P",
        text: "“At last I understand my lessons,” says Tom. “I cannot do without it,” adds Nina. Both pupils recommend Mémo to their friends.",
      },
      {
        tag: "P",
        text: "The study was carried out by the firm Mesure Active and paid for by the company Mémo, which publishes the app. The full report has forty pages.",
      },
    ],
  },
]);

/** 1.3-graphiques-05: ice creams and cycle paths both grow with the number of inhabitants. */
function drawTowns(): { name: string; paths: number; ices: number; people: number }[] {
  const chance = makeChance("1.3-graphiques-05");
  return [...Array(60).keys()].map((rank) => {
    const people = chance.within(8, 400) * 100;
    const near = () => chance.within(85, 115) / 100;
    const paths = Math.round((people / 900) * near());
    return {
      name: `C${String(rank + 1).padStart(2, "0")}`,
      paths,
      ices: Math.round((people / 4) * near()),
      people,
    };
  });
}

function towns(): Uint8Array {
  const head = [
    "commune / town",
    "pistes cyclables (km) / cycle paths (km)",
    "glaces vendues / ice creams sold",
    "habitants / inhabitants",
  ];
  const rows = drawTowns().map(({ name, paths, ices, people }) => [name, paths, ices, people]);
  return makeOds("Soixante communes / Sixty towns", "fr", [{ name: "communes-towns", rows: [head, ...rows] }]);
}

function scatter(): Uint8Array {
  const x = (km: number) => 80 + km * 10;
  const y = (ices: number) => 330 - ices / 40;
  const ticks = [0, 10, 20, 30, 40, 50].map((km) => word(x(km), 352, String(km), "middle"));
  const marks = [0, 4000, 8000, 12000].map((ices) => word(72, y(ices) + 5, String(ices), "end"));
  const axes = line(80, 330, 580, 330) + line(80, 330, 80, 30);
  const points = drawTowns().map(({ paths, ices }) => dot(x(paths), y(ices)));
  const names = [
    word(330, 378, "pistes cyclables (km) / cycle paths (km)", "middle"),
    word(20, 18, "glaces vendues / ice creams sold", "start"),
  ];
  return makeSvg(600, 390, [axes, ...ticks, ...marks, ...points, ...names]);
}

export const INFORMATION_FILES: MadeFile[] = [
  { name: "enquete-reparation.csv", bytes: survey },
  { name: "article-reparation.pdf", bytes: article },
  { name: "inscriptions.csv", bytes: enrolments() },
  { name: "prets-cdi.ods", bytes: library() },
  { name: "seances-sport.ods", bytes: sessions() },
  { name: "collectes.ods", bytes: sorting() },
  { name: "article-memo.pdf", bytes: study },
  { name: "communes.ods", bytes: towns() },
  { name: "nuage-communes.svg", bytes: scatter() },
];
