/** Every refusal of `/api/v1`: its status and one sentence that says what to do, in both languages. */
export const API_PROBLEMS = {
  PARAMETER_NOT_VALID: {
    status: 400,
    fr: "Un paramètre est inconnu ou mal écrit. Corrigez ceux que nomme « parameters ».",
    en: "A parameter is unknown or badly written. Correct those named in “parameters”.",
  },
  TOKEN_REQUIRED: {
    status: 401,
    fr: "Envoyez le jeton de l’établissement dans l’en-tête « Authorization: Bearer ».",
    en: "Send the establishment's token in the header “Authorization: Bearer”.",
  },
  TOKEN_UNKNOWN: {
    status: 401,
    fr: "Ce jeton n’existe pas. Vérifiez qu’il est copié en entier.",
    en: "There is no such token. Check that it was copied whole.",
  },
  TOKEN_REVOKED: {
    status: 401,
    fr: "Ce jeton a été révoqué. Demandez-en un autre à un administrateur de l’établissement.",
    en: "This token was revoked. Ask an admin of the establishment for another one.",
  },
  TOKEN_EXPIRED: {
    status: 401,
    fr: "Ce jeton est arrivé à son terme. Demandez-en un autre à un administrateur de l’établissement.",
    en: "This token has expired. Ask an admin of the establishment for another one.",
  },
  ESTABLISHMENT_ARCHIVED: {
    status: 403,
    fr: "L’établissement de ce jeton est archivé : ses résultats ne sont plus ouverts aux programmes.",
    en: "The establishment of this token is archived: its results are no longer open to programs.",
  },
  SCOPE_REQUIRED: {
    status: 403,
    fr: "Ce jeton n’a pas le droit que nomme « scope ». Demandez à un administrateur d’en créer un qui l’a.",
    en: "This token lacks the right named in “scope”. Ask an admin to make one that has it.",
  },
  RESULT_NOT_FOUND: {
    status: 404,
    fr: "Aucun résultat publié n’a ce numéro dans cet établissement. Il a pu être retiré : effacez votre copie.",
    en: "No published result of this establishment has this number. It may have been withdrawn: delete your copy.",
  },
  NOT_FOUND: {
    status: 404,
    fr: "Cette adresse n’existe pas. La liste est dans openapi.json.",
    en: "There is nothing at this address. They are listed in openapi.json.",
  },
  TOO_MANY_REQUESTS: {
    status: 429,
    fr: "Trop de requêtes : 120 par minute et par jeton. Attendez le temps que donne « Retry-After ».",
    en: "Too many requests: 120 a minute for each token. Wait for as long as “Retry-After” says.",
  },
} as const satisfies Record<string, { status: number; fr: string; en: string }>;

export type ApiProblemCode = keyof typeof API_PROBLEMS;
