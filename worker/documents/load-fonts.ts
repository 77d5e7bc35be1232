import mono from "./fonts/atkinson-mono-600-subset.bin";
import regular from "./fonts/atkinson-next-400.bin";
import bold from "./fonts/atkinson-next-700.bin";
import fallback from "./fonts/dejavu-sans-subset.bin";
import type { FontBytes } from "./render/fonts.ts";

/** The fonts bundled with the Worker (about 280 KB raw). Node tests read the same files from disk instead. */
export function loadFonts(): FontBytes {
  return { regular, bold, mono, fallback };
}
