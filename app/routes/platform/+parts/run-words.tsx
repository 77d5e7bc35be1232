import { shortLevelName } from "#app/i18n/level-name.ts";
import { m } from "#app/i18n/paraglide/messages.js";
import type { JudgedTest } from "#worker/usecases/jury-ports.ts";

/** The last run in a word or two. */
export function RunWords({ run }: Pick<JudgedTest, "run">) {
  if (run === null) return <span className="chip is-alert">{m.jury_unscored()}</span>;
  const { status, score, globalLevel } = run.told;
  if (status === "rejected") return <span className="chip is-wait">{m.jury_rejected()}</span>;
  if (status === "cancelled") return <span className="chip is-wait">{m.jury_cancelled()}</span>;
  return (
    <>
      <b>{score}</b>{" "}
      {globalLevel === null || globalLevel === 0 ? null : <span className="soft">{shortLevelName(globalLevel)}</span>}
    </>
  );
}
