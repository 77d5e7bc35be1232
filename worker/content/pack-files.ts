import * as z from "zod";
import { filesOf } from "#worker/core/itembank/files-of.ts";
import type { Item } from "#worker/core/itembank/item.ts";
import type { Fault } from "./check/fault.ts";

export const packFileList = z.array(
  z.strictObject({
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int().positive(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    licence: z.string(),
  }),
);

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  eml: "message/rfc822",
  txt: "text/plain; charset=utf-8",
  html: "text/html; charset=utf-8",
  json: "application/json",
  zip: "application/zip",
};

/** By the ending of the name; null for an ending that no pack file has. */
export function mediaTypeOf(name: string): string | null {
  return MEDIA_TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? null;
}

/** The list of files against the items: each file that an item names is listed, each listed file serves. */
export function checkFiles(items: readonly Item[], list: readonly { name: string }[]): Fault[] {
  const listed = new Set(list.map(({ name }) => name));
  const used = new Set(items.flatMap(filesOf));
  const missing = items.flatMap((item) =>
    filesOf(item)
      .filter((name) => !listed.has(name))
      .map((name): Fault => ({ itemId: item.id, code: "FILE_MISSING", detail: name })),
  );
  const idle = [...listed].filter((name) => !used.has(name));
  return [...missing, ...idle.map((name): Fault => ({ itemId: "pack", code: "FILE_UNUSED", detail: name }))];
}
