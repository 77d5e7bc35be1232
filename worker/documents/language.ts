/** The two languages of the documents. */
export type Language = "fr" | "en";

/** What any document needs beside its facts. `printedAt` is in milliseconds; `timeZone` is the establishment's. */
export type Printing = { language: Language; printedAt: number; timeZone: string };
