import { makeChance } from "./forms/chance.ts";
import { makeCsv } from "./forms/csv.ts";
import { type Block, makePdf } from "./forms/pdf.ts";
import { makePlain } from "./forms/plain.ts";
import type { MadeFile } from "./made-file.ts";

const p = (text: string): Block => ({ tag: "P", text });

/** what goes on without writing anything to a disk */
const READING = [
  "session     fermée / closed poste-07",
  "reseau      bail renouvelé / lease renewed 192.168.4.31",
  "fichiers    lecture / read commun/projets",
  "horloge     synchronisée / in step",
];
const ROUTINE = [
  "impression  poste-03  page imprimée / page printed",
  "session     ouverte / opened poste-11",
  ...READING,
];
const FIRST_ERROR = 59;
const EVENTS: Record<number, string> = {
  38: "alimentation  onduleur : batterie à 40 % / UPS: battery at 40%",
  41: "alimentation  onduleur : secteur rétabli / UPS: mains back",
  49: "disque-2    débranché / unplugged",
  52: "sauvegarde  disque-2 absent, copie vers / missing, copying to disque-1",
  55: "disque-1    espace libre / free space: 4 %",
  58: "disque-1    espace libre / free space: 0 %",
  [FIRST_ERROR]: "fichiers    ERREUR écriture refusée / ERROR write refused disque-1",
  60: "impression  ERREUR file d’attente non enregistrée / ERROR queue not saved",
  61: "session     ERREUR profil non enregistré / ERROR profile not saved poste-11",
  63: "impression  service arrêté / service stopped",
  66: "alerte      « imprimante en panne » envoyée / “printer down” sent",
  70: "session     ERREUR connexion impossible / ERROR sign-in impossible poste-02",
};

/** 5.1-diagnostic-06: disk 2 is unplugged, so the backup fills disk 1, and every write fails from then on: nothing is printed, nobody signs in. */
function log(): Uint8Array {
  const chance = makeChance("5.1-diagnostic-06");
  let second = 8 * 3_600;
  const lines = [...Array(90).keys()].map((rank) => {
    second += chance.within(4, 40);
    const clock = [second / 3_600, (second / 60) % 60, second % 60].map((part) =>
      String(Math.floor(part)).padStart(2, "0"),
    );
    return `2026-03-12 ${clock.join(":")}  ${EVENTS[rank] ?? chance.pick(rank < FIRST_ERROR ? ROUTINE : READING)}`;
  });
  return makePlain(lines);
}

/** 5.1-reseau-04: with the mask 255.255.255.0, the printer alone is in another network. */
const devices = makeCsv([
  ["appareil / device", "adresse IP / IP address", "masque / mask", "liaison / link"],
  ["box / router", "192.168.1.1", "255.255.255.0", "câble / cable"],
  ["ordinateur / computer", "192.168.1.14", "255.255.255.0", "câble / cable"],
  ["console", "192.168.1.110", "255.255.255.0", "Wi-Fi"],
  ["imprimante / printer", "192.168.10.14", "255.255.255.0", "Wi-Fi"],
  ["tablette / tablet", "192.168.1.201", "255.255.255.0", "Wi-Fi"],
  ["téléphone de Lou / Lou’s phone", "192.168.1.10", "255.255.255.0", "Wi-Fi"],
  ["télévision / television", "192.168.1.114", "255.255.255.0", "Wi-Fi"],
  ["enceinte / speaker", "192.168.1.41", "255.255.255.0", "Wi-Fi"],
]);

const laptop = makePdf("Portable Ajonc 14 / Ajonc 14 laptop", [
  {
    language: "fr",
    blocks: [
      { tag: "H1", text: "Ordinateur portable Ajonc 14" },
      p("Processeur : 6 cœurs, 3,2 GHz, mémoire cache 12 Mo"),
      p("Mémoire vive : 16 Go (2 × 8 Go)"),
      p("Carte graphique : intégrée, 2 Go réservés"),
      p("Stockage : SSD 512 Go"),
      p("Stockage en ligne offert pendant un an : 100 Go"),
      p("Écran : 14 pouces, 1 920 × 1 200 points, 60 Hz"),
      p("Batterie : 54 Wh, environ 9 heures"),
      p("Prises : 2 USB-C, 1 USB-A, 1 HDMI, casque"),
      p("Dimensions : 31 × 22 × 1,7 cm ; masse : 1,4 kg"),
    ],
  },
  {
    language: "en",
    blocks: [
      { tag: "H1", text: "Ajonc 14 laptop" },
      p("Processor: 6 cores, 3.2 GHz, 12 MB cache memory"),
      p("RAM: 16 GB (2 × 8 GB)"),
      p("Graphics card: built in, 2 GB reserved"),
      p("Storage: 512 GB SSD"),
      p("Online storage free for one year: 100 GB"),
      p("Screen: 14 inches, 1,920 × 1,200 pixels, 60 Hz"),
      p("Battery: 54 Wh, about 9 hours"),
      p("Sockets: 2 USB-C, 1 USB-A, 1 HDMI, headphones"),
      p("Size: 31 × 22 × 1.7 cm; mass: 1.4 kg"),
    ],
  },
]);

const music = makePdf("Onde Claire : conditions / terms", [
  {
    language: "fr",
    blocks: [
      { tag: "H1", text: "Onde Claire : conditions d’abonnement" },
      p("1. Onde Claire donne accès à 30 millions de titres, sur trois appareils."),
      p("2. L’écoute sans connexion est possible pendant trente jours."),
      p("3. L’inscription ouvre un essai gratuit de 7 jours."),
      p(
        "4. Sans annulation avant la fin de l’essai, l’abonnement commence : 5 € par mois, avec un engagement de 12 mois.",
      ),
      p("5. Le service s’adresse aux personnes de 15 ans et plus."),
      p("6. Les listes de lecture s’exportent depuis le compte."),
    ],
  },
  {
    language: "en",
    blocks: [
      { tag: "H1", text: "Onde Claire: subscription terms" },
      p("1. Onde Claire gives access to 30 million tracks, on three devices."),
      p("2. Listening offline is possible for thirty days."),
      p("3. Signing up starts a free trial of 7 days."),
      p("4. Unless cancelled before the trial ends, the subscription begins: €5 a month, with a 12-month commitment."),
      p("5. The service is for people aged 15 and over."),
      p("6. Playlists can be exported from the account."),
    ],
  },
]);

export const EQUIPMENT_FILES: MadeFile[] = [
  { name: "journal-serveur.txt", bytes: log() },
  { name: "appareils-fontaine.csv", bytes: devices },
  { name: "fiche-ajonc-14.pdf", bytes: laptop },
  { name: "conditions-onde-claire.pdf", bytes: music },
];
