import * as z from "zod/mini";

/** The id of a thing of a scene: the same in every language. */
export const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
/** A text of a scene, in the language of the scene. */
export const words = z.string().check(z.minLength(1), z.maxLength(2_000));

export const sceneBase = {
  seed: z.int(),
  today: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)),
};
