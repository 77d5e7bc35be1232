import type { Simulator } from "../simulator.ts";
import { actOnDoc } from "./act-on-doc.ts";
import { beginDoc, type ImageState } from "./doc.ts";
import { imageFacts } from "./facts.ts";
import { save } from "./save.ts";
import type { ImageAction, ImageScene, Licence, Picture, Use } from "./scene.ts";

const LOOKS: readonly ImageAction["do"][] = ["filter", "list", "lock", "pick"];

/** What each licence lets one do; all but the first and the last ask for the author's name. */
const ALLOWS: Record<Licence, readonly Use[]> = {
  "public-domain": ["share", "modify", "sell"],
  by: ["share", "modify", "sell"],
  "by-sa": ["share", "modify", "sell"],
  "by-nc": ["share", "modify"],
  "by-nd": ["share", "sell"],
  "all-rights": [],
};

export const IMAGE: Simulator<ImageScene, ImageState, ImageAction> = {
  begin(scene) {
    const first = scene.pictures.find(({ id }) => id === scene.start);
    return {
      ...{ scene, use: "any", doc: first === undefined ? null : beginDoc(first), docs: {}, files: [], lost: [] },
      ...{ locksRatio: scene.locksRatio ?? false, made: 0 },
    };
  },

  apply(state, action) {
    const { doc, scene } = state;
    switch (action.do) {
      case "filter":
        return doc !== null || state.use === action.use ? null : { ...state, use: action.use };
      case "open": {
        const picture = offered(state).find(({ id }) => id === action.picture);
        if (doc !== null || picture === undefined) return null;
        return { ...state, doc: state.docs[picture.id] ?? beginDoc(picture) };
      }
      case "list":
        return doc === null || scene.pictures.length < 2 ? null : { ...put(state), doc: null };
      case "lock":
        return doc === null || state.locksRatio === action.on ? null : { ...state, locksRatio: action.on };
      case "save":
        return save(state, action);
      case "reopen": {
        const file = state.files.find(({ id }) => id === action.file);
        return file === undefined || file.doc === doc ? null : { ...put(state), doc: file.doc };
      }
      default:
        return actOnDoc(state, action);
    }
  },

  facts: imageFacts,

  isLook: (action) => LOOKS.includes(action.do),

  merge(last, next) {
    const isSlide = last.do === "adjust" && next.do === "adjust" && last.what === next.what;
    return isSlide || (last.do === next.do && (next.do === "filter" || next.do === "lock")) ? next : null;
  },
};

/** Pictures of the list that the filter lets through; those without a licence only when nothing is asked. */
export function offered({ scene, use }: Pick<ImageState, "scene" | "use">): readonly Picture[] {
  if (use === "any") return scene.pictures;
  return scene.pictures.filter(({ licence }) => licence !== undefined && ALLOWS[licence].includes(use));
}

/** What is on the canvas is kept for when its picture is opened again. */
function put(state: ImageState): ImageState {
  return state.doc === null ? state : { ...state, docs: { ...state.docs, [state.doc.picture]: state.doc } };
}
