import type { CredentialWords } from "#worker/credentials/credential-document.ts";
import { openCredentials } from "#worker/credentials/open-credentials.ts";
import { WORDS } from "#worker/documents/certificate/words.ts";
import type { Credentials } from "#worker/usecases/certificate-ports.ts";

/** The signer of this deployment, with the words of the paper certificate. */
export function connectCredentials(env: Env): Credentials {
  return openCredentials({
    origin: env.APP_ORIGIN,
    secret: env.CERTIFICATE_KEY ?? "",
    formerKeys: env.CERTIFICATE_FORMER_KEYS?.split(/\s+/).filter((key) => key !== "") ?? [],
    words: { fr: wordsOf("fr"), en: wordsOf("en") },
  });
}

const OWN = {
  fr: {
    description: "Compétences numériques d’une personne, mesurées par un test adaptatif de 32 questions.",
    criteria: "Test passé sous surveillance dans un établissement scolaire, identité vérifiée.",
    score: "Score",
    globalLevel: "Niveau",
  },
  en: {
    description: "Digital skills of a person, measured by an adaptive test of 32 questions.",
    criteria: "Test taken under supervision in a school, identity checked.",
    score: "Score",
    globalLevel: "Level",
  },
} as const;

function wordsOf(language: "fr" | "en"): CredentialWords {
  const { document, names } = WORDS[language];
  return { ...OWN[language], title: document, competences: names };
}
