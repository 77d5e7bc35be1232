import type { Language } from "../language.ts";

type Facts = { address: string; number: number; length: string };

/** `**…**` is bold. Read from the back of a room: short lines. */
const fr = {
  title: "Certification",
  document: "Document à projeter",
  before: "Pour entrer",
  during: "Pendant le test",
  steps: ({ address, number }: Facts): readonly string[] => [
    `Ouvrez **${address}** et connectez-vous.`,
    `Ouvrez **Certification**, puis donnez le numéro **${number}**, votre prénom, votre nom de naissance et votre date de naissance.`,
    "Levez la main\u00A0: le surveillant vérifie votre identité.",
    "Tapez le **code d’accès** écrit au tableau, puis lisez les consignes.",
  ],
  rules: ({ length }: Facts): readonly string[] => [
    `32 questions, **${length}**. Votre temps part à votre première question.`,
    "**Un problème sur une question\u202F?** Touchez «\u00A0Signaler un problème\u00A0»\u00A0: votre temps s’arrête.",
    "**Écran figé, poste éteint\u202F?** Levez la main. Vos réponses sont gardées.",
    "Téléphone et montre connectée dans le sac. On ne revient pas sur une réponse.",
  ],
  session: "Session",
  code: "Code d’accès",
  board: "au tableau",
};

const en: typeof fr = {
  title: "Certification",
  document: "To show on the screen",
  before: "To enter",
  during: "During the test",
  steps: ({ address, number }) => [
    `Open **${address}** and log in.`,
    `Open **Certification**, then give the number **${number}**, your first name, birth name and date of birth.`,
    "Raise your hand: the supervisor checks your identity.",
    "Type the **access code** written on the board, then read the instructions.",
  ],
  rules: ({ length }) => [
    `32 questions, **${length}**. Your time starts at your first question.`,
    "**A problem with a question?** Press “Report a problem”: your time stops.",
    "**Screen frozen, computer off?** Raise your hand. Your answers are safe.",
    "Phone and smart watch in your bag. You cannot go back to an answer.",
  ],
  session: "Session",
  code: "Access code",
  board: "on the board",
};

export const WORDS: Record<Language, typeof fr> = { fr, en };
