import type { Kind } from "./scene.ts";

const KINDS: Partial<Record<string, Kind>> = {
  ...{ txt: "text", odt: "text", docx: "text", doc: "text", rtf: "text", md: "text", eml: "text" },
  ...{ pdf: "pdf", ods: "sheet", xlsx: "sheet", csv: "sheet", odp: "slides", pptx: "slides" },
  ...{ jpg: "image", jpeg: "image", png: "image", svg: "image", gif: "image", webp: "image", heic: "image" },
  ...{ mp3: "sound", ogg: "sound", wav: "sound", mp4: "video", webm: "video", mov: "video", zip: "archive" },
  ...{ html: "web", htm: "web", exe: "program", msi: "program", bat: "program", scr: "program", apk: "program" },
};

const LONGEST_NAME = 100;

/** `photo.jpg` → `["photo", ".jpg"]`; no dot, or only a first one: the extension is empty. */
export function splitName(name: string): [base: string, extension: string] {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
}

export function kindOf({ name, isFolder }: { name: string; isFolder: boolean }): Kind {
  return isFolder ? "folder" : (KINDS[splitName(name)[1].slice(1).toLowerCase()] ?? "other");
}

/** What a file system takes: something, no sign that it keeps for itself, no space at the ends. */
export function isName(name: string): boolean {
  return name.trim() === name && name.length > 0 && name.length <= LONGEST_NAME && !/[\\/:*?"<>|]/.test(name);
}

export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The name, or the name with the first number that makes it free: `notes (2).txt`. */
export function freeName(name: string, taken: readonly string[]): string {
  const [base, extension] = splitName(name);
  for (let rank = 1; ; rank += 1) {
    const tried = rank === 1 ? name : `${base} (${rank})${extension}`;
    if (!taken.some((one) => isSameName(one, tried))) return tried;
  }
}

/** Case and accents do not matter. With * (any signs) or ? (one sign) the whole name must fit, else a part is enough. */
export function matchesName(name: string, text: string): boolean {
  const wanted = fold(text.trim());
  return /[*?]/.test(wanted) ? fits(fold(name), wanted) : fold(name).includes(wanted);
}

/** Greedy with one way back: linear in practice whatever is typed, where a built regular expression could hang. */
function fits(name: string, pattern: string): boolean {
  let [at, rank, star, mark] = [0, 0, -1, 0];
  while (at < name.length) {
    if (pattern[rank] === "*") [star, mark, rank] = [rank, at, rank + 1];
    else if (pattern[rank] === "?" || pattern[rank] === name[at]) [at, rank] = [at + 1, rank + 1];
    else if (star !== -1) [rank, mark, at] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  return [...pattern.slice(rank)].every((sign) => sign === "*");
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
