import * as z from "zod";
import { answerSchema } from "../answer.ts";

/** As long as the longest log of a simulator. */
const LONGEST_ANSWER = 60_000;

export const answerField = z
  .string()
  .max(LONGEST_ANSWER)
  .transform((text, context) => {
    const parsed = answerSchema.safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: "custom", message: "ANSWER_TEXT_EMPTY" });
    return z.NEVER;
  });

/** `reponse` is the answer as JSON: the page holds it, whatever the kind of question. */
export const practiceAnswerForm = z.object({
  question: z.string().min(1).max(64),
  rang: z.coerce.number().pipe(z.int().min(0)),
  reponse: answerField,
});

export const restartForm = z.object({ geste: z.enum(["ameliorer", "recommencer"]) });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const pathCodeForm = z.object({ code: z.string("FIELD_REQUIRED").trim().min(1, "FIELD_REQUIRED").max(60) });

/** What the page of a path posts: to begin, or to show one's results to its school. */
export const pathForm = z.object({ geste: z.enum(["commencer", "partager", "reprendre"]).default("commencer") });
