/** A skill that a pupil may be asked in practice; `timed` when all its questions are. Level 1 to 7. */
export type PracticeSkill = { id: string; tube: string; level: number; timed: boolean };

/** One answered question, oldest first in lists. A skip is not right. */
export type PracticeAnswer = { skill: string; right: boolean };

export type Finding = "validated" | "invalidated";

/** What is known of the skills of one competence; a skill that is absent was neither asked nor inferred. */
export type Findings = ReadonlyMap<string, Finding>;
