import type { Format, ImageScene, Picture, Rect, Spot, Tool, Use } from "./scene.ts";

/** The layer of the picture itself, under all others. */
export const GROUND = "ground";

export type Layer = { id: string; name: string; isShown: boolean; text: string; at: Spot };

/** A picture being worked on. `region`, in pixels of the picture, is what the canvas shows of it. */
export type Doc = {
  picture: string;
  region: Rect;
  turn: 0 | 1 | 2 | 3;
  width: number;
  height: number;
  light: number;
  contrast: number;
  /** in pixels of the picture */
  zones: readonly (Rect & { id: string })[];
  /** ids of colours */
  cleared: readonly string[];
  /** texts in the pixels of the picture */
  printed: readonly { text: string; at: Spot }[];
  /** over the picture, the lowest first */
  layers: readonly Layer[];
  /** id of the layer that is picked, or `ground` */
  layer: string;
  /** ids of what the file says of itself */
  details: readonly string[];
};

export type SavedFile = {
  id: string;
  name: string;
  format: Format;
  quality: number;
  bytes: number;
  damage: "none" | "light" | "visible";
  doc: Doc;
};

export type ImageState = {
  scene: ImageScene;
  use: Use;
  /** null: the list of pictures is on screen */
  doc: Doc | null;
  /** what was done to other pictures, by their ids */
  docs: Readonly<Record<string, Doc>>;
  files: readonly SavedFile[];
  /** ids of pictures whose own file was written over */
  lost: readonly string[];
  locksRatio: boolean;
  made: number;
};

export function beginDoc(picture: Picture): Doc {
  const { id, width, height, details = [] } = picture;
  return {
    ...{ picture: id, region: { x: 0, y: 0, w: width, h: height }, turn: 0, width, height, light: 0, contrast: 0 },
    ...{ zones: [], cleared: [], printed: [], layers: [], layer: GROUND, details: details.map((one) => one.id) },
  };
}

export function pictureOf({ scene }: Pick<ImageState, "scene">, { picture }: Pick<Doc, "picture">): Picture {
  const found = scene.pictures.find(({ id }) => id === picture) ?? scene.pictures[0];
  if (found === undefined) throw new Error("a scene without a picture");
  return found;
}

/** All in one: what is shown of the layers goes into the pixels, the rest is gone. */
export function flattened(doc: Doc): Doc {
  const shown = doc.layers.filter(({ isShown, text }) => isShown && text !== "");
  const printed = [...doc.printed, ...shown.map(({ text, at }) => ({ text, at }))];
  return { ...doc, printed, layers: [], layer: GROUND };
}

export function hasTool({ scene }: Pick<ImageState, "scene">, tool: Tool): boolean {
  return scene.tools?.includes(tool) ?? true;
}
