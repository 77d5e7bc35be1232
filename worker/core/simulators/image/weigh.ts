import type { Doc, SavedFile } from "./doc.ts";
import type { Format, Picture } from "./scene.ts";

/** Bytes a pixel of a photo in JPEG at quality 0, 10 … 100: estimates of the right order, no codec was run. */
const JPEG = [0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.14, 0.17, 0.22, 0.35, 0.9] as const;
/** Bytes a pixel where nothing is thrown away: flat colours repeat themselves, a photo hardly does. */
const WHOLE: Record<Picture["nature"], Partial<Record<Format, number>>> = {
  photo: { png: 1.9, gif: 0.8, ora: 1.9 },
  drawing: { png: 0.07, gif: 0.05, ora: 0.07 },
};
const LOSSY: Partial<Record<Format, number>> = { webp: 0.7 };
const FLAT_LOSSY = 0.45;
const HEADER_BYTES = 1_500;
const LAYER_BYTES = 24_000;

type Written = { nature: Picture["nature"]; doc: Doc; format: Format; quality: number };

/** Whole bytes of the file that would be written. */
export function weigh({ nature, doc, format, quality }: Written): number {
  const lossy = curve(quality) * (LOSSY[format] ?? 1) * (nature === "drawing" ? FLAT_LOSSY : 1);
  const perPixel = WHOLE[nature][format] ?? lossy;
  const layers = format === "ora" ? doc.layers.length * LAYER_BYTES : 0;
  return Math.round(HEADER_BYTES + layers + doc.width * doc.height * perPixel);
}

/** What the eye sees of the compression: lettering and flat colours suffer sooner than a photo; 256 colours spoil a photo. */
export function damageOf({ nature, format, quality }: Omit<Written, "doc">): SavedFile["damage"] {
  if (format === "png" || format === "ora") return "none";
  if (format === "gif") return nature === "photo" ? "visible" : "none";
  const [good, fair] = nature === "photo" ? [60, 40] : [95, 80];
  return quality >= good ? "none" : quality >= fair ? "light" : "visible";
}

/** Does the quality change anything in that format? */
export function hasQuality(format: Format): boolean {
  return format === "jpeg" || format === "webp";
}

export function hasTransparency(format: Format): boolean {
  return format !== "jpeg";
}

function curve(quality: number): number {
  const below = Math.min(9, Math.floor(quality / 10));
  const [low = 0, high = 0] = [JPEG[below], JPEG[below + 1]];
  return low + ((high - low) * (quality - below * 10)) / 10;
}
