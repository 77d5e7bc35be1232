/** Who the ENT of the workerd tests knows: its own claims, whatever a roll says. */
export const ENT_PEOPLE = {
  nour: { given_name: "Nour", family_name: "Aït-Kaci", birthdate: "2012-11-03", ine: "000000001AA" },
  "nour-again": { given_name: "Nour", family_name: "Aït-Kaci", birthdate: "2012-11-03", ine: "000000001AA" },
  unknown: { given_name: "Ida", family_name: "Inconnue", birthdate: "2012-01-01" },
} as const;

export const ENT_ORIGIN = "http://localhost:8787";
export const ENT_CALLBACK = `${ENT_ORIGIN}/connexion/ent/ent/retour`;
