import type { Locale } from "#worker/core/itembank/item.ts";

type Mail = { subject: string; text: string };

/** The words of the mail that carries a link to choose a new password. Plain text. */
export function resetMail(locale: Locale, { name, link }: { name: string; link: string }): Mail {
  return TEXTS[locale](name, link);
}

const TEXTS: Record<Locale, (name: string, link: string) => Mail> = {
  fr: (name, link) => ({
    subject: "Vigie : choisir un nouveau mot de passe",
    text: [
      `Bonjour ${name},`,
      "Pour choisir un nouveau mot de passe, ouvrez ce lien. Il sert une seule fois, pendant une heure.",
      link,
      "Si vous n’avez rien demandé, ne faites rien : votre mot de passe ne change pas.",
    ].join("\n\n"),
  }),
  en: (name, link) => ({
    subject: "Vigie: choose a new password",
    text: [
      `Hello ${name},`,
      "To choose a new password, open this link. It works once, for one hour.",
      link,
      "If you did not ask for it, do nothing: your password stays the same.",
    ].join("\n\n"),
  }),
};
