import { BadgeCheck, Ban, CircleX, Hourglass } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";

type State = "waiting" | "obtained" | "not-obtained" | "cancelled";

const LOOKS = {
  waiting: { family: "is-info", icon: Hourglass, text: () => m.own_waiting() },
  obtained: { family: "is-run", icon: BadgeCheck, text: () => m.own_obtained() },
  // Never red: a test that was not passed is not an alarm.
  "not-obtained": { family: "is-end", icon: CircleX, text: () => m.own_not_obtained() },
  cancelled: { family: "is-wait", icon: Ban, text: () => m.own_cancelled() },
} as const;

export function CertificationChip({ state }: { state: State }) {
  const { family, icon: Icon, text } = LOOKS[state];
  return (
    <span className={`chip ${family}`}>
      <Icon className="i" aria-hidden="true" /> {text()}
    </span>
  );
}
