import { COMPETENCES } from "#worker/core/itembank/competence.ts";
import type { CredentialFacts } from "#worker/usecases/certificate-ports.ts";
import { CONTEXTS } from "./hash-document.ts";
import { isoSecond } from "./iso-second.ts";
import type { Issuer } from "./issuer.ts";
import { statusEntry } from "./withdrawal-list.ts";

/** The words of a credential, in one language. */
export type CredentialWords = {
  title: string;
  description: string;
  criteria: string;
  score: string;
  globalLevel: string;
  competences: Readonly<Record<string, string>>;
};

/** Unsigned. Its id is where the code is verified: nothing else in it leads to a person but the name. */
export function credentialDocument(facts: CredentialFacts, issuer: Issuer, words: CredentialWords) {
  const achievement = `${issuer.origin}/verification`;
  const lines = linesOf(facts, words).map((line) => ({ ...line, id: `${achievement}#${line.key}` }));
  return {
    "@context": CONTEXTS,
    id: `${issuer.origin}/verification/${facts.code}`,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: words.title,
    issuer: { id: issuer.did, type: ["Profile"], name: "Vigie", url: issuer.origin },
    validFrom: isoSecond(facts.publishedAtS),
    ...(facts.status === null ? {} : { credentialStatus: statusEntry(facts.status, issuer) }),
    credentialSubject: {
      type: ["AchievementSubject"],
      identifier: [{ type: "IdentityObject", hashed: false, identityHash: facts.name, identityType: "name" }],
      achievement: {
        id: achievement,
        type: ["Achievement"],
        achievementType: "Certification",
        name: words.title,
        description: words.description,
        criteria: { narrative: words.criteria },
        inLanguage: facts.language,
        resultDescription: lines.map(({ id, name, type, max }) => ({
          id,
          type: ["ResultDescription"],
          name,
          resultType: type,
          valueMin: "0",
          valueMax: max,
        })),
      },
      result: lines.map(({ id, value }) => ({ type: ["Result"], resultDescription: id, value })),
    },
  };
}

/** Under 64 points a certificate states its score alone (reference rules §8.1). */
function linesOf({ score, globalLevel, competenceLevels }: CredentialFacts, words: CredentialWords) {
  const scored = { key: "score", name: words.score, type: "ScaledScore", max: "895", value: String(score) };
  if (globalLevel === null || globalLevel === 0) return [scored];
  const level = { type: "PerformanceLevel", max: "7" };
  const global = { ...level, key: "niveau", name: words.globalLevel, value: String(globalLevel) };
  const each = COMPETENCES.flatMap((code) => {
    const reached = competenceLevels[code];
    if (typeof reached !== "number") return [];
    return [{ ...level, key: code, name: `${code} ${words.competences[code] ?? ""}`.trim(), value: String(reached) }];
  });
  return [scored, global, ...each];
}
