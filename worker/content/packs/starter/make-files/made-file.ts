/** A document of an item, as it lies in `files/`. Its name is lower-case ASCII: it goes into an address. */
export type MadeFile = { name: string; bytes: Uint8Array };
