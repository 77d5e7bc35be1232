import * as z from "zod";
import { answerField } from "./practice-forms.ts";

/** An answer that an author tries on a question. */
export const tryItemForm = z.object({ reponse: answerField });
