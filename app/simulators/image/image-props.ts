import type { Doc, ImageState } from "#worker/core/simulators/image/doc.ts";
import type { ImageAction, ImageScene, Picture, Rect } from "#worker/core/simulators/image/scene.ts";
import type { ViewProps } from "../player.ts";

export type ImageProps = ViewProps<ImageScene, ImageState, ImageAction>;

/** What a panel works on: the canvas, and the rectangle that is being drawn on it. */
export type PanelProps = ImageProps & {
  doc: Doc;
  picture: Picture;
  rect: Rect;
  onRect(rect: Rect): void;
};
