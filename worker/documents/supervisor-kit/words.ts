import type { Language } from "../language.ts";

/** What a step needs to know of the session. Durations are in words. */
type Facts = { number: number; length: string; grace: string | null };
type Coded = readonly [code: string, meaning: string];
type Remedy = readonly [event: string, action: string];

/** `**…**` is bold. U+00A0 and U+202F are written as escapes where French typography wants them. */
const fr = {
  title: "Kit surveillant",
  fileName: "kit-surveillant",
  session: (number: number) => `Session ${number}`,
  page: (page: number, pages: number) => `Page ${page}/${pages}`,
  dateAndTime: "Date et heure",
  place: "Salle",
  supervisors: "Surveillants",
  none: "–",
  number: "Numéro de session",
  numberFor: "vous et les candidats",
  accessCode: "Code d’accès",
  accessCodeFor: "les candidats, au départ",
  password: "Mot de passe",
  passwordFor: "vous seulement",
  device: "Sur votre téléphone ou sur un ordinateur",
  open: (address: string) => `Scannez ce code ou ouvrez **${address}**.`,
  signIn:
    "Connectez-vous, puis tapez le mot de passe de session, avec ou sans «\u00A0C-\u00A0». Le numéro est déjà rempli si vous avez scanné.",
  dayTitle: "Le déroulement",
  day: ({ number, length, grace }: Facts): readonly string[] => [
    `**Faites connecter les candidats.** Ils ouvrent «\u00A0Certification\u00A0» et donnent le numéro ${number}, leur prénom, leur nom et leur date de naissance.`,
    "**Vérifiez chaque identité**, puis touchez «\u00A0Confirmer la présence\u00A0» (valable 15\u00A0min). Faites signer la feuille d’émargement.",
    `**Écrivez le code d’accès au tableau.** Le temps de chacun part à sa première question\u00A0: ${length}, plus son temps majoré.`,
    "**Gardez la page de surveillance ouverte.** Qui a besoin d’aide monte en haut. Un candidat qui signale un problème est bloqué tant que vous n’avez pas répondu\u202F; son attente lui est rendue.",
    "**Coupure, poste changé\u00A0:** «\u00A0Autoriser la reprise du test\u00A0», puis le code d’accès. Les réponses sont gardées.",
    "**Alarme, panne\u00A0:** «\u00A0Pause\u00A0» arrête toutes les horloges. À la reprise, la durée est rendue à chacun.",
    grace === null
      ? "**À la fin du temps**, terminez ou prolongez\u00A0: le test ne se ferme pas seul."
      : `**À la fin du temps**, terminez ou prolongez. Sans action, le test se ferme seul après ${grace}.`,
  ],
  frozenTitle: "Si la page de surveillance se fige",
  frozen:
    "Les candidats continuent, leur temps et leurs réponses sont gardés. La page se remet à jour seule. En attendant, notez l’heure, le nom et le motif sur le procès-verbal d’incident papier.",
  codesTitle: "Codes du procès-verbal d’incident",
  codes: [
    ["C1", "Nom, prénom ou date de naissance à corriger"],
    ["C2", "Temps majoré à ajouter ou à corriger"],
    ["C4", "Signature oubliée ou émargement inexact"],
    ["C6", "Suspicion de fraude"],
    ["C7", "Incident technique non bloquant"],
    ["C8", "Incident lié au candidat, non bloquant"],
  ] satisfies readonly Coded[],
  screensTitle: "Les gestes, en images",
  /** In the order of the pictures: open, presence, code, report, resume, pause. */
  screens: [
    "**1. Ouvrez** la surveillance avec le numéro et le mot de passe de ce kit.",
    "**2. Confirmez** la présence de chacun, identité vérifiée.",
    "**3. Le candidat** tape alors le code d’accès du tableau.",
    "**Signalement\u00A0:** allez voir, puis refusez ou acceptez avec un motif.",
    "**Reprise\u00A0:** le candidat est revenu, autorisez-le.",
    "**Pause\u00A0:** toutes les horloges sont arrêtées, «\u00A0Reprendre\u00A0» les relance.",
  ],
  guide: (address: string) => `Le guide complet, avant, pendant et après\u00A0: **${address}**`,
  remediesTitle: "Que faire en cas d’incident",
  remedies: [
    [
      "Un candidat ne peut pas entrer",
      "Comparez son prénom, son nom et sa date de naissance avec la feuille d’émargement\u00A0: il les tape tels qu’inscrits. Une erreur d’inscription se note **C1**, l’établissement la corrige.",
    ],
    [
      "Il n’est pas certifiable",
      "Il ne peut pas passer le test aujourd’hui. Prévenez l’établissement, qui lui donnera un parcours SOS.",
    ],
    [
      "Code d’accès refusé",
      "Vérifiez la présence confirmée, puis le code lettre par lettre\u00A0: il n’y a ni O, ni I, ni zéro, ni un.",
    ],
    [
      "Un candidat arrive en retard",
      "Confirmez sa présence comme les autres\u00A0: son temps part à sa première question. Notez\u00A0**C8**.",
    ],
    ["Temps majoré oublié", "Donnez les minutes qui manquent depuis sa ligne, avec le motif. Notez\u00A0**C2**."],
    [
      "Navigateur fermé, poste en panne",
      "Il se reconnecte où il veut\u202F; «\u00A0Autoriser la reprise du test\u00A0», puis le code d’accès. Il retrouve la même question. Un doute sur un poste\u00A0: l’adresse de Vigie suivie de **/poste** le vérifie. Notez\u00A0**C7**.",
    ],
    [
      "Réseau coupé",
      "Laissez les pages ouvertes\u00A0: le test continue quelques questions et les réponses partent au retour du réseau. Si cela dure, «\u00A0Pause\u00A0» pour la salle. Notez\u00A0**C7**.",
    ],
    [
      "Évacuation",
      "Faites sortir tout le monde, puis «\u00A0Pause\u00A0» pour la salle, du téléphone. Au retour, reprenez\u00A0: la durée est rendue.",
    ],
    [
      "Suspicion de fraude",
      "Notez l’heure et les faits, sans juger, avec le code **C6**. Laissez le candidat finir s’il ne gêne pas les autres.",
    ],
    [
      "Départ avant la fin",
      "«\u00A0Terminer le test\u00A0» est sans retour\u00A0: ne l’utilisez que si le candidat ne revient pas. Notez\u00A0**C8**.",
    ],
  ] satisfies readonly Remedy[],
  questionTitle: "Un problème sur une question",
  question:
    "Le candidat le signale sur son écran\u202F; allez voir à son poste. **Refusez** si tout marche\u00A0: la même question continue. **Acceptez** avec un motif sinon\u00A0: une autre question la remplace et elle ne compte pas. Sur papier, notez le motif et le numéro de la question.",
  questionCodes: [
    ["E1", "L’image ne s’affiche pas"],
    ["E2", "Le simulateur ne démarre pas ou se bloque"],
    ["E3", "Le fichier à examiner ne s’ouvre pas"],
    ["E4", "Le site à consulter est en panne"],
    ["E5", "Le site à consulter est bloqué par le réseau"],
    ["E8", "Question minutée, trop courte malgré la majoration"],
    ["E9", "Un logiciel du poste ne marche pas"],
    ["E10", "Sortie involontaire d’une question à ne pas quitter"],
    ["E11", "Page d’erreur, question passée malgré soi"],
    ["E12", "Question inaccessible (vue, couleurs, ouïe)"],
  ] satisfies readonly Coded[],
  afterTitle: "Avant de partir",
  after: [
    "Chaque test est terminé, ou vous savez pourquoi il ne l’est pas.",
    "La feuille d’émargement et le procès-verbal sont signés et rendus à l’établissement.",
    "Le code d’accès est effacé du tableau\u202F; ce kit est rendu ou détruit.",
  ],
};

const en: typeof fr = {
  title: "Supervisor kit",
  fileName: "supervisor-kit",
  session: (number) => `Session ${number}`,
  page: (page, pages) => `Page ${page}/${pages}`,
  dateAndTime: "Date and time",
  place: "Room",
  supervisors: "Supervisors",
  none: "–",
  number: "Session number",
  numberFor: "you and the candidates",
  accessCode: "Access code",
  accessCodeFor: "candidates, at the start",
  password: "Password",
  passwordFor: "you only",
  device: "On your phone or on a computer",
  open: (address) => `Scan this code or open **${address}**.`,
  signIn: "Log in, then type the session password, with or without “C-”. The number is filled in if you scanned.",
  dayTitle: "The day, step by step",
  day: ({ number, length, grace }) => [
    `**Have the candidates log in.** They open “Certification” and give the number ${number}, their first name, birth name and birth date.`,
    "**Check each identity**, then press “Confirm presence” (good for 15\u00A0min). Have the attendance sheet signed.",
    `**Write the access code on the board.** Each candidate’s time starts at their first question: ${length}, plus any extra time.`,
    "**Keep the supervision page open.** Whoever needs help moves to the top. A candidate who reports a problem is held until you answer; the wait is given back.",
    "**Power cut, other computer:** “Authorise resume of the test”, then the access code. All answers are kept.",
    "**Alarm, breakdown:** “Pause” stops every clock. When you resume, everybody gets the time back.",
    grace === null
      ? "**When time is up**, end the test or extend it: it does not close by itself."
      : `**When time is up**, end the test or extend it. If you do nothing, it closes by itself after ${grace}.`,
  ],
  frozenTitle: "If the supervision page freezes",
  frozen:
    "Candidates go on; their time and their answers are safe. The page catches up by itself. Meanwhile, write the time, the name and the reason on the paper incident report.",
  codesTitle: "Codes of the incident report",
  codes: [
    ["C1", "First name, name or birth date to correct"],
    ["C2", "Extra time to add or correct"],
    ["C4", "Signature missing or on the wrong line"],
    ["C6", "Suspected cheating"],
    ["C7", "Technical incident, test not blocked"],
    ["C8", "Incident with the candidate, test not blocked"],
  ],
  screensTitle: "What you do, in pictures",
  screens: [
    "**1. Open** the supervision with the number and the password of this kit.",
    "**2. Confirm** each presence, once the identity is checked.",
    "**3. The candidate** then types the access code from the board.",
    "**Report:** go and look, then refuse, or accept with a reason.",
    "**Resume:** the candidate is back, authorise it.",
    "**Pause:** every clock is stopped, “Resume” starts them again.",
  ],
  guide: (address) => `The whole guide, before, during and after: **${address}**`,
  remediesTitle: "What to do when something happens",
  remedies: [
    [
      "A candidate cannot enter",
      "Compare first name, name and birth date with the attendance sheet: they must be typed as enrolled. A wrong enrolment is **C1**; the school corrects it.",
    ],
    ["Not certifiable", "No test today. Tell the school, which will give an SOS path."],
    [
      "Access code refused",
      "Check that presence is confirmed, then the code sign by sign: there is no O, I, zero or one.",
    ],
    ["Late arrival", "Confirm presence as for the others: the time starts at the first question. Note\u00A0**C8**."],
    ["Extra time forgotten", "Give the missing minutes from the candidate’s row, with the reason. Note\u00A0**C2**."],
    [
      "Browser closed, computer broken",
      "The candidate logs in anywhere; “Authorise resume of the test”, then the access code. The same question comes back. In doubt about a computer, Vigie’s address followed by **/poste** checks it. Note\u00A0**C7**.",
    ],
    [
      "Network down",
      "Leave the pages open: the test goes on for a few questions and the answers leave when the network is back. If it lasts, “Pause” the room. Note\u00A0**C7**.",
    ],
    [
      "Evacuation",
      "Get everybody out, then “Pause” the room from your phone. Resume when you are back: the time is given back.",
    ],
    [
      "Suspected cheating",
      "Write the time and the facts, without judging, with code **C6**. Let the candidate finish unless others are disturbed.",
    ],
    [
      "Leaving early",
      "“End the test” cannot be undone: use it only if the candidate will not return. Note\u00A0**C8**.",
    ],
  ],
  questionTitle: "A problem with a question",
  question:
    "The candidate reports it on screen; go and look. **Refuse** if all works: the same question goes on. Otherwise **accept** with a reason: another question replaces it and it does not count. On paper, note the reason and the question’s number.",
  questionCodes: [
    ["E1", "The picture does not show"],
    ["E2", "The simulator does not start or hangs"],
    ["E3", "The file to examine does not open"],
    ["E4", "The website to consult is down"],
    ["E5", "The website to consult is blocked by the network"],
    ["E8", "Timed question, too short even with extra time"],
    ["E9", "A program of the computer does not work"],
    ["E10", "Left a stay-on-page question by accident"],
    ["E11", "Error page, question skipped unwillingly"],
    ["E12", "Not accessible (sight, colours, hearing)"],
  ],
  afterTitle: "Before you leave",
  after: [
    "Every test is ended, or you know why it is not.",
    "The attendance sheet and the incident report are signed and handed to the school.",
    "The access code is off the board; this kit is handed back or destroyed.",
  ],
};

export const WORDS: Record<Language, typeof fr> = { fr, en };
