import type { Answer, ShownItem } from "#worker/core/itembank/item.ts";

/** What each kind of answer is drawn from. */
export type AnswerFieldProps<Kind extends ShownItem["kind"]> = {
  item: Extract<ShownItem, { kind: Kind }>;
  answer: Answer;
  isLocked: boolean;
  hasError: boolean;
  onChange(answer: Answer): void;
};

/** Where the error of the answer stands: every control points there. */
export const ERROR_ID = "reponse-erreur";
