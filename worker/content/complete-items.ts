import type { Item, ItemDocument } from "#worker/core/itembank/item.ts";

/** Items as authors write them, with what is computed of the whole bank: exposure weights, sizes of documents in bytes. */
export function completeItems(
  items: readonly Item[],
  weights: Readonly<Record<string, number>>,
  sizes: ReadonlyMap<string, number>,
): Item[] {
  return items.map((item) => {
    const exposureWeight = weights[item.id];
    const documents = item.documents?.map((one) => withSize(one, sizes));
    return {
      ...item,
      ...(exposureWeight === undefined ? {} : { exposureWeight }),
      ...(documents === undefined ? {} : { documents }),
    };
  });
}

function withSize(document: ItemDocument, sizes: ReadonlyMap<string, number>): ItemDocument {
  const bytes = sizes.get(document.file);
  return bytes === undefined ? document : { ...document, bytes };
}
