import * as z from "zod";

/** How a person wants pages to look. Values are those of the `data-` attributes on `<html>`. */
export const displayChoice = z.object({
  text: z.enum(["100", "125", "150", "200"]),
  font: z.enum(["standard", "dyslexic"]),
  theme: z.enum(["auto", "light", "dark"]),
  time: z.enum(["shown", "hidden"]),
});
export type DisplayChoice = z.infer<typeof displayChoice>;
