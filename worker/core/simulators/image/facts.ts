import type { Fact, Facts } from "../simulator.ts";
import { type Doc, type ImageState, pictureOf } from "./doc.ts";
import { keepsRatio, overlap } from "./geometry.ts";
import type { Part, Picture, Rect } from "./scene.ts";

/**
 * What rules look at. Of `canvas` (one row; none while the list is on screen) and of each of `files` (what was saved):
 * `picture`, `licence`, `width`, `height`, `ratio` (`kept` or `changed`), `isCropped`, `isEnlarged` (more pixels than the
 * picture has), `turn` (0 to 3 quarters), `light` and `contrast` (those of the picture with what was set), `whole`, `cut`
 * and `out` (ids of parts by how much of them is left), `hidden` (ids of parts under blur for nine tenths, or out), `cleared` (ids of
 * colours), `text` (all that is shown), `editableText` (on layers that are shown), `layers` (number, the picture's own included),
 * `details` (ids).
 * `files` add `id`, `name`, `format`, `quality`, `bytes`, `damage` (`none`, `light`, `visible`).
 * `originals`, each picture of the scene: `id`, `isIntact`. `view`: `use`.
 */
export function imageFacts(state: ImageState): Facts {
  return {
    canvas: state.doc === null ? [] : [docFact(pictureOf(state, state.doc), state.doc)],
    files: state.files.map(({ doc, ...file }) => ({ ...docFact(pictureOf(state, doc), doc), ...file })),
    originals: state.scene.pictures.map(({ id }) => ({ id, isIntact: !state.lost.includes(id) })),
    view: [{ use: state.use }],
  };
}

function docFact(picture: Picture, doc: Doc): Fact {
  const { region, width, height, turn, cleared, details } = doc;
  const parts = partsSeen(picture, doc);
  const ids = (is: (part: PartSeen) => boolean) => parts.filter(is).map(({ id }) => id);
  const own = doc.layers.filter(({ isShown, text }) => isShown && text !== "").map(({ text }) => text);
  return {
    ...{ picture: doc.picture, licence: picture.licence ?? null, width, height, turn },
    ratio: keepsRatio(doc) ? "kept" : "changed",
    isCropped: region.w < picture.width - 0.5 || region.h < picture.height - 0.5,
    isEnlarged: width * height > region.w * region.h * 1.01,
    light: (picture.light ?? 0) + doc.light,
    contrast: (picture.contrast ?? 0) + doc.contrast,
    whole: ids(({ seen }) => seen === "whole"),
    cut: ids(({ seen }) => seen === "cut"),
    out: ids(({ seen }) => seen === "out"),
    hidden: ids(({ seen, isHidden }) => seen === "out" || isHidden),
    ...{ cleared, details },
    text: [...doc.printed.map(({ text }) => text), ...own].join(" "),
    editableText: own.join(" "),
    layers: 1 + doc.layers.length,
  };
}

export type PartSeen = Part & { seen: "whole" | "cut" | "out"; isHidden: boolean };

const NEARLY_ALL = 0.97;
const HIDDEN_FROM = 0.9;

/** How much of each part the canvas shows, and whether blur covers what is left of it. */
export function partsSeen(picture: Picture, { region, zones }: Doc): PartSeen[] {
  const scale = picture.width / picture.units;
  return (picture.parts ?? []).map((part) => {
    const box = { x: part.x * scale, y: part.y * scale, w: part.w * scale, h: part.h * scale };
    const shown = overlap(box, region);
    const share = shown === null ? 0 : (shown.w * shown.h) / (box.w * box.h);
    const isHidden = shown !== null && covered(shown, zones) >= HIDDEN_FROM;
    return { ...part, seen: share >= NEARLY_ALL ? "whole" : share < 1 - NEARLY_ALL ? "out" : "cut", isHidden };
  });
}

/** The share of a rectangle that the zones cover together, on a grid of 20 by 20. */
function covered(box: Rect, zones: readonly Rect[]): number {
  let count = 0;
  for (let row = 0; row < GRID; row += 1) {
    for (let column = 0; column < GRID; column += 1) {
      const x = box.x + (box.w * (column + 0.5)) / GRID;
      const y = box.y + (box.h * (row + 0.5)) / GRID;
      if (zones.some((zone) => x >= zone.x && x <= zone.x + zone.w && y >= zone.y && y <= zone.y + zone.h)) count += 1;
    }
  }
  return count / (GRID * GRID);
}

const GRID = 20;
