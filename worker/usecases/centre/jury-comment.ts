/** What the establishment reads in the CSV, whose titles are French for everybody. The keys are `decideOutcome`'s. */
const COMMENTS: Readonly<Record<string, string>> = {
  CANCELLED_BY_JURY: "Certification annulée par le jury.",
  CANCELLED_TOO_FEW_ANSWERS_TECHNICAL:
    "Certification annulée : un problème technique a arrêté le test avant 20 réponses. L’élève peut repasser.",
  REJECTED_FOR_FRAUD: "Certification refusée par le jury pour fraude.",
  REJECTED_TOO_FEW_ANSWERS: "Certification non obtenue : moins de 20 réponses données.",
  REJECTED_ZERO_SCORE: "Certification non obtenue : aucun niveau atteint.",
};

export function juryComment(key: string | null): string | null {
  return key === null ? null : (COMMENTS[key] ?? key);
}
