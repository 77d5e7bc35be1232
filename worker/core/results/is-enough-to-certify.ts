import { CERTIFIABLE_COMPETENCE_COUNT } from "../itembank/competence.ts";

/** `reached`: competences at level 1 or more; null or absent, without an account: nobody is certifiable by default. */
export function isEnoughToCertify(reached: number | null): boolean {
  return (reached ?? 0) >= CERTIFIABLE_COMPETENCE_COUNT;
}
