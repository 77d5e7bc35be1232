import { Archive, CircleCheck, CircleDashed, Clock, History, type LucideIcon } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";
import type { VersionState } from "#worker/usecases/platform/manage-bank.ts";

const LOOKS: Record<VersionState, { family: string; icon: LucideIcon; words: () => string }> = {
  active: { family: "is-run", icon: CircleCheck, words: m.desk_version_active },
  scheduled: { family: "is-info", icon: Clock, words: m.desk_version_scheduled },
  draft: { family: "is-wait", icon: CircleDashed, words: m.desk_version_draft },
  former: { family: "is-wait", icon: History, words: m.desk_version_former },
  archived: { family: "is-wait", icon: Archive, words: m.desk_version_archived },
};

/** Where a version of the bank stands. */
export function VersionChip({ state }: { state: VersionState }) {
  const { family, icon: Icon, words } = LOOKS[state];
  return (
    <span className={`chip ${family}`}>
      <Icon className="i" aria-hidden="true" /> {words()}
    </span>
  );
}
