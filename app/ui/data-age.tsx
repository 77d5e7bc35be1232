import { Radio, Unplug } from "lucide-react";
import { formatClock } from "#app/i18n/format.ts";
import { m } from "#app/i18n/paraglide/messages.js";

type DataAgeProps = {
  state: "connecting" | "live" | "lost";
  /** server epoch ms at which the page's data were read */
  atMs: number;
  timeZone: string;
};

/** How old what is shown is, and whether changes come by themselves. Said aloud only when the link is lost or back. */
export function DataAge({ state, atMs, timeZone }: DataAgeProps) {
  const time = formatClock(atMs, timeZone);
  const isLost = state === "lost";
  return (
    <span className="data-age">
      <span className={isLost ? "chip is-lost" : state === "live" ? "chip is-run" : "chip is-wait"} role="status">
        {isLost ? <Unplug className="i" aria-hidden="true" /> : <Radio className="i" aria-hidden="true" />}{" "}
        {isLost ? m.age_lost() : state === "live" ? m.age_live() : m.age_connecting()}
      </span>{" "}
      <span className="small soft">{isLost ? m.age_lost_text({ time }) : m.age_read_at({ time })}</span>
    </span>
  );
}
