import { Lock } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { PlatformRole } from "#worker/core/people/roles.ts";

export const ROLE_WORDS: Record<PlatformRole, () => string> = {
  operator: m.desk_role_operator,
  jury: m.desk_role_jury,
};

/** An account that an operator closed. */
export function LockedChip() {
  return (
    <span className="chip is-end">
      <Lock className="i" aria-hidden="true" /> {m.desk_locked()}
    </span>
  );
}
