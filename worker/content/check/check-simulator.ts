import { answerSchema } from "#worker/contract/answer.ts";
import type { Locale, ModelRun, SimulatorItem } from "#worker/core/itembank/item.ts";
import { answerOfRun } from "#worker/core/itembank/marking/answer-of-run.ts";
import { checkAnswerShape } from "#worker/core/itembank/marking/check-answer-shape.ts";
import { judgeRules } from "#worker/core/itembank/marking/judge-run.ts";
import type { Fault, FaultCode } from "./fault.ts";

const LOCALES: Locale[] = ["fr", "en"];

/**
 * The scene does not start solved; each model run can be played in both languages and leads where it should; each rule is
 * broken by the run of a named wrong idea, so that none is there for nothing.
 */
export function checkSimulator(item: SimulatorItem): Fault[] {
  const { rules, right, wrong } = item.key;
  const faults: Fault[] = [];
  const fault = (code: FaultCode, detail: string) => faults.push({ itemId: item.id, code, detail });
  for (const locale of LOCALES) {
    const judge = (run: ModelRun, name: string): boolean[] | null => {
      const answer = answerOfRun(item, run, locale);
      const parsed = answerSchema.safeParse(answer);
      const shape = checkAnswerShape(item, answer);
      if (answer.kind === "simulator" && parsed.success && shape.ok) return judgeRules(item, answer);
      const why = shape.ok ? "actions of another simulator" : JSON.stringify(shape.error);
      fault("RUN_IMPOSSIBLE", `${locale}, ${name}: ${why}`);
      return null;
    };
    const start = answerOfRun(item, { fr: [], en: [] }, locale);
    if (start.kind === "simulator" && judgeRules(item, start).every(Boolean)) fault("SCENE_SOLVED", locale);
    right.forEach((run, rank) => {
      const broken = judge(run, `right ${rank}`)?.indexOf(false) ?? -1;
      if (broken !== -1) fault("MISMARKED", `${locale}, right ${rank} breaks rule ${broken}`);
    });
    wrong.forEach(({ run, breaks }, rank) => {
      if (judge(run, `wrong ${rank}`)?.[breaks] === true)
        fault("MISMARKED", `${locale}, wrong ${rank} keeps rule ${breaks}`);
    });
  }
  for (const rank of rules.keys()) {
    if (!wrong.some(({ breaks }) => breaks === rank)) fault("RULE_UNTESTED", `rule ${rank}`);
  }
  if (wrong.some(({ breaks }) => breaks >= rules.length))
    fault("KEY_UNKNOWN", "a wrong run names a rule that is not there");
  return faults;
}
