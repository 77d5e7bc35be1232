/** One of the two computers that a candidate of the model sits at. */
export type Device = "a" | "b";

/** for how long a confirmed presence holds */
export const PRESENCE_MS = 900_000;

/** how many answers end a test */
export const QUESTIONS = 32;
