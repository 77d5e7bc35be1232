import { m } from "#app/i18n/paraglide/messages.js";
import type { PlatformAct } from "#worker/usecases/act-ports.ts";

/** What stood before and after, as it was kept: for whoever needs to know exactly. */
export function ActChange({ act: { before, after } }: { act: Pick<PlatformAct, "before" | "after"> }) {
  if (before === null && after === null) return null;
  return (
    <details className="small">
      <summary>{m.desk_act_change()}</summary>
      <dl className="dl">
        <dt>{m.desk_act_before()}</dt>
        <dd>{before ?? "–"}</dd>
        <dt>{m.desk_act_after()}</dt>
        <dd>{after ?? "–"}</dd>
      </dl>
    </details>
  );
}
