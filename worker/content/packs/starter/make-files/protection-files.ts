import { createHash } from "node:crypto";
import { makeCsv } from "./forms/csv.ts";
import { makeOds } from "./forms/ods.ts";
import { type Block, makePdf } from "./forms/pdf.ts";
import { makePlain } from "./forms/plain.ts";
import type { MadeFile } from "./made-file.ts";

const p = (text: string): Block => ({ tag: "P", text });

const PACKAGES = [
  "noyau",
  "ecran",
  "son",
  "reseau",
  "clavier",
  "souris",
  "images",
  "police",
  "aide",
  "langues",
  "courrier",
  "carte",
  "photo",
  "horloge",
  "calcul",
  "notes",
  "radio",
  "verrou",
];
/** 4.1-logiciels-malveillants-06: one sign differs in these two. */
const ALTERED = ["police-2.4.zip", "horloge-2.4.zip"];

function hashOf(file: string): string {
  return createHash("sha256").update(`vigie/${file}`).digest("hex");
}

function changed(hash: string): string {
  const sign = hash.charAt(29);
  return `${hash.slice(0, 29)}${sign === "7" ? "1" : "7"}${hash.slice(30)}`;
}

const files = PACKAGES.map((name) => `${name}-2.4.zip`);
/** Published in the order of the names; computed by the order of download, one line in capitals (the same number). */
const published = makePlain(files.toSorted().map((file) => `${hashOf(file)}  ${file}`));
const computed = makePlain(
  files.map((file) => {
    const hash = ALTERED.includes(file) ? changed(hashOf(file)) : hashOf(file);
    return `${file === "carte-2.4.zip" ? hash.toUpperCase() : hash}  ${file}`;
  }),
);

const letter = makePdf("Lettre de Lina / Lina’s letter", [
  {
    language: "fr",
    blocks: [
      { tag: "H1", text: "Demande de stage" },
      p("Bonjour,"),
      p("(1) Je m’appelle Lina Sorel et je suis en 3e C au collège Les Amandiers."),
      p("(2) J’aimerais découvrir le métier de soigneuse animalière."),
      p(
        "(3) Je suis la seule fille de l’équipe de handball de Trélan et gardienne remplaçante en sélection départementale.",
      ),
      p("(4) Je m’occupe bien des animaux, je suis ponctuelle et j’apprends vite."),
      p("(5) J’habite au-dessus de la boulangerie de la place du Marché, à dix minutes de chez vous."),
      p("(6) Le stage dure cinq jours et je peux commencer quand vous le souhaitez."),
      p("Merci de votre attention."),
    ],
  },
  {
    language: "en",
    blocks: [
      { tag: "H1", text: "Request for a work placement" },
      p("Hello,"),
      p("(1) My name is Lina Sorel and I am in class 3e C at Les Amandiers school."),
      p("(2) I would like to discover the job of animal keeper."),
      p("(3) I am the only girl in the Trélan handball team and substitute goalkeeper in the county squad."),
      p("(4) I look after animals well, I am on time and I learn fast."),
      p("(5) I live above the bakery on the market square, ten minutes from you."),
      p("(6) The placement lasts five days and I can start whenever you wish."),
      p("Thank you for your attention."),
    ],
  },
]);

const policy = makePdf("Révise+ : confidentialité / privacy", [
  {
    language: "fr",
    blocks: [
      { tag: "H1", text: "Confidentialité de l’application Révise+" },
      { tag: "H2", text: "Le compte" },
      p(
        "L’adresse e-mail sert à créer le compte et à le retrouver. Ce traitement est nécessaire à l’exécution du contrat qui vous lie au service.",
      ),
      { tag: "H2", text: "L’amélioration du service" },
      p(
        "Nous mesurons l’usage de l’application : pages ouvertes, durée, exercices terminés. Ces mesures guident nos choix.",
      ),
      { tag: "H2", text: "Qui reçoit vos données" },
      p("L’hébergeur Nuage Vert, établi en Irlande, les conserve pour nous. Aucune autre société ne les reçoit."),
      { tag: "H2", text: "Combien de temps" },
      p("Elles sont effacées après deux ans sans connexion, ou dès la fermeture du compte."),
      { tag: "H2", text: "Vos droits" },
      p(
        "Vous pouvez accéder à vos données, les corriger, les effacer, demander la limitation de leur traitement, les récupérer ou vous opposer à leur usage. Écrire à dpo@revise.example.",
      ),
    ],
  },
  {
    language: "en",
    blocks: [
      { tag: "H1", text: "Privacy of the Révise+ app" },
      { tag: "H2", text: "The account" },
      p(
        "The e-mail address is used to create the account and to find it again. This processing is necessary for the performance of the contract between you and the service.",
      ),
      { tag: "H2", text: "Improving the service" },
      p("We measure use of the app: pages opened, time spent, exercises finished. These measures guide our choices."),
      { tag: "H2", text: "Who receives your data" },
      p("The host Nuage Vert, based in Ireland, stores them for us. No other company receives them."),
      { tag: "H2", text: "For how long" },
      p("They are erased after two years without signing in, or as soon as the account is closed."),
      { tag: "H2", text: "Your rights" },
      p(
        "You may access your data, correct them, erase them, ask for their processing to be limited, take them with you or object to their use. Write to dpo@revise.example.",
      ),
    ],
  },
]);

/** 4.3-attention-02: on Saturday, videos take 75 min in three times, more than any other application. */
const week = makeCsv([
  ["jour / day", "moment / time of day", "application / app", "minutes"],
  ["jeudi / Thursday", "soir / evening", "vidéos / videos", 45],
  ["jeudi / Thursday", "soir / evening", "messages", 30],
  ["vendredi / Friday", "midi / noon", "messages", 20],
  ["vendredi / Friday", "soir / evening", "jeux / games", 80],
  ["samedi / Saturday", "matin / morning", "vidéos / videos", 20],
  ["samedi / Saturday", "matin / morning", "messages", 35],
  ["samedi / Saturday", "après-midi / afternoon", "jeux / games", 55],
  ["samedi / Saturday", "après-midi / afternoon", "vidéos / videos", 15],
  ["samedi / Saturday", "soir / evening", "vidéos / videos", 40],
  ["samedi / Saturday", "soir / evening", "messages", 25],
  ["dimanche / Sunday", "matin / morning", "vidéos / videos", 50],
  ["dimanche / Sunday", "soir / evening", "jeux / games", 60],
]);

type Use = [device: string, app: string, start: string, end: string, screen: string];
const ON = "allumé / on";
const OFF = "éteint / off";
const PHONE = "téléphone / phone";
const TABLET = "tablette / tablet";

/** 4.3-attention-06: twice the same use under the tablet (same app, same times), and music with the screen off. */
const uses: Use[] = [
  [PHONE, "messages", "07:10", "07:25", ON],
  [PHONE, "musique / music", "07:25", "08:05", OFF],
  [PHONE, "vidéos / videos", "12:30", "12:55", ON],
  [PHONE, "messages", "16:40", "17:00", ON],
  [PHONE, "musique / music", "17:00", "17:45", OFF],
  [PHONE, "jeu / game", "18:00", "18:20", ON],
  [PHONE, "vidéos / videos", "20:15", "20:50", ON],
  [TABLET, "messages", "07:10", "07:25", ON],
  [TABLET, "lecture / reading", "17:50", "18:00", ON],
  [TABLET, "cours / lessons", "18:30", "19:10", ON],
  [TABLET, "vidéos / videos", "19:30", "20:00", ON],
  [TABLET, "vidéos / videos", "20:15", "20:50", ON],
  [TABLET, "téléchargement / download", "21:00", "22:10", OFF],
];
const screens = makeCsv([
  ["appareil / device", "application / app", "début / start", "fin / end", "écran / screen"],
  ...uses,
]);

const room = makeOds("Salle 12 : appareils / Room 12: devices", "fr", [
  {
    name: "salle-room-12",
    rows: [
      [
        "appareil / device",
        "nombre / number",
        "état / state",
        "puissance (W) / power (W)",
        "heures par jour / hours a day",
        "jours par an / days a year",
      ],
      ["écran / screen", 20, "marche / on", 25, 6, 180],
      ["écran / screen", 20, "veille / standby", 3, 14, 200],
      ["unité centrale / computer", 20, "marche / on", 60, 6, 180],
      ["vidéoprojecteur / projector", 1, "marche / on", 200, 2, 180],
      ["imprimante / printer", 1, "veille / standby", 5, 24, 365],
      ["borne Wi-Fi / access point", 1, "marche / on", 9, 24, 365],
    ],
  },
]);

export const PROTECTION_FILES: MadeFile[] = [
  { name: "empreintes-publiees.txt", bytes: published },
  { name: "empreintes-calculees.txt", bytes: computed },
  { name: "lettre-stage.pdf", bytes: letter },
  { name: "confidentialite-revise.pdf", bytes: policy },
  { name: "releve-jade.csv", bytes: week },
  { name: "temps-ecran.csv", bytes: screens },
  { name: "salle-12.ods", bytes: room },
];
