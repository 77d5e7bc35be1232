import { m } from "#app/i18n/paraglide/messages.js";
import type { VersionSheet } from "#worker/usecases/platform/manage-bank.ts";

/** What a version has that the one published before it has not: a first version is not compared. */
export function VersionChanges({ before, changes }: Pick<VersionSheet, "before" | "changes">) {
  if (before === null) {
    return (
      <section className="sheet pad">
        <h2>{m.desk_changes()}</h2>
        <p>{m.desk_changes_first({ count: changes.added.length })}</p>
      </section>
    );
  }
  return (
    <section className="sheet pad stack">
      <h2>{m.desk_changes_since({ version: before.checksum.slice(0, 8) })}</h2>
      <Items title={m.desk_changes_added({ count: changes.added.length })} ids={changes.added} />
      <Items title={m.desk_changes_removed({ count: changes.removed.length })} ids={changes.removed} />
      <Items title={m.desk_changes_changed({ count: changes.changed.length })} ids={changes.changed} />
    </section>
  );
}

function Items({ title, ids }: { title: string; ids: readonly string[] }) {
  if (ids.length === 0) return <p>{title}</p>;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {ids.map((id) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
    </details>
  );
}
