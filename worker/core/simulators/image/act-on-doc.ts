import { type Doc, flattened, GROUND, hasTool, type ImageState, pictureOf } from "./doc.ts";
import { toPicture } from "./geometry.ts";
import type { ImageAction, Rect, Tool } from "./scene.ts";

type DocAction = Exclude<ImageAction, { do: "filter" | "open" | "list" | "lock" | "save" | "reopen" }>;

const LONGEST_SIDE = 12_000;
const LAYERS = 12;
const ZONES = 20;

const NEEDS: Record<DocAction["do"], Tool> = {
  ...{ crop: "crop", turn: "crop", resize: "resize", adjust: "light", hide: "hide", unhide: "hide", clear: "clear" },
  ...{ layer: "layers", pick: "layers", show: "layers", drop: "layers", write: "layers", flatten: "layers" },
  forget: "details",
};

/** What is done to the picture on the canvas; null when it cannot be done or changes nothing. */
export function actOnDoc(state: ImageState, action: DocAction): ImageState | null {
  if (state.doc === null || !hasTool(state, NEEDS[action.do])) return null;
  const id = `new-${state.made + 1}`;
  const doc = changed(state, state.doc, action, id);
  if (doc === null) return null;
  return { ...state, doc, made: action.do === "hide" || action.do === "layer" ? state.made + 1 : state.made };
}

function changed(state: ImageState, doc: Doc, action: DocAction, id: string): Doc | null {
  const { width, height, layers } = doc;
  const layer = "layer" in action ? layers.find((one) => one.id === action.layer) : undefined;
  switch (action.do) {
    case "crop": {
      const { x, y, w, h } = action;
      const isAll = w === width && h === height;
      return isAll || !isInside(doc, action)
        ? null
        : { ...doc, region: toPicture(doc, { x, y, w, h }), width: w, height: h };
    }
    case "turn": {
      const turn = TURNS[(doc.turn + action.by) % 4] ?? 0;
      return action.by === 2 ? { ...doc, turn } : { ...doc, turn, width: height, height: width };
    }
    case "resize": {
      const isSize = [action.width, action.height].every((side) => side >= 1 && side <= LONGEST_SIDE);
      const isSame = action.width === width && action.height === height;
      return isSize && !isSame ? { ...doc, width: action.width, height: action.height } : null;
    }
    case "adjust":
      return doc[action.what] === action.to || Math.abs(action.to) > 100 ? null : { ...doc, [action.what]: action.to };
    case "hide": {
      const { x, y, w, h } = action;
      if (!isInside(doc, action) || doc.zones.length >= ZONES) return null;
      return { ...doc, zones: [...doc.zones, { ...toPicture(doc, { x, y, w, h }), id }] };
    }
    case "unhide": {
      const zones = doc.zones.filter((zone) => zone.id !== action.zone);
      return zones.length === doc.zones.length ? null : { ...doc, zones };
    }
    case "clear": {
      const isKnown = pictureOf(state, doc).colours?.some((colour) => colour.id === action.colour) ?? false;
      if (!isKnown || doc.cleared.includes(action.colour) === action.on) return null;
      const others = doc.cleared.filter((colour) => colour !== action.colour);
      return { ...doc, cleared: action.on ? [...others, action.colour] : others };
    }
    case "layer": {
      if (layers.length >= LAYERS || action.name.trim() === "") return null;
      return {
        ...doc,
        layers: [...layers, { id, name: action.name, isShown: true, text: "", at: "middle" }],
        layer: id,
      };
    }
    case "pick": {
      const isThere = action.layer === GROUND || layer !== undefined;
      return isThere && doc.layer !== action.layer ? { ...doc, layer: action.layer } : null;
    }
    case "show":
      if (layer === undefined || layer.isShown === action.on) return null;
      return { ...doc, layers: layers.map((one) => (one === layer ? { ...one, isShown: action.on } : one)) };
    case "drop": {
      if (layer === undefined) return null;
      const left = layers.filter((one) => one !== layer);
      return { ...doc, layers: left, layer: doc.layer === layer.id ? GROUND : doc.layer };
    }
    case "write": {
      const { text, at } = action;
      const picked = layers.find((one) => one.id === doc.layer);
      if (picked === undefined) return text.trim() === "" ? null : { ...doc, printed: [...doc.printed, { text, at }] };
      if (picked.text === text && picked.at === at) return null;
      return { ...doc, layers: layers.map((one) => (one === picked ? { ...one, text, at } : one)) };
    }
    case "flatten":
      return layers.length === 0 ? null : flattened(doc);
    case "forget": {
      const details = doc.details.filter((detail) => !action.details.includes(detail));
      return details.length === doc.details.length ? null : { ...doc, details };
    }
  }
}

const TURNS = [0, 1, 2, 3] as const;

function isInside({ width, height }: Doc, { x, y, w, h }: Rect): boolean {
  return (
    [x, y, w, h].every(Number.isInteger) && x >= 0 && y >= 0 && w >= 1 && h >= 1 && x + w <= width && y + h <= height
  );
}
