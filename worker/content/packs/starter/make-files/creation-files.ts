import { makeChance } from "./forms/chance.ts";
import { makeCsv } from "./forms/csv.ts";
import { type Block, makePdf } from "./forms/pdf.ts";
import { makePlain } from "./forms/plain.ts";
import type { MadeFile } from "./made-file.ts";

const p = (text: string): Block => ({ tag: "P", text });

/** 3.1-mise-en-forme-05: one bird among others has a heading of level 3, so what follows is numbered one too low. */
const guide = makePdf("Guide du littoral / Coast guide", [
  {
    language: "fr",
    blocks: [
      { tag: "H1", text: "1 Le rivage" },
      p("Le rivage de Kerval s’étend sur neuf kilomètres. On y trouve du sable au nord et de la roche au sud."),
      { tag: "H2", text: "1.1 Les plages" },
      p("Deux plages sont surveillées en été. La plus longue fait face à l’île aux Chèvres."),
      { tag: "H2", text: "1.2 Les falaises" },
      p("Elles reculent de dix centimètres par an. Deux roches s’y mêlent."),
      { tag: "H3", text: "1.2.1 La craie" },
      p("Tendre et blanche, elle s’effrite sous la pluie. C’est la roche des falaises du nord."),
      { tag: "H3", text: "1.2.2 Le granite" },
      p("Dur et gris, il résiste aux vagues. C’est la roche des falaises du sud."),
      { tag: "H1", text: "2 Les oiseaux" },
      p("Quatre espèces se voient toute l’année depuis le sentier. Chacune est décrite ici avec son nid et son vol."),
      { tag: "H2", text: "2.1 Le goéland" },
      p("Il niche sur les toits. Son vol est lent, ses ailes sont grises."),
      { tag: "H2", text: "2.2 La sterne" },
      p("Elle niche sur le sable. Elle plonge pour pêcher."),
      { tag: "H3", text: "2.2.1 Le fou" },
      p("Il niche sur la falaise. Il plonge de trente mètres."),
      { tag: "H2", text: "2.3 Le cormoran" },
      p("Il niche sur les rochers. Il sèche ses ailes ouvertes."),
      { tag: "H1", text: "3 Les marées" },
      { tag: "H2", text: "3.1 Le marnage" },
      p("La différence entre haute et basse mer dépasse huit mètres aux équinoxes."),
      { tag: "H2", text: "3.2 Les horaires" },
      p("Ils avancent d’environ cinquante minutes par jour."),
    ],
  },
  {
    language: "en",
    blocks: [
      { tag: "H1", text: "1 The shore" },
      p("The Kerval shore is nine kilometres long. There is sand in the north and rock in the south."),
      { tag: "H2", text: "1.1 The beaches" },
      p("Two beaches have lifeguards in summer. The longer one faces Goat Island."),
      { tag: "H2", text: "1.2 The cliffs" },
      p("They recede by ten centimetres a year. Two rocks mix there."),
      { tag: "H3", text: "1.2.1 Chalk" },
      p("Soft and white, it crumbles in the rain. It is the rock of the northern cliffs."),
      { tag: "H3", text: "1.2.2 Granite" },
      p("Hard and grey, it resists the waves. It is the rock of the southern cliffs."),
      { tag: "H1", text: "2 The birds" },
      p("Four species can be seen all year from the path. Each is described here with its nest and flight."),
      { tag: "H2", text: "2.1 The gull" },
      p("It nests on roofs. Its flight is slow, its wings are grey."),
      { tag: "H2", text: "2.2 The tern" },
      p("It nests on the sand. It dives to fish."),
      { tag: "H3", text: "2.2.1 The gannet" },
      p("It nests on the cliff. It dives from thirty metres."),
      { tag: "H2", text: "2.3 The cormorant" },
      p("It nests on rocks. It dries its wings open."),
      { tag: "H1", text: "3 The tides" },
      { tag: "H2", text: "3.1 The range" },
      p("The difference between high and low water exceeds eight metres at the equinoxes."),
      { tag: "H2", text: "3.2 The times" },
      p("They move on by about fifty minutes a day."),
    ],
  },
]);

const letter = makePlain([
  "LETTRE TYPE (français)",
  "",
  'Bonjour {SI prenom VIDE ALORS "à tous" SINON prenom},',
  'Rendez-vous {SI lieu VIDE ALORS (SI groupe = "B" ALORS "au gymnase" SINON "au préau") SINON lieu}, samedi à 9 h.',
  "Il reste à payer {SI aide VIDE ALORS tarif SINON (SI aide > tarif ALORS 0 SINON tarif - aide)} euros.",
  "",
  "FORM LETTER (English)",
  "",
  'Hello {IF prenom EMPTY THEN "everyone" ELSE prenom},',
  'Meeting point: {IF lieu EMPTY THEN (IF groupe = "B" THEN "gym" ELSE "playground") ELSE lieu}, on Saturday at 9 am.',
  "Left to pay: {IF aide EMPTY THEN tarif ELSE (IF aide > tarif THEN 0 ELSE tarif - aide)} euros.",
]);

/** 3.1-structure-document-05: record 14 has neither a place nor an aid, and is in group B. */
function families(): Uint8Array {
  const chance = makeChance("3.1-structure-document-05");
  const first = ["Adèle", "Bakary", "Cyrine", "Dimitri", "Elouan", "Fanta", "Gwenn", "Haroun", "Iris", "Jules"];
  const rows = [...Array(24).keys()].map((rank) => {
    const record = rank + 1;
    if (record === 14) return [14, "Solène", "B", "", 36, ""];
    const aid = chance.pick(["", "10", "12", "50"]);
    return [
      record,
      record % 7 === 0 ? "" : chance.pick(first),
      chance.pick(["A", "B"]),
      chance.pick(["", "au port", "à la gare"]),
      chance.pick([24, 30, 42]),
      aid,
    ];
  });
  return makeCsv([["fiche", "prenom", "groupe", "lieu", "tarif", "aide"], ...rows]);
}

const CUES = [
  "Voici le port de Trélan. / Here is the port of Trélan.",
  "Le phare date de 1869. / The lighthouse dates from 1869.",
  "La visite continue. / The visit goes on.",
  "Attention à la marche. / Mind the step.",
  "Regardez à gauche. / Look to the left.",
  "On entend les goélands. / You can hear the gulls.",
];

/** 3.2-video-04: cue 23 is still shown when cue 24 begins; some others touch without overlapping. */
function subtitles(): Uint8Array {
  const chance = makeChance("3.2-video-04");
  let start = 2_000;
  const lines = [...Array(40).keys()].flatMap((rank) => {
    const cue = rank + 1;
    const length = chance.within(1_800, 4_200);
    const next = start + length + chance.pick([0, 0, 250, 600, 1_400]);
    const end = cue === 23 ? next + 700 : start + length;
    const shown = [String(cue), `${time(start)} --> ${time(end)}`, chance.pick(CUES), ""];
    start = next;
    return shown;
  });
  return makePlain(lines);
}

function time(ms: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${two(ms / 3_600_000)}:${two((ms / 60_000) % 60)}:${two((ms / 1_000) % 60)},${String(ms % 1_000).padStart(3, "0")}`;
}

/** 3.2-creation-ia-05: a valid chain of two steps; the author is declared, not verified. */
const provenance = makePlain([
  "photo-tempete.jpg : informations de provenance / provenance information",
  "",
  "signature                 : valide / valid",
  "signataire / signer       : Retouche Express (logiciel / software)",
  "signée le / signed on     : 2026-02-11 18:04 UTC",
  "",
  "étape 1 / step 1          : prise de vue / taken by a camera",
  "  appareil / device       : Optika R2",
  "  date                    : 2026-02-11 17:31 UTC",
  "  signature               : valide / valid",
  "étape 2 / step 2          : recadrage / crop",
  "  logiciel / software     : Retouche Express 4",
  "  date                    : 2026-02-11 18:03 UTC",
  "",
  "auteur déclaré / declared author : L. Kermarec (non vérifié / not verified)",
  "légende / caption         : « Tempête à Kerval, le 11 février 2026 » / “Storm at Kerval, 11 February 2026”",
]);

const photo = makePdf("Fiche de la photo 4127 / Sheet of photo 4127", [
  {
    language: "fr",
    blocks: [
      { tag: "H1", text: "Photothèque de Kerval : photo 4127" },
      p("Titre : Marée basse à Kerval"),
      p("Autrice : Anaé Roussel"),
      p("Date de prise de vue : 9 septembre 2025"),
      p("Collection : Rivages (212 photos)"),
      p("Format : JPEG, 4 000 × 3 000 points, 3,1 Mo"),
      p("Adresse : https://phototheque-kerval.example/4127"),
      p("Réemploi : licence Creative Commons CC BY-SA 4.0"),
      p("Mots-clés : mer, estran, rochers, algues"),
    ],
  },
  {
    language: "en",
    blocks: [
      { tag: "H1", text: "Kerval photo library: photo 4127" },
      p("Title: Marée basse à Kerval"),
      p("Author: Anaé Roussel"),
      p("Taken on: 9 September 2025"),
      p("Collection: Rivages (212 photos)"),
      p("Format: JPEG, 4,000 × 3,000 pixels, 3.1 MB"),
      p("Address: https://phototheque-kerval.example/4127"),
      p("Reuse: Creative Commons licence CC BY-SA 4.0"),
      p("Keywords: sea, foreshore, rocks, seaweed"),
    ],
  },
]);

const printer = makePdf("Imprimerie du Quai : consignes / instructions", [
  {
    language: "fr",
    blocks: [
      { tag: "H1", text: "Imprimerie du Quai : préparer un fichier" },
      p("Format fini : dimensions du document une fois coupé."),
      p(
        "Fond perdu : l’image dépasse le format fini de 3 mm sur chacun des quatre bords. Le fichier comprend ce débord.",
      ),
      p("Zone de sécurité : aucun texte à moins de 5 mm de la coupe."),
      p("Définition : 300 points par pouce au format du fichier, fond perdu compris. Un pouce vaut 25,4 mm."),
      p("Couleurs : quatre encres (CMJN). Épreuve à l’écran : 72 points par pouce suffisent."),
    ],
  },
  {
    language: "en",
    blocks: [
      { tag: "H1", text: "Imprimerie du Quai: preparing a file" },
      p("Finished size: size of the document once it is cut."),
      p(
        "Bleed: the picture goes 3 mm beyond the finished size on each of the four edges. The file includes this bleed.",
      ),
      p("Safe area: no text within 5 mm of the cut."),
      p("Resolution: 300 pixels per inch at the size of the file, bleed included. One inch is 25.4 mm."),
      p("Colours: four inks (CMYK). Proof on screen: 72 pixels per inch are enough."),
    ],
  },
]);

/** 3.3-multisupport-04: rule 14 hides the opening times below 600 px; the others have the wrong target or effect. */
const sheet = makePlain([
  "/* piscine.css */",
  "/* 1 */  body { margin:0; font-family:sans-serif }",
  "/* 2 */  .menu { display:flex; gap:1rem }",
  "/* 3 */  .horaires { border:1px solid #234; width:100% }",
  "/* 4 */  .horaires.large { min-width:320px }",
  "/* 5 */  .infos { padding:1rem; color:#123 }",
  "/* 6 */  .tarifs { display:grid }",
  "/* 7 */  .bandeau { display:none }",
  "/* 8 */  @media print { .horaires, .menu { display:none } }",
  "/* 9 */  @media (min-width:600px) { .infos { display:none } .large { display:table } }",
  "/* 10 */ @media (min-width:601px) { .menu-mobile { display:none } }",
  "/* 11 */ @media (max-width:600px) { .menu { display:none } }",
  "/* 12 */ @media (max-width:360px) { .horaires { display:none } }",
  "/* 13 */ @media (max-width:600px) { .tarifs { display:block } }",
  "/* 14 */ @media (max-width:480px) { table.large { display:none } }",
  "/* 15 */ @media (max-width:600px) { .infos { padding:0; overflow:hidden } }",
]);

const page = makePlain([
  "<!doctype html>",
  '<html lang="fr">',
  "<head>",
  '  <meta charset="utf-8">',
  "  <title>Ondes de Kerval</title>",
  '  <link rel="stylesheet" href="ondes.css">',
  '  <script src="lecteur.js"></script>',
  "</head>",
  "<body>",
  "  <!-- logo-2024.png -->",
  "  <h1>Radio du collège</h1>",
  "  <p>Une émission chaque jeudi.</p>",
  '  <img src="studio-b.jpg" alt="Deux élèves devant un micro">',
  '  <p>Toutes les <a href="archives/liste.html">anciennes émissions</a> restent en ligne.</p>',
  "  <footer>contact@ondes.example</footer>",
  "</body>",
  "</html>",
]);

export const CREATION_FILES: MadeFile[] = [
  { name: "guide-littoral.pdf", bytes: guide },
  { name: "lettre-type.txt", bytes: letter },
  { name: "fiches-familles.csv", bytes: families() },
  { name: "sous-titres.txt", bytes: subtitles() },
  { name: "provenance-tempete.txt", bytes: provenance },
  { name: "fiche-photo.pdf", bytes: photo },
  { name: "consignes-imprimeur.pdf", bytes: printer },
  { name: "style-piscine.txt", bytes: sheet },
  { name: "page-radio.txt", bytes: page },
];
