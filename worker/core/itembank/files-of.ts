import type { Item } from "./item.ts";

/** The names of the files that an item hands out or shows. */
export function filesOf({ documents, illustration }: Pick<Item, "documents" | "illustration">): string[] {
  const names = (documents ?? []).map(({ file }) => file);
  return illustration === undefined ? names : [...names, illustration.file];
}
