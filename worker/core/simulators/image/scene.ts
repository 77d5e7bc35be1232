import type { SceneBase } from "../simulator.ts";

/** An image editor: pictures to choose from, one on the canvas, what is saved of it. */
export type ImageScene = SceneBase & {
  simulator: "image";
  /** the title of the window */
  name: string;
  /** id of the picture on the canvas at the beginning; absent: the list of pictures is on screen */
  start?: string;
  pictures: readonly Picture[];
  /** what the editor offers; absent: all */
  tools?: readonly Tool[];
  /** the width and the height follow each other until the box is unticked; absent: false */
  locksRatio?: boolean;
};

export type Tool = "crop" | "resize" | "light" | "hide" | "clear" | "layers" | "details" | "save";

export type Picture = {
  id: string;
  /** the file's name, with its extension */
  name: string;
  /** what it shows, for who does not see it; never what is to be done */
  alt: string;
  /** pixels */
  width: number;
  height: number;
  bytes: number;
  /** what it weighs and how it bears compression: a photo, or flat colours and text */
  nature: "photo" | "drawing";
  /** width of the drawing's own units; its height has the same proportions as the picture */
  units: number;
  shapes: readonly Shape[];
  /** what rules ask about, in the drawing's units: a person, a plate, the subject */
  parts?: readonly Part[];
  /** how light and how contrasted it is before anything is set, −100 to 100; absent: 0 */
  light?: number;
  contrast?: number;
  /** colours that can be made transparent: all shapes with that `fill` */
  colours?: readonly { id: string; name: string; fill: string }[];
  /** what the file says of itself: date, camera, position */
  details?: readonly { id: string; label: string; value: string }[];
  author?: string;
  licence?: Licence;
};

export type Licence = "public-domain" | "by" | "by-sa" | "by-nc" | "by-nd" | "all-rights";
/** What one wants to do with a picture: the filter of the list. */
export type Use = "any" | "share" | "modify" | "sell";

export type Shape = { fill: string; stroke?: string; thick?: number } & (
  | { shape: "rect"; x: number; y: number; w: number; h: number; round?: number }
  | { shape: "ellipse"; x: number; y: number; rx: number; ry: number }
  | { shape: "polygon"; points: readonly number[] }
  | { shape: "line"; points: readonly number[] }
  | { shape: "text"; x: number; y: number; size: number; text: string }
);

export type Part = { id: string; label: string; x: number; y: number; w: number; h: number };

export type Rect = { x: number; y: number; w: number; h: number };
export type Format = "jpeg" | "png" | "webp" | "gif" | "ora";
export type Spot = "top" | "middle" | "bottom";

/** Rectangles are in pixels of the canvas as it is. What is made gets the ids `new-1`, `new-2`… in order. */
export type ImageAction =
  | { do: "filter"; use: Use }
  | { do: "open"; picture: string }
  | { do: "list" }
  | { do: "lock"; on: boolean }
  | ({ do: "crop" } & Rect)
  /** quarter turns to the right */
  | { do: "turn"; by: 1 | 2 | 3 }
  | { do: "resize"; width: number; height: number }
  | { do: "adjust"; what: "light" | "contrast"; to: number }
  | ({ do: "hide" } & Rect)
  | { do: "unhide"; zone: string }
  | { do: "clear"; colour: string; on: boolean }
  | { do: "layer"; name: string }
  | { do: "pick"; layer: string }
  | { do: "show"; layer: string; on: boolean }
  | { do: "drop"; layer: string }
  /** on the layer that is picked: there, a text of its own that can be written again; on the picture, into its pixels */
  | { do: "write"; text: string; at: Spot }
  | { do: "flatten" }
  | { do: "forget"; details: string[] }
  | { do: "save"; name: string; format: Format; quality: number; details: boolean; replaces: boolean }
  | { do: "reopen"; file: string };
