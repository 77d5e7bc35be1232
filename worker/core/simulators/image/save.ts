import { type Doc, flattened, hasTool, type ImageState, pictureOf, type SavedFile } from "./doc.ts";
import type { Format, ImageAction, ImageScene } from "./scene.ts";
import { damageOf, hasTransparency, weigh } from "./weigh.ts";

export const EXTENSIONS: Record<Format, string> = {
  ...{ jpeg: ".jpg", png: ".png", webp: ".webp", gif: ".gif", ora: ".ora" },
};

type Save = Extract<ImageAction, { do: "save" }>;

/** The name with the extension of its format, whatever was typed. */
export function fullName(name: string, format: Format): string {
  const known = [...Object.values(EXTENSIONS), ".jpeg"];
  const typed = name.trim();
  const end = known.find((one) => typed.toLowerCase().endsWith(one));
  return `${end === undefined ? typed : typed.slice(0, -end.length)}${EXTENSIONS[format]}`;
}

/** Is there already a file of that name: one of the scene, or one that was saved? */
export function isNameTaken(state: Pick<ImageState, "scene" | "files">, name: string): boolean {
  return [...state.scene.pictures, ...state.files].some((file) => isSame(file.name, name));
}

/** Writes the canvas to a file. A format that has one layer only gets all in its pixels; without transparency, white. */
export function save(state: ImageState, { name: typed, format, quality, details, replaces }: Save): ImageState | null {
  const { doc, scene, files } = state;
  const name = fullName(typed, format);
  if (doc === null || !hasTool(state, "save") || !/^[^\\/:*?"<>|]{1,80}$/.test(name) || name.startsWith("."))
    return null;
  if (!Number.isInteger(quality) || quality < 0 || quality > 100) return null;
  if (isNameTaken(state, name) !== replaces) return null;
  const { nature } = pictureOf(state, doc);
  const written = withoutWhat(doc, format, details);
  const file: SavedFile = {
    ...{ id: `new-${state.made + 1}`, name, format, quality, doc: written },
    ...{ bytes: weigh({ nature, doc: written, format, quality }), damage: damageOf({ nature, format, quality }) },
  };
  const lost = overwritten(scene, name).filter((id) => !state.lost.includes(id));
  return {
    ...state,
    files: [...files.filter((one) => !isSame(one.name, name)), file],
    lost: [...state.lost, ...lost],
    made: state.made + 1,
  };
}

function withoutWhat(doc: Doc, format: Format, keepsDetails: boolean): Doc {
  const layered = format === "ora" ? doc : flattened(doc);
  const opaque = hasTransparency(format) ? layered : { ...layered, cleared: [] };
  return keepsDetails ? opaque : { ...opaque, details: [] };
}

function overwritten({ pictures }: ImageScene, name: string): string[] {
  return pictures.filter((picture) => isSame(picture.name, name)).map(({ id }) => id);
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
