import type { Language } from "../language.ts";

/** `**…**` is bold. */
const fr = {
  title: "Convocation",
  all: "Convocations",
  test: "Certification des compétences numériques",
  nobody: "Aucun candidat inscrit\u00A0: il n’y a pas de convocation à imprimer.",
  born: (date: string) => `Date de naissance\u00A0: ${date}`,
  dateAndTime: "Date et heure",
  place: "Salle",
  length: "Durée du test",
  session: "Numéro de session",
  steps: (address: string, isPupil: boolean): readonly string[] => [
    `**Arrivez 10 minutes avant l’heure**, avec une pièce d’identité${isPupil ? " ou votre carnet de correspondance" : ""}.`,
    `**Avant le jour**, ouvrez **${address}** et vérifiez que vous savez vous connecter.`,
    "**Le jour même**, le surveillant vous donne le code d’accès. Laissez téléphone et montre connectée dans votre sac.",
  ],
  username: "Votre identifiant",
  wrong: "Une erreur dans votre nom ou votre date de naissance\u202F? Dites-le avant la session.",
};

const en: typeof fr = {
  title: "Invitation",
  all: "Invitations",
  test: "Digital skills certification",
  nobody: "No candidate is enrolled: there is no invitation to print.",
  born: (date) => `Date of birth: ${date}`,
  dateAndTime: "Date and time",
  place: "Room",
  length: "Length of the test",
  session: "Session number",
  steps: (address, isPupil) => [
    `**Be there 10 minutes early**, with an identity document${isPupil ? " or your school record book" : ""}.`,
    `**Before the day**, open **${address}** and check that you can log in.`,
    "**On the day**, the supervisor gives you the access code. Leave your phone and smart watch in your bag.",
  ],
  username: "Your username",
  wrong: "Is your name or your date of birth wrong? Say so before the session.",
};

export const WORDS: Record<Language, typeof fr> = { fr, en };
