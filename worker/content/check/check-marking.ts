import type { Answer, Item, Verdict } from "#worker/core/itembank/item.ts";
import { answerOfKey } from "#worker/core/itembank/marking/answer-of-key.ts";
import { checkAnswerShape } from "#worker/core/itembank/marking/check-answer-shape.ts";
import { markAnswer } from "#worker/core/itembank/marking/mark-answer.ts";
import type { Fault } from "./fault.ts";
import { rightAnswers, wrongAnswers } from "./model-answers.ts";

/** The marker itself against the key: every accepted answer must be right, every distractor and near miss wrong. */
export function checkMarking(item: Item): Fault[] {
  const rights = [answerOfKey(item), ...rightAnswers(item)];
  return [...mismarked(item, rights, "right"), ...mismarked(item, wrongAnswers(item), "wrong")];
}

/** A wrong answer that the screen cannot give (one distractor alone in a qcm…) would prove nothing: its shape is checked too. */
function mismarked(item: Item, answers: readonly Answer[], due: Verdict): Fault[] {
  return answers.flatMap((answer): Fault[] => {
    const verdict = checkAnswerShape(item, answer).ok ? markAnswer(item, answer) : "refused";
    if (verdict === due) return [];
    return [{ itemId: item.id, code: "MISMARKED", detail: `${verdict} instead of ${due}: ${JSON.stringify(answer)}` }];
  });
}
