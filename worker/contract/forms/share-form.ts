import * as z from "zod/mini";

/** A holder makes the link that shows a result, or withdraws it. */
export const shareForm = z.object({ geste: z.enum(["partager", "retirer"]) });
