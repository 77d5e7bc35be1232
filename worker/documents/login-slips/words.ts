import type { Language } from "../language.ts";

const fr = {
  title: (className: string) => `Identifiants, ${className}`,
  page: (page: number, pages: number) => `Page ${page}/${pages}`,
  handOut: "Découpez, puis donnez chaque papier à son seul destinataire.",
  nobody: "Aucun identifiant à imprimer dans cette classe.",
  address: "Adresse",
  username: "Identifiant",
  password: "Mot de passe",
  ownPassword: "celui que vous avez choisi",
  once: "Il sert une fois\u00A0: vous choisirez le vôtre en vous connectant.",
  forgotten: "Oublié\u202F? Votre établissement vous en donne un autre.",
};

const en: typeof fr = {
  title: (className) => `Logins, ${className}`,
  page: (page, pages) => `Page ${page}/${pages}`,
  handOut: "Cut out, and give each slip only to the person it names.",
  nobody: "No login to print in this class.",
  address: "Address",
  username: "Username",
  password: "Password",
  ownPassword: "the one you have chosen",
  once: "It works once: you choose your own when you log in.",
  forgotten: "Forgotten? Your school gives you another one.",
};

export const WORDS: Record<Language, typeof fr> = { fr, en };
