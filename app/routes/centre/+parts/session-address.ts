import type { SessionListForm } from "#worker/contract/forms/session-list-form.ts";

/** The address of the list of sessions: what is usual is not said. */
export function sessionAddress(asked: SessionListForm, changes: Partial<SessionListForm> = {}): string {
  const { recherche, etat, periode, suite, tri, page } = { ...asked, ...changes };
  const order = `${tri.isDescending ? "-" : ""}${tri.sort}`;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ recherche, etat, periode, suite })) if (value) query.set(name, value);
  if (order !== "-date") query.set("tri", order);
  if (page > 1) query.set("page", String(page));
  return query.size === 0 ? "/sessions" : `/sessions?${query}`;
}
