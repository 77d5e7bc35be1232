import { type Block, makePdf } from "./forms/pdf.ts";
import type { MadeFile } from "./made-file.ts";

const p = (text: string): Block => ({ tag: "P", text });
const h = (text: string): Block => ({ tag: "H2", text });

/** 1.1-reponses-ia-05: sentence 3 of the answer makes a cause of what the two documents only tell one after the other. */
const FRENCH: Block[] = [
  { tag: "H1", text: "L’atelier vélo de Kerval : deux documents et la réponse d’une IA" },
  h("Document A. Rapport annuel de l’association"),
  p(
    "L’atelier a ouvert 48 samedis en 2025, contre 36 en 2024. Il a accueilli 912 visites. Un visiteur sur quatre venait pour la première fois. Les pièces détachées ont coûté 2 140 €, dont 1 605 € payés par la commune.",
  ),
  p(
    "L’adhésion est gratuite depuis le 1er janvier 2025. Les dons des visiteurs ont atteint 730 €. L’association compte 22 bénévoles ; aucun n’est salarié.",
  ),
  p("Les visites ont progressé de 38 % par rapport à 2024. La gare a ouvert son parc à vélos en février 2025."),
  h("Document B. Entretien avec Aïcha Morvan, coordinatrice"),
  p(
    "« Ce qui nous manque, ce sont des mains le samedi matin. Nous avons refusé des réparations lourdes : roues voilées, cadres fendus. Pour le reste, la plupart repartent avec un vélo qui roule. »",
  ),
  p(
    "« Pourquoi plus de monde ? Je ne sais pas. Nous ouvrons plus souvent, l’adhésion ne coûte plus rien, la gare a son parc à vélos. Personne n’a posé la question aux visiteurs. »",
  ),
  p(
    "« En 2026, nous voulons former les bénévoles aux freins à disque. La commune a promis un second local, mais rien n’est signé. »",
  ),
  h("Réponse de l’assistant d’IA à « Résume ces deux documents »"),
  p("Phrase 1. En 2025, l’atelier a ouvert douze samedis de plus que l’année précédente."),
  p("Phrase 2. La commune a payé les trois quarts des pièces détachées."),
  p("Phrase 3. La gratuité de l’adhésion a attiré un public plus nombreux."),
  p("Phrase 4. Certaines réparations ne sont pas prises en charge par l’atelier."),
  p("Phrase 5. Le second local reste une promesse sans engagement écrit."),
];

const ENGLISH: Block[] = [
  { tag: "H1", text: "The Kerval bike workshop: two documents and an AI’s answer" },
  h("Document A. Yearly report of the association"),
  p(
    "The workshop opened on 48 Saturdays in 2025, against 36 in 2024. It received 912 visits. One visitor in four came for the first time. Spare parts cost €2,140, of which €1,605 was paid by the town.",
  ),
  p(
    "Membership has been free since 1 January 2025. Visitors’ donations reached €730. The association has 22 volunteers; none is paid.",
  ),
  p("Visits rose by 38% compared with 2024. The station opened its bicycle park in February 2025."),
  h("Document B. Interview with Aïcha Morvan, coordinator"),
  p(
    "“What we lack is hands on Saturday mornings. We turned down heavy repairs: buckled wheels, cracked frames. As for the rest, most people leave with a bike that runs.”",
  ),
  p(
    "“Why more people? I do not know. We open more often, membership costs nothing now, the station has its bicycle park. Nobody asked the visitors.”",
  ),
  p(
    "“In 2026 we want to train the volunteers on disc brakes. The town has promised a second room, but nothing is signed.”",
  ),
  h("The AI assistant’s answer to “Summarise these two documents”"),
  p("Sentence 1. In 2025, the workshop opened on twelve Saturdays more than the year before."),
  p("Sentence 2. The town paid for three quarters of the spare parts."),
  p("Sentence 3. Free membership attracted a larger public."),
  p("Sentence 4. Some repairs are not taken on by the workshop."),
  p("Sentence 5. The second room is still a promise with no written commitment."),
];

export const AI_ANSWER_FILE: MadeFile = {
  name: "atelier-velo.pdf",
  bytes: makePdf("L’atelier vélo de Kerval / The Kerval bike workshop", [
    { language: "fr", blocks: FRENCH },
    { language: "en", blocks: ENGLISH },
  ]),
};
