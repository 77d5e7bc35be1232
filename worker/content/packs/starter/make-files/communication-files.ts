import { makeChance } from "./forms/chance.ts";
import { makeCsv } from "./forms/csv.ts";
import { makeOds } from "./forms/ods.ts";
import { makePdf } from "./forms/pdf.ts";
import { makeMail } from "./forms/plain.ts";
import type { MadeFile } from "./made-file.ts";

/** 2.1-agenda-02: of 20 slots of one hour, 4 and 15 alone are free for all three. */
function calendars(): Uint8Array {
  const chance = makeChance("2.1-agenda-02");
  const days = ["lundi / Monday", "mardi / Tuesday", "jeudi / Thursday", "vendredi / Friday"];
  const rows = [...Array(20).keys()].map((rank) => {
    const slot = rank + 1;
    const hour = 9 + (rank % 5) * 2;
    const isFree = slot === 4 || slot === 15;
    const busy = chance.within(0, 2);
    const cells = [0, 1, 2].map((who) => (!isFree && (who === busy || chance.within(0, 2) === 0) ? "pris / busy" : ""));
    return [slot, days[Math.floor(rank / 5)] ?? "", `${hour}:00–${hour + 1}:00`, ...cells];
  });
  return makeOds("Trois agendas / Three calendars", "fr", [
    {
      name: "semaine-week",
      rows: [["créneau / slot", "jour / day", "heure / time", "Adama", "Lou", "Mme Roux"], ...rows],
    },
  ]);
}

/** 2.1-agenda-04: 20:30 at UTC−4 on 11 March is 01:30 on 12 March at UTC+1. */
const invitation = makeMail([
  "From: =?UTF-8?Q?Ga=C3=ABlle_Rosier?= <gaelle.rosier@fort-numerique.example>",
  "To: club-trelan@les-amandiers.example",
  "Subject: =?UTF-8?Q?Visioconf=C3=A9rence_/_Video_call?=",
  "Date: Mon, 02 Mar 2026 15:10:00 -0400",
  "Message-ID: <20260302-151000@fort-numerique.example>",
  "MIME-Version: 1.0",
  'Content-Type: text/plain; charset="UTF-8"',
  "Content-Transfer-Encoding: 8bit",
  "",
  "Bonjour,",
  "La visioconférence avec Fort-de-France aura lieu le mercredi 11 mars 2026, à 20:30 (heure de Fort-de-France, UTC-4). Elle dure une heure.",
  "À cette date, l’heure de Paris est UTC+1.",
  "Gaëlle Rosier",
  "",
  "Hello,",
  "The video call with Fort-de-France will take place on Wednesday 11 March 2026, at 20:30 (Fort-de-France time, UTC-4). It lasts one hour.",
  "On that date, Paris time is UTC+1.",
  "Gaëlle Rosier",
]);

/** 2.1-courriel-06: servers add their line on top, so the lowest `Received` is the first; the answer goes to `Reply-To`. */
const suspect = makeMail([
  "Return-Path: <retour-8812@relais-envoi.example>",
  "Delivered-To: parents@les-amandiers.example",
  "Received: from mx2.les-amandiers.example (203.0.113.12) by stock4.les-amandiers.example; Tue, 10 Mar 2026 07:42:31 +0100",
  "Received: from passerelle.relais-envoi.example (198.51.100.7) by mx2.les-amandiers.example; Tue, 10 Mar 2026 07:42:29 +0100",
  "Received: from smtp.postier-sud.example (198.51.100.90) by passerelle.relais-envoi.example; Tue, 10 Mar 2026 07:42:20 +0100",
  "Received: from poste-17.atelier-nord.example (192.0.2.44) by smtp.postier-sud.example; Tue, 10 Mar 2026 07:42:11 +0100",
  "From: Secretariat des Amandiers <secretariat@les-amandiers.example>",
  "Reply-To: secretariat@les-amandiers-college.example",
  "To: parents@les-amandiers.example",
  "Subject: Nouveau RIB / New bank details",
  "Date: Tue, 10 Mar 2026 07:42:09 +0100",
  "Message-ID: <8812.553@poste-17.atelier-nord.example>",
  "X-Mailer: Envoi 3.2",
  "MIME-Version: 1.0",
  'Content-Type: text/plain; charset="UTF-8"',
  "Content-Transfer-Encoding: 8bit",
  "",
  "Bonjour, les coordonnées bancaires de la cantine changent. Répondez à ce message pour les recevoir.",
  "Hello, the canteen’s bank details are changing. Reply to this message to receive them.",
]);

const consent = makePdf("Autorisation de prise de vue / Filming consent", [
  {
    language: "fr",
    blocks: [
      { tag: "H1", text: "Autorisation de prise de vue et de diffusion" },
      {
        tag: "P",
        text: "Organisme : Compagnie des Embruns, 4 quai du Port, Trélan. Responsable : Mme Sarah Le Bihan.",
      },
      {
        tag: "P",
        text: "Objet : film du spectacle de fin d’année de l’atelier théâtre, joué le 20 juin 2026 à la salle des fêtes de Trélan. Le film présente l’atelier aux futurs participants.",
      },
      { tag: "P", text: "Personne filmée : ………………  Née le : ………………" },
      {
        tag: "P",
        text: "Je soussigné(e), titulaire de l’autorité parentale, autorise la Compagnie des Embruns à filmer mon enfant pendant ce spectacle et à diffuser les images sur tous supports, présents et à venir. L’enfant a été consulté et donne son accord.",
      },
      {
        tag: "P",
        text: "Cette autorisation est donnée à titre gratuit. Les images ne seront ni vendues ni cédées à une autre association.",
      },
      { tag: "P", text: "Signature de l’enfant : ………………" },
      { tag: "P", text: "Signature des deux titulaires de l’autorité parentale : ………………  ………………" },
    ],
  },
  {
    language: "en",
    blocks: [
      { tag: "H1", text: "Consent to filming and showing" },
      { tag: "P", text: "Organisation: Compagnie des Embruns, 4 quai du Port, Trélan. In charge: Ms Sarah Le Bihan." },
      {
        tag: "P",
        text: "Purpose: film of the drama workshop’s end-of-year show, played on 20 June 2026 in the Trélan village hall. The film presents the workshop to future members.",
      },
      { tag: "P", text: "Person filmed: ………………  Born on: ………………" },
      {
        tag: "P",
        text: "I, the undersigned, holder of parental authority, allow the Compagnie des Embruns to film my child during this show and to show the pictures on all media, present and future. The child has been consulted and agrees.",
      },
      {
        tag: "P",
        text: "This consent is given free of charge. The pictures will be neither sold nor handed to another association.",
      },
      { tag: "P", text: "Signature of the child: ………………" },
      { tag: "P", text: "Signature of both holders of parental authority: ………………  ………………" },
    ],
  },
]);

type Edit = [before: string, after: string, summary: string];
const HARMLESS: Edit[] = [
  ["le musee", "le musée", "accent / accent"],
  ["(aucune source / no source)", "[3]", "source ajoutée / source added"],
  ["le plus beau phare", "un phare", "neutralité / neutral wording"],
  ["1 200 m2", "1 200 m²", "unité / unit"],
  ["phrase vide / empty phrase", "", "phrase sans contenu retirée / empty phrase removed"],
  ["", "[[Trélan]]", "lien / link"],
  ["horaires / opening hours", "", "horaires retirés, voir discussion / hours removed, see talk page"],
];

/** 2.3-biens-communs-04: revision 41 changes a fact under the name of a spelling correction; 27 repairs an open vandalism. */
function history(): Uint8Array {
  const chance = makeChance("2.3-biens-communs-04");
  const authors = ["Goelette", "Brume29", "Tamaris", "Ptit-Lu", "Ormeau", "Vigie-du-Port"];
  const special: Record<number, [string, ...Edit]> = {
    26: ["Anonyme-77", "Le phare de Trélan", "LOL LOL LOL", "(aucun résumé / no summary)"],
    27: ["Tamaris", "LOL LOL LOL", "Le phare de Trélan", "vandalisme annulé / vandalism undone"],
    33: [
      "Ormeau",
      "bâti en / built in 1868",
      "bâti en / built in 1869",
      "date corrigée d’après la source 2 / date corrected from source 2",
    ],
    41: ["Ptit-Lu", "hauteur / height: 38 m", "hauteur / height: 83 m", "orthographe / spelling"],
    48: [
      "Goelette",
      "habité jusqu’en / inhabited until 1990",
      "habité jusqu’en / inhabited until 1991",
      "voir source 5 / see source 5",
    ],
  };
  const rows = [...Array(60).keys()].map((rank) => {
    const revision = rank + 1;
    const drawn: [string, ...Edit] = [chance.pick(authors), ...chance.pick(HARMLESS)];
    return [
      revision,
      `2026-${String(1 + Math.floor(rank / 10)).padStart(2, "0")}-${String(1 + (rank % 10) * 3).padStart(2, "0")}`,
      ...(special[revision] ?? drawn),
    ];
  });
  return makeCsv([
    ["révision / revision", "date", "auteur / author", "avant / before", "après / after", "résumé / summary"],
    ...rows,
  ]);
}

/** 2.4-modeles-economiques-05: 11 months at 4.99 and 6 packs at 2.50 among what Sami paid: 69.89. */
function payments(): Uint8Array {
  const chance = makeChance("2.4-modeles-economiques-05");
  const packs = new Set([2, 3, 6, 7, 10, 12]);
  const rows = [...Array(12).keys()].flatMap((rank) => {
    const month = rank + 1;
    const day = (at: number) => `2025-${String(month).padStart(2, "0")}-${String(at).padStart(2, "0")}`;
    const subscription = [day(1), "Galaxia", "abonnement / subscription", month === 1 ? "0,00" : "4,99"];
    const pack = packs.has(month)
      ? [[day(chance.within(10, 16)), "Galaxia", "lot d’objets / pack of items", "2,50"]]
      : [];
    const other = [
      day(chance.within(17, 27)),
      chance.pick(["Librairie / Bookshop", "Bus", "Cinéma / Cinema"]),
      "achat / purchase",
      `${chance.within(2, 14)},${chance.pick(["20", "50", "90"])}`,
    ];
    return [subscription, ...pack, other];
  });
  return makeCsv([["date", "vendeur / seller", "objet / item", "montant (€) / amount (€)"], ...rows]);
}

const terms = makePdf("Carnet Plume : tarifs et conditions / prices and terms", [
  {
    language: "fr",
    blocks: [
      { tag: "H1", text: "Carnet Plume : tarifs et conditions" },
      { tag: "H2", text: "Tarifs" },
      {
        tag: "P",
        text: "Formule Libre : 0 €. Formule Studio : 4 € par mois. La formule Studio est payée par 3 % des comptes.",
      },
      { tag: "H2", text: "1. Ce que fait le service" },
      {
        tag: "P",
        text: "Carnet Plume conserve les dessins et les notes de ses utilisateurs. Le format des carnets (.plume) n’est lu que par Carnet Plume. Avec la formule Libre, un dessin s’exporte en image, un par un ; les notes ne s’exportent pas.",
      },
      { tag: "H2", text: "2. Vos contenus" },
      {
        tag: "P",
        text: "Vos dessins restent à vous. Nous ne les vendons pas et ne les montrons à personne sans votre accord.",
      },
      { tag: "H2", text: "3. Données" },
      {
        tag: "P",
        text: "Les thèmes de vos carnets (sport, mode, animaux…) servent à classer les comptes de la formule Libre par centres d’intérêt. Des marques partenaires nous rémunèrent pour afficher leurs modèles à ces groupes. Elles ne reçoivent ni nom ni adresse.",
      },
      { tag: "H2", text: "4. Fin du service" },
      {
        tag: "P",
        text: "Nous pouvons fermer le service avec un préavis de trente jours. Passé ce délai, les carnets sont effacés. Les mois payés et non utilisés sont remboursés.",
      },
    ],
  },
  {
    language: "en",
    blocks: [
      { tag: "H1", text: "Carnet Plume: prices and terms" },
      { tag: "H2", text: "Prices" },
      { tag: "P", text: "Libre plan: €0. Studio plan: €4 a month. The Studio plan is paid for by 3% of accounts." },
      { tag: "H2", text: "1. What the service does" },
      {
        tag: "P",
        text: "Carnet Plume keeps its users’ drawings and notes. The notebooks’ format (.plume) is read by Carnet Plume only. With the Libre plan, a drawing is exported as a picture, one at a time; notes are not exported.",
      },
      { tag: "H2", text: "2. Your content" },
      {
        tag: "P",
        text: "Your drawings remain yours. We do not sell them or show them to anyone without your agreement.",
      },
      { tag: "H2", text: "3. Data" },
      {
        tag: "P",
        text: "The themes of your notebooks (sport, fashion, animals…) are used to sort the Libre plan’s accounts by interest. Partner brands pay us to show their templates to these groups. They receive neither names nor addresses.",
      },
      { tag: "H2", text: "4. End of the service" },
      {
        tag: "P",
        text: "We may close the service with thirty days’ notice. After that, the notebooks are erased. Months paid for and not used are refunded.",
      },
    ],
  },
]);

export const COMMUNICATION_FILES: MadeFile[] = [
  { name: "agendas.ods", bytes: calendars() },
  { name: "invitation.eml", bytes: invitation },
  { name: "message-cantine.eml", bytes: suspect },
  { name: "autorisation.pdf", bytes: consent },
  { name: "historique-phare.csv", bytes: history() },
  { name: "depenses-sami.csv", bytes: payments() },
  { name: "carnet-plume.pdf", bytes: terms },
];
