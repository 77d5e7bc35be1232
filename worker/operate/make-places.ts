import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { writePlaces } from "./places/write-places.ts";

/** `npm run places`: writes the book of communes and countries again, after an update of the packages it is made from. */
const text = writePlaces();
const packed = gzipSync(text, { level: 9 });
writeFileSync(new URL("../store/places/places.bin", import.meta.url), packed);
console.log(`${text.split("\n").length} lines, ${text.length} characters, ${packed.length} bytes packed`);
