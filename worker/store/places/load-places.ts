import type { PlaceBook } from "#worker/core/enrolment/place-book.ts";
import packed from "./places.bin";
import { readPlaces } from "./read-places.ts";
import { unpackText } from "./unpack-text.ts";

let book: Promise<PlaceBook> | undefined;

/** The book of communes and countries, read at the first call and kept: it never changes between two deployments. */
export function loadPlaces(): Promise<PlaceBook> {
  book ??= unpackText(packed).then(readPlaces);
  return book;
}
