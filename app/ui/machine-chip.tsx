import { CircleCheck, OctagonX, TriangleAlert } from "lucide-react";
import { m } from "#app/i18n/paraglide/messages.js";

const LOOKS = {
  good: { family: "is-run", Icon: CircleCheck, word: m.machine_good },
  watch: { family: "is-call", Icon: TriangleAlert, word: m.machine_watch },
  blocking: { family: "is-alert", Icon: OctagonX, word: m.machine_blocking },
} as const;

/** How a computer, or one line of its check, stands: ground, icon and word. */
export function MachineChip({ state }: { state: keyof typeof LOOKS }) {
  const { family, Icon, word } = LOOKS[state];
  return (
    <span className={`chip ${family}`}>
      <Icon className="i" aria-hidden="true" /> {word()}
    </span>
  );
}
