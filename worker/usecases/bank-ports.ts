import type { Item } from "#worker/core/itembank/item.ts";

export type BankFile = { name: string; mediaType: string; bytes: Uint8Array };

export type BankStore = {
  find(checksum: string): Promise<{ versionId: string; activatedAtS: number | null } | null>;
  /** the version that new sessions get; null before the first one */
  active(): Promise<{ versionId: string; checksum: string; publishedAtS: number } | null>;
  items(versionId: string): Promise<Item[]>;
  /** of one competence only: ids begin with its code */
  itemsOf(versionId: string, competence: string): Promise<Item[]>;
  publish(version: { id: string; checksum: string; items: Item[]; files: BankFile[]; atS: number }): Promise<void>;
  /** null: this version has no such file */
  file(versionId: string, name: string): Promise<BankFile | null>;
  activate(versionId: string, atS: number): Promise<void>;
};
