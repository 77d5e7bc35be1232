import type { Locale } from "#worker/core/itembank/item.ts";

type Mail = { subject: string; text: string };
type Facts = { inviter: string; establishment: string; link: string };

/** The words of the mail that carries an invitation to a team. Plain text. */
export function invitationMail(locale: Locale, facts: Facts): Mail {
  return TEXTS[locale](facts);
}

const TEXTS: Record<Locale, (facts: Facts) => Mail> = {
  fr: ({ inviter, establishment, link }) => ({
    subject: `Vigie : rejoindre l’équipe de ${establishment}`,
    text: [
      "Bonjour,",
      `${inviter} vous invite dans l’équipe de ${establishment}, pour préparer et suivre les certifications sur Vigie.`,
      "Ouvrez ce lien, puis connectez-vous ou créez un compte. Il sert une seule fois, pendant 14 jours.",
      link,
      "Si vous n’attendiez pas cette invitation, ne faites rien.",
    ].join("\n\n"),
  }),
  en: ({ inviter, establishment, link }) => ({
    subject: `Vigie: join the team of ${establishment}`,
    text: [
      "Hello,",
      `${inviter} invites you to the team of ${establishment}, to prepare and follow certifications on Vigie.`,
      "Open this link, then log in or create an account. It works once, for 14 days.",
      link,
      "If you did not expect this invitation, do nothing.",
    ].join("\n\n"),
  }),
};
