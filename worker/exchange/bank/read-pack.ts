import { type DomainError, domainError } from "#worker/core/kernel/domain-error.ts";
import { ok, type Result, refuse } from "#worker/core/kernel/result.ts";
import { openArchive } from "../codec/open-archive.ts";

/** A pack as its archive holds it, nothing of it trusted yet. */
export type PackParts = {
  /** one file of items a competence, parsed */
  packs: unknown[];
  /** exposure weights, parsed; null: none in the archive */
  weights: unknown;
  files: { name: string; bytes: Uint8Array }[];
};

/** The starter pack is 0.9 MB; a bank of some thousand items with pictures stays below. */
const MAX_BYTES = 48 * 1024 * 1024;
const PACK = /^\d\.\d\.json$/;

/**
 * The archive of a pack's folder: `1.1.json` … `5.2.json`, `weights.json`, `files/…`, at its root or in one folder. Other
 * files are left out: lists and scripts that the items do not need. Errors: those of `openArchive`, PACK_EMPTY,
 * PACK_NOT_JSON {entry}.
 */
export function readPack(bytes: Uint8Array): Result<PackParts, DomainError> {
  const opened = openArchive(bytes, MAX_BYTES);
  if (!opened.ok) return opened;
  const entries = [...opened.value].map(([path, content]) => ({ path, names: path.split("/"), content }));
  const isPack = ({ names }: { names: string[] }) => PACK.test(names.at(-1) ?? "");
  const depth = Math.min(...entries.filter(isPack).map(({ names }) => names.length));
  const packs: unknown[] = [];
  const files: PackParts["files"] = [];
  let weights: unknown = null;
  for (const { path, names, content } of entries) {
    const name = names.at(-1) ?? "";
    if (names.length === depth + 1 && names[depth - 1] === "files") files.push({ name, bytes: content });
    if (names.length !== depth || !(PACK.test(name) || name === "weights.json")) continue;
    const read = parse(content);
    if (read === undefined) return refuse(domainError("PACK_NOT_JSON", { entry: path }));
    if (name === "weights.json") weights = read;
    else packs.push(read);
  }
  return packs.length === 0 ? refuse(domainError("PACK_EMPTY")) : ok({ packs, weights, files });
}

function parse(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(content));
  } catch {
    return undefined;
  }
}
