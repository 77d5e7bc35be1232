import type { ActFilter } from "#worker/usecases/jury/list-acts.ts";

/** The filters of the log, as the address holds them; an empty field is none. */
export function readActFilter(query: URLSearchParams): ActFilter {
  const text = (name: string, length: number) => query.get(name)?.trim().slice(0, length) || null;
  return {
    act: text("geste", 60),
    byName: text("qui", 100),
    uai: text("uai", 8)?.toUpperCase() ?? null,
    from: text("du", 10),
    to: text("au", 10),
  };
}
