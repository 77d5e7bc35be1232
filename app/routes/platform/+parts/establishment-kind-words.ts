import { m } from "#app/i18n/paraglide/messages.js";
import type { EstablishmentKind } from "#worker/core/people/establishment-kind.ts";

/** One establishment of the kind, in words. */
export const ESTABLISHMENT_KIND_WORDS: Record<EstablishmentKind, () => string> = {
  COLLEGE: m.desk_kind_college,
  LYCEE: m.desk_kind_lycee,
  AGRI: m.desk_kind_agri,
  AEFE: m.desk_kind_aefe,
  SUP: m.desk_kind_sup,
  PRO: m.desk_kind_pro,
};
